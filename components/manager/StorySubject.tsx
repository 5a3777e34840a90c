import { useId } from 'preact/hooks';
import { KINDS } from '../../lib/model.ts';
import { StoryCard } from './StoryCard.tsx';
import { StoryCounted } from './StoryCounted.tsx';
import { StoryExamples } from './StoryExamples.tsx';
import { describedBy, StoryField, StoryTexts, StoryWords } from './StoryFields.tsx';
import { StoryStarter } from './StoryStarter.tsx';
import { StoryTime } from './StoryTime.tsx';
import { type StoryFormParts, type StoryShape, type StorySubjectShape, withoutExample } from './story-shape.ts';

type Props = {
  subject: StorySubjectShape;
  at: number;
  draft: StoryShape;
  parts: StoryFormParts;
  onChange: (subject: StorySubjectShape, things?: StoryShape['things']) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  isFresh: boolean;
  /** Open from the start: a new story has one subject at least. */
  isOpen: boolean;
};

/** One thing that figures or statements of the story are on: what it is called, what it counts, and the words that tell it. */
export function StorySubject({ subject, at, draft, parts, onChange, onMove, onRemove, isFresh, isOpen }: Props) {
  const id = useId();
  const { t, problemOf } = parts;
  const field = `subjects.${at}`;
  const { kind } = subject;
  const change = (more: Partial<StorySubjectShape>) => onChange({ ...subject, ...more });
  const thing = draft.things.findIndex((one) => 'thing' in subject.counts && one.id === subject.counts.thing);
  const name = subject.label[parts.languages[0] ?? ''] || t('stories_subject_new');
  return (
    <StoryCard
      id={subject.id}
      title={t('stories_subject_number', String(at + 1), name)}
      {...{ isFresh, isOpen }}
      mustOpen={parts.hasProblem(field) || (thing >= 0 && parts.hasProblem(`things.${thing}`))}
      canMove={[at > 0, at < draft.subjects.length - 1]}
      {...{ name, t, onMove, onRemove }}
    >
      {() => (
        <>
          <StoryTexts
            field={`${field}.label`}
            label={t('stories_label')}
            hint={t('stories_label_hint')}
            placeholder={t('stories_label_example')}
            value={subject.label}
            parts={parts}
            onChange={(label) => change({ label })}
          />
          <StoryField id={`${id}-kind`} label={t('stories_kind')} problem={problemOf(`${field}.kind`)}>
            <select
              id={`${id}-kind`}
              {...describedBy(`${id}-kind`, undefined, problemOf(`${field}.kind`))}
              onChange={({ currentTarget }) =>
                change({ kind: KINDS.find((one) => one === currentTarget.value) ?? null })
              }
            >
              {[...KINDS, null].map((one) => (
                <option key={one} value={one ?? ''} selected={one === kind}>
                  {t(`stories_kind_${one ?? 'none'}`)}
                </option>
              ))}
            </select>
          </StoryField>
          {kind === 'count' && <StoryCounted {...{ subject, field, draft, parts, onChange }} />}
          {kind === null ? (
            <>
              <StoryWords
                field={`${field}.says`}
                label={t('stories_says')}
                hint={t('stories_says_hint')}
                placeholder={t('stories_says_example')}
                value={subject.says}
                parts={parts}
                onChange={(says) => change({ says })}
              />
              <StoryWords
                field={`${field}.denies`}
                label={t('stories_denies')}
                hint={t('stories_denies_hint')}
                placeholder={t('stories_denies_example')}
                value={subject.denies}
                parts={parts}
                onChange={(denies) => change({ denies })}
              />
            </>
          ) : (
            <>
              <StoryWords
                field={`${field}.near`}
                label={t('stories_near')}
                hint={t(
                  kind === 'count' && 'thing' in subject.counts ? 'stories_near_hint_thing' : 'stories_near_hint',
                )}
                placeholder={t(kind === 'date' ? 'stories_near_example_date' : 'stories_near_example')}
                value={subject.near}
                parts={parts}
                onChange={(near) => change({ near })}
              />
              <StoryStarter kind={kind} words={subject.near} parts={parts} onChange={(near) => change({ near })} />
            </>
          )}
          <details open={[subject.not, subject.notIn].some(hasWords)}>
            <summary>{t('stories_more')}</summary>
            <StoryWords
              field={`${field}.not`}
              label={t(kind === null ? 'stories_statement_not' : 'stories_subject_not')}
              hint={t(kind === null ? 'stories_statement_not_hint' : 'stories_subject_not_hint')}
              placeholder={t('stories_subject_not_example')}
              value={subject.not}
              parts={parts}
              onChange={(not) => change({ not })}
            />
            {kind !== null && (
              <StoryWords
                field={`${field}.notIn`}
                label={t('stories_subject_not_in')}
                hint={t('stories_subject_not_in_hint')}
                placeholder={t('stories_subject_not_in_example')}
                value={subject.notIn}
                parts={parts}
                onChange={(notIn) => change({ notIn })}
              />
            )}
          </details>
          {kind !== null && (
            <StoryTime time={subject.time} field={field} parts={parts} onChange={(time) => change({ time })} />
          )}
          <StoryExamples
            {...{ subject, at, parts }}
            onRemove={(list, index) => onChange(withoutExample(subject, list, index))}
          />
        </>
      )}
    </StoryCard>
  );
}

function hasWords(words: StorySubjectShape['not']): boolean {
  return Object.values(words).some((list) => list.length > 0);
}
