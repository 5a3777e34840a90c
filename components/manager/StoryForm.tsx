import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { describedBy, StoryField, StoryTexts, StoryWords } from './StoryFields.tsx';
import { StoryLanguages } from './StoryLanguages.tsx';
import { StoryParty } from './StoryParty.tsx';
import { StorySubject } from './StorySubject.tsx';
import { moved, type StoryFormParts, type StoryShape, withAt } from './story-shape.ts';

type Props = {
  draft: StoryShape;
  parts: Omit<StoryFormParts, 'languages'>;
  onChange: (draft: StoryShape) => void;
  /** Told where the eye would see it move. */
  onSay: (text: string) => void;
};

/** A story, filled in from the top: what it is, the words that announce it, what is counted, who speaks. */
export function StoryForm({ draft, parts: given, onChange, onSay }: Props) {
  const id = useId();
  const parts = { ...given, languages: draft.languages };
  const { t, problemOf, onLeave, tools } = parts;
  const form = useRef<HTMLDivElement>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const [step, setStep] = useState<{ id: string; by: -1 | 1 } | null>(null);
  const change = (more: Partial<StoryShape>) => onChange({ ...draft, ...more });
  const words = (field: 'names' | 'also' | 'not' | 'about') => ({
    field,
    label: t(`stories_${field}`),
    hint: t(`stories_${field}_hint`),
    placeholder: t(`stories_${field}_example`),
    value: draft[field],
    parts,
    onChange: (value: StoryShape['names']) => change({ [field]: value }),
  });

  // before the next key is heard; a card that moved takes the focus along; at an end, to the button that still leads somewhere
  useLayoutEffect(() => {
    if (!step) return;
    const buttons = [step.by, -step.by].map((by) =>
      form.current?.querySelector<HTMLButtonElement>(`[data-card="${step.id}"] [data-move="${by}"]`),
    );
    buttons.find((button) => button && !button.disabled)?.focus();
  }, [step]);

  const add = (what: 'subjects' | 'parties') => {
    const blank = what === 'subjects' ? tools.blankSubject(draft.subjects) : tools.blankParty(draft.parties);
    setFresh(`${what} ${blank.id}`);
    change({ [what]: [...draft[what], blank] });
  };
  const remove = (what: 'subjects' | 'parties', gone: string) => {
    change({ [what]: draft[what].filter((one) => one.id !== gone) });
    form.current?.querySelector<HTMLElement>(`[data-add="${what}"]`)?.focus();
    onSay(t('stories_removed'));
  };
  const list = (what: 'subjects' | 'parties') => (
    <>
      {problemOf(what) && (
        <p id={`${id}-${what}`} class="mg-problem">
          {problemOf(what)}
        </p>
      )}
      <button type="button" class="mg-button" data-add={what} onClick={() => add(what)}>
        {t(`stories_add_${what}`)}
      </button>
    </>
  );

  return (
    <div ref={form} class="st-form">
      <h2>{t('stories_part_story')}</h2>
      <StoryTexts
        field="title"
        label={t('stories_title')}
        placeholder={t('stories_title_example')}
        value={draft.title}
        parts={parts}
        onChange={(title) => change({ title })}
      />
      <StoryField
        id={`${id}-since`}
        label={t('stories_since')}
        hint={t('stories_since_hint')}
        problem={problemOf('since')}
      >
        <input
          id={`${id}-since`}
          {...describedBy(`${id}-since`, ' ', problemOf('since'))}
          type="date"
          value={draft.since}
          onInput={({ currentTarget }) => change({ since: currentTarget.value })}
          onBlur={() => onLeave('since')}
        />
      </StoryField>
      <StoryLanguages
        chosen={draft.languages}
        parts={parts}
        onChange={(languages) => onChange(tools.withLanguages(draft, languages))}
      />

      <h2>{t('stories_part_words')}</h2>
      <p class="mg-note">{t('stories_words_note')}</p>
      <StoryWords {...words('names')} />
      <StoryWords {...words('also')} />
      <StoryWords {...words('not')} />
      <StoryWords {...words('about')} />

      <h2>{t('stories_part_subjects')}</h2>
      <p class="mg-note">{t('stories_subjects_note')}</p>
      {draft.subjects.map((subject, at) => (
        <StorySubject
          key={subject.id}
          {...{ subject, at, draft, parts }}
          isFresh={fresh === `subjects ${subject.id}`}
          isOpen={draft.id === '' && draft.subjects.length === 1}
          onChange={(next, things = draft.things) => change({ subjects: withAt(draft.subjects, at, next), things })}
          onMove={(by) => {
            change({ subjects: moved(draft.subjects, at, by) });
            setStep({ id: subject.id, by });
            onSay(t('stories_moved', String(at + 1 + by), String(draft.subjects.length)));
          }}
          onRemove={() => remove('subjects', subject.id)}
        />
      ))}
      {list('subjects')}

      <h2>{t('stories_part_parties')}</h2>
      <p class="mg-note">{t('stories_parties_note')}</p>
      {draft.parties.map((party, at) => (
        <StoryParty
          key={party.id}
          {...{ party, at, parts }}
          others={draft.parties.filter((other) => other.id !== party.id)}
          isFresh={fresh === `parties ${party.id}`}
          onChange={(next) => change({ parties: withAt(draft.parties, at, next) })}
          onRemove={() => remove('parties', party.id)}
        />
      ))}
      {list('parties')}
    </div>
  );
}
