import { useId } from 'preact/hooks';
import { describedBy, StoryField, StoryWords } from './StoryFields.tsx';
import { StarterNote } from './StoryStarter.tsx';
import type { StoryFormParts, StoryShape, StorySubjectShape, StoryThing } from './story-shape.ts';

const ANOTHER = 'another';

type Props = {
  subject: StorySubjectShape;
  field: string;
  draft: StoryShape;
  parts: StoryFormParts;
  onChange: (subject: StorySubjectShape, things?: StoryShape['things']) => void;
};

/** What a count counts: a class that every story knows, or something of the story's own in its own words. */
export function StoryCounted({ subject, field, draft, parts, onChange }: Props) {
  const id = useId();
  const { t, tools, problemOf, languages } = parts;
  const { counts } = subject;
  const at = draft.things.findIndex((thing) => 'thing' in counts && thing.id === counts.thing);
  const thing = draft.things[at];
  const problem = problemOf(`${field}.counts`);
  const chosen = 'thing' in counts ? `thing ${counts.thing}` : `known ${counts.known}`;
  const nameOf = ({ words }: StoryThing) => words[languages[0] ?? '']?.[0] ?? t('stories_thing_new');
  const shared = draft.subjects.filter(
    (one) => one.id !== subject.id && 'thing' in one.counts && one.counts.thing === thing?.id,
  );

  const choose = (value: string) => {
    if (value === ANOTHER) {
      const fresh = tools.blankThing(draft.things);
      return onChange({ ...subject, counts: { thing: fresh.id } }, [...draft.things, fresh]);
    }
    const [type, name = ''] = value.split(' ');
    if (type === 'starter') {
      const fresh = tools.blankThing(draft.things);
      const words = tools.withStarter({}, name, languages);
      return onChange({ ...subject, counts: { thing: fresh.id } }, [...draft.things, { ...fresh, words }]);
    }
    onChange({ ...subject, counts: type === 'thing' ? { thing: name } : { known: name } });
  };
  const changeThing = (more: Partial<StoryThing>) =>
    onChange(
      subject,
      draft.things.map((one, index) => (index === at ? { ...one, ...more } : one)),
    );

  return (
    <>
      <StoryField id={`${id}-counts`} label={t('stories_counts')} hint={t('stories_counts_hint')} problem={problem}>
        <select
          id={`${id}-counts`}
          {...describedBy(`${id}-counts`, ' ', problem)}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {draft.things.length > 0 && (
            <optgroup label={t('stories_counts_own')}>
              {draft.things.map((one) => (
                <option key={one.id} value={`thing ${one.id}`} selected={chosen === `thing ${one.id}`}>
                  {nameOf(one)}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label={t('stories_counts_known')}>
            {tools.knownClasses.map((known) => (
              <option key={known} value={`known ${known}`} selected={chosen === `known ${known}`}>
                {t(`stories_class_${known}`) || known}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('stories_counts_starter')}>
            {tools.startersFor(null).map((starter) => (
              <option key={starter} value={`starter ${starter}`}>
                {t(`stories_starter_${starter}`)}
              </option>
            ))}
          </optgroup>
          <option value={ANOTHER}>{t('stories_counts_another')}</option>
        </select>
      </StoryField>
      {thing && (
        <div class="st-inner">
          <StoryWords
            field={`things.${at}`}
            label={t('stories_thing')}
            hint={
              shared.length > 0
                ? t(
                    'stories_thing_shared',
                    shared.map((one) => one.label[languages[0] ?? ''] || t('stories_subject_new')).join(', '),
                  )
                : t('stories_thing_hint')
            }
            placeholder={t('stories_thing_example')}
            value={thing.words}
            parts={parts}
            onChange={(words) => changeThing({ words })}
          />
          <StarterNote words={thing.words} parts={parts} />
          <label class="st-check">
            <input
              type="checkbox"
              checked={thing.people}
              onChange={({ currentTarget }) => changeThing({ people: currentTarget.checked })}
            />
            {t('stories_thing_people')}
          </label>
        </div>
      )}
    </>
  );
}
