import { StoryCard } from './StoryCard.tsx';
import { StoryWords } from './StoryFields.tsx';
import type { StoryFormParts, Words } from './story-shape.ts';

type Props = {
  /** The story's groups of words by name, each by language. */
  groups: readonly { readonly name: string; readonly words: Words }[];
  parts: StoryFormParts;
  onChange: (name: string, words: Words) => void;
};

/** The groups of words of a story whose rules are written by hand. */
export function StoryTerms({ groups, parts, onChange }: Props) {
  const { t, hasProblem } = parts;
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
          isFresh={false}
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
    </>
  );
}
