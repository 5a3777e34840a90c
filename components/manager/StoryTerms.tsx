import { useId, useState } from 'preact/hooks';
import { StoryCard } from './StoryCard.tsx';
import { StoryField, StoryWords } from './StoryFields.tsx';
import type { StoryFormParts, Words } from './story-shape.ts';

type Props = {
  /** The story's groups of words by name, each by language. */
  groups: readonly { readonly name: string; readonly words: Words }[];
  parts: StoryFormParts;
  onChange: (name: string, words: Words) => void;
  onAdd: (name: string) => void;
};

/** The groups of words of a story whose rules are written by hand. */
export function StoryTerms({ groups, parts, onChange, onAdd }: Props) {
  const id = useId();
  const { t, hasProblem } = parts;
  const [name, setName] = useState('');
  const [added, setAdded] = useState<string | null>(null);
  const wanted = conceptName(name);
  const add = () => {
    if (wanted === '' || groups.some((group) => group.name === wanted)) return;
    setAdded(wanted);
    setName('');
    onAdd(wanted);
  };
  return (
    <>
      <h2>{t('stories_part_terms')}</h2>
      <p class="mg-note">{t('stories_terms_note')}</p>
      {groups.map(({ name, words }) => (
        <StoryCard
          key={name}
          id={name}
          title={name}
          name={name}
          isFresh={name === added}
          mustOpen={hasProblem(`terms.${name}`)}
          t={t}
        >
          {() => (
            <StoryWords
              field={`terms.${name}`}
              label={t('stories_terms_words')}
              hint={t('stories_terms_hint')}
              value={words}
              parts={parts}
              onChange={(next) => onChange(name, next)}
            />
          )}
        </StoryCard>
      ))}
      <div class="st-row st-add">
        <StoryField id={`${id}-name`} label={t('stories_terms_new')} hint={t('stories_terms_new_hint')}>
          <input
            id={`${id}-name`}
            aria-describedby={`${id}-name-hint`}
            type="text"
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </StoryField>
        <button type="button" class="mg-button" onClick={add}>
          {t('stories_terms_add')}
        </button>
      </div>
    </>
  );
}

/** A group's name as rules can hold it, `''` where nothing is left of what was typed. */
function conceptName(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[^a-z0-9:]+/g, '_')
    .replace(/^[_:]+|[_:]+$/g, '');
}
