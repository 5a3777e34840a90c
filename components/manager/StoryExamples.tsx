import { useId, useRef } from 'preact/hooks';
import type { SubjectExample } from '../../lib/model.ts';
import { type ExampleList, languageName, type StoryFormParts } from './story-shape.ts';

const LISTS = ['examples', 'counterExamples'] as const;

type Props = {
  subject: { readonly [list in ExampleList]?: readonly SubjectExample[] };
  at: number;
  parts: Pick<StoryFormParts, 't' | 'locale' | 'languages' | 'exampleTold'>;
  onRemove: (list: ExampleList, at: number) => void;
};

/** What a subject's figures look like and what is none of them, each with how it is read now. */
export function StoryExamples({ subject, at, parts, onRemove }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { t } = parts;
  const remove = (list: ExampleList, index: number) => {
    onRemove(list, index);
    heading.current?.focus();
  };
  return (
    <div class="st-examples">
      <h4 ref={heading} tabIndex={-1}>
        {t('stories_examples')}
      </h4>
      {LISTS.every((list) => (subject[list] ?? []).length === 0) && <p class="mg-note">{t('stories_examples_hint')}</p>}
      {LISTS.map((list) => {
        const examples = subject[list] ?? [];
        if (examples.length === 0) return null;
        return (
          <div key={list}>
            <p id={`${id}-${list}`} class="st-list-name">
              {t(list === 'examples' ? 'stories_examples_of' : 'stories_counterExamples')}
            </p>
            <ul class="st-whys" aria-labelledby={`${id}-${list}`}>
              {examples.map((example, index) => (
                <Example
                  key={JSON.stringify(example)}
                  {...{ example, parts }}
                  told={parts.exampleTold(at, list, example)}
                  onRemove={() => remove(list, index)}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

function Example({
  example: { language, text, figure, note },
  told,
  parts: { t, locale, languages },
  onRemove,
}: {
  example: SubjectExample;
  told: ReturnType<Props['parts']['exampleTold']>;
  parts: Props['parts'];
  onRemove: () => void;
}) {
  const at = figure === undefined ? -1 : text.indexOf(figure);
  return (
    <li class={told && !told.isRight ? 'st-wrong' : ''}>
      <span lang={language}>
        {at < 0 || figure === undefined ? (
          text
        ) : (
          <>
            {text.slice(0, at)}
            <strong>{figure}</strong>
            {text.slice(at + figure.length)}
          </>
        )}
      </span>
      {languages.length > 1 && <span class="st-quiet"> {languageName(language, locale)}</span>}
      {note && <span class="st-quiet"> {note}</span>}{' '}
      {told && (
        <span class="st-told">
          <span aria-hidden="true">{told.isRight ? '✓' : '✗'}</span> {told.told}
        </span>
      )}{' '}
      <button type="button" class="mg-button st-small" onClick={onRemove}>
        {t('stories_remove')}
        <span class="st-hidden"> {figure ?? text}</span>
      </button>
    </li>
  );
}
