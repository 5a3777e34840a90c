import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { StoryField } from './StoryFields.tsx';
import { type AskedFigure, type FigureActs, StoryFigure, type TriedFigure } from './StoryFigure.tsx';
import type { Piece } from './story-pieces.ts';
import { languageName, type StoryFormParts } from './story-shape.ts';

export type TryFields = { readonly text: string; readonly published: string; readonly language: string };

/** A sentence as it was read, in words: `taken` says whether and why it is on the story. */
export type TriedSentence = {
  readonly pieces: readonly Piece[];
  readonly isTaken: boolean;
  readonly taken: string;
  readonly figures: readonly TriedFigure[];
  readonly positions: readonly string[];
};

type Props = FigureActs & {
  fields: TryFields;
  /** Sentences on the whole text. */
  summary: readonly string[];
  sentences: readonly TriedSentence[];
  asked: AskedFigure | null;
  /** How the examples are read, between the text and its sentences. */
  children?: ComponentChildren;
  parts: Pick<StoryFormParts, 't' | 'locale' | 'tools'>;
  onChange: (fields: TryFields) => void;
};

/**
 * Any text, read as a page would be read for this story as it stands in the form, saved or not; of each of its figures can
 * be said what it is.
 */
export function StoryTry({ fields, summary, sentences, asked, parts, children, onChange, onMark, onAccept }: Props) {
  const { t, locale, tools } = parts;
  const id = useId();
  return (
    <section class="st-try" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('stories_try')}</h2>
      <StoryField id={`${id}-text`} label={t('stories_try_text')} hint={t('stories_try_hint')}>
        <textarea
          id={`${id}-text`}
          aria-describedby={`${id}-text-hint`}
          rows={6}
          value={fields.text}
          placeholder={t('stories_try_example')}
          onInput={({ currentTarget }) => onChange({ ...fields, text: currentTarget.value })}
        />
      </StoryField>
      <div class="st-row">
        <StoryField id={`${id}-day`} label={t('stories_try_day')}>
          <input
            id={`${id}-day`}
            type="date"
            value={fields.published}
            onInput={({ currentTarget }) => onChange({ ...fields, published: currentTarget.value })}
          />
        </StoryField>
        <StoryField id={`${id}-language`} label={t('stories_try_language')}>
          <select
            id={`${id}-language`}
            onChange={({ currentTarget }) => onChange({ ...fields, language: currentTarget.value })}
          >
            {['', ...tools.languages].map((code) => (
              <option key={code} value={code} selected={code === fields.language}>
                {code === '' ? t('stories_try_language_auto') : languageName(code, locale)}
              </option>
            ))}
          </select>
        </StoryField>
      </div>
      <div role="status" class="st-summary">
        {summary.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {children}
      {sentences.length > 0 && (
        <ol class="st-sentences" aria-label={t('stories_try_sentences')}>
          {sentences.map((sentence, at) => (
            // sentences have no name but their place
            <li key={at} class={sentence.isTaken ? 'st-taken' : 'st-left'}>
              <Sentence {...{ sentence, asked, t, onMark, onAccept }} id={`${id}-${at}`} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Sentence({
  sentence,
  id,
  asked,
  ...acts
}: FigureActs & Pick<Props, 'asked'> & { sentence: TriedSentence; id: string; t: StoryFormParts['t'] }) {
  const [chosen, setChosen] = useState<number | null>(null);
  const { pieces, taken, figures, positions } = sentence;
  return (
    <>
      <p class="st-text">
        {pieces.map(({ text, as, index }, at) => {
          if (as === 'plain') return text;
          if (as !== 'figure')
            return (
              <mark key={at} class={`st-${as}`}>
                {text}
              </mark>
            );
          return (
            <button
              key={at}
              type="button"
              class={figures[index]?.isTaken ? 'st-figure' : 'st-figure st-none'}
              aria-describedby={`${id}-figure-${index}`}
              aria-pressed={chosen === index}
              onClick={() => setChosen(chosen === index ? null : index)}
            >
              {text}
            </button>
          );
        })}
      </p>
      <p class="mg-note">{taken}</p>
      {(figures.length > 0 || positions.length > 0) && (
        <ul class="st-whys">
          {figures.map((figure, at) => (
            <StoryFigure
              key={figure.start}
              id={`${id}-figure-${at}`}
              figure={figure}
              isChosen={chosen === at}
              asked={asked?.start === figure.start ? asked : null}
              {...acts}
            />
          ))}
          {positions.map((position) => (
            <li key={position}>{position}</li>
          ))}
        </ul>
      )}
    </>
  );
}
