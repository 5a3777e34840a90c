import { useId, useRef, useState } from 'preact/hooks';
import { StoryCard } from './StoryCard.tsx';
import { StoryExamples } from './StoryExamples.tsx';
import { describedBy, StoryField, StoryTexts } from './StoryFields.tsx';
import { StoryParty } from './StoryParty.tsx';
import { StoryTerms } from './StoryTerms.tsx';
import { StoryTime } from './StoryTime.tsx';
import { type StoryFormParts, type StoryPartsShape, withAt, withoutExample } from './story-shape.ts';

type Props = {
  story: StoryPartsShape;
  parts: Omit<StoryFormParts, 'languages'>;
  onChange: (story: StoryPartsShape) => void;
  onSay: (text: string) => void;
};

/** A story whose rules are written by hand: its names, times, parties and words can be changed here all the same. */
export function StoryParts({ story, parts: given, onChange, onSay }: Props) {
  const id = useId();
  const { t, problemOf, onLeave, tools } = given;
  const parts = { ...given, languages: story.languages };
  const shown = Object.keys(story.title);
  const add = useRef<HTMLButtonElement>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const change = (more: Partial<StoryPartsShape>) => onChange({ ...story, ...more });
  return (
    <div class="st-form">
      <p class="st-note">{t('stories_parts_note')}</p>
      <h2>{t('stories_part_story')}</h2>
      <StoryTexts
        field="title"
        label={t('stories_title')}
        value={story.title}
        parts={{ ...parts, languages: shown }}
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
          value={story.since}
          onInput={({ currentTarget }) => change({ since: currentTarget.value })}
          onBlur={() => onLeave('since')}
        />
      </StoryField>

      <h2>{t('stories_part_subjects')}</h2>
      <p class="mg-note">{t('stories_parts_subjects_note')}</p>
      {story.subjects.map((subject, at) => {
        const name = subject.label[Object.keys(subject.label)[0] ?? ''] ?? subject.id;
        return (
          <StoryCard
            key={subject.id}
            id={subject.id}
            title={t('stories_subject_number', String(at + 1), name)}
            isFresh={false}
            mustOpen={parts.hasProblem(`subjects.${at}`)}
            {...{ name, t }}
          >
            {() => (
              <>
                <StoryTexts
                  field={`subjects.${at}.label`}
                  label={t('stories_label')}
                  hint={t('stories_label_hint')}
                  value={subject.label}
                  parts={{ ...parts, languages: Object.keys(subject.label) }}
                  onChange={(label) => change({ subjects: withAt(story.subjects, at, { ...subject, label }) })}
                />
                <StoryExamples
                  {...{ subject, at, parts }}
                  onRemove={(list, index) =>
                    change({ subjects: withAt(story.subjects, at, withoutExample(subject, list, index)) })
                  }
                />
                {subject.kind !== null && (
                  <StoryTime
                    time={subject.time}
                    field={`subjects.${at}`}
                    parts={parts}
                    onChange={(time) => change({ subjects: withAt(story.subjects, at, { ...subject, time }) })}
                  />
                )}
              </>
            )}
          </StoryCard>
        );
      })}

      <h2>{t('stories_part_parties')}</h2>
      <p class="mg-note">{t('stories_parties_note')}</p>
      {story.parties.map((party, at) => (
        <StoryParty
          key={party.id}
          {...{ party, at, parts }}
          others={story.parties.filter((other) => other.id !== party.id)}
          isFresh={fresh === party.id}
          onChange={(next) => change({ parties: withAt(story.parties, at, next) })}
          onRemove={() => {
            change({ parties: story.parties.filter((one) => one.id !== party.id) });
            add.current?.focus();
            onSay(t('stories_removed'));
          }}
        />
      ))}
      <button
        ref={add}
        type="button"
        class="mg-button"
        onClick={() => {
          const blank = tools.blankParty(story.parties);
          setFresh(blank.id);
          change({ parties: [...story.parties, blank] });
        }}
      >
        {t('stories_add_parties')}
      </button>

      <StoryTerms
        groups={story.groups}
        parts={parts}
        onChange={(name, words) =>
          change({ groups: story.groups.map((group) => (group.name === name ? { name, words } : group)) })
        }
        onAdd={(name) => change({ groups: [...story.groups, { name, words: {} }] })}
      />
    </div>
  );
}
