import { useId } from 'preact/hooks';
import type { Kind } from '../../lib/model.ts';
import { StoryField } from './StoryFields.tsx';
import { languageName, type StoryFormParts, type Words } from './story-shape.ts';

type Props = {
  kind: Kind;
  words: Words;
  parts: Pick<StoryFormParts, 't' | 'locale' | 'languages' | 'tools'>;
  onChange: (words: Words) => void;
};

/** Fills a field of words with common ones in all of the story's languages; what stands there stays. */
export function StoryStarter({ kind, words, parts, onChange }: Props) {
  const id = useId();
  const { t, tools, languages } = parts;
  const starters = tools.startersFor(kind);
  if (starters.length === 0) return null;
  return (
    <>
      <StarterNote words={words} parts={parts} />
      <StoryField id={`${id}-starter`} label={t('stories_starter')}>
        <select
          id={`${id}-starter`}
          value=""
          onChange={({ currentTarget }) => {
            if (currentTarget.value) onChange(tools.withStarter(words, currentTarget.value, languages));
            currentTarget.value = '';
          }}
        >
          <option value="">{t('stories_starter_none')}</option>
          {starters.map((starter) => (
            <option key={starter} value={starter}>
              {t(`stories_starter_${starter}`)}
            </option>
          ))}
        </select>
      </StoryField>
    </>
  );
}

/** Says which of the words came from here and were not looked over yet. */
export function StarterNote({ words, parts }: Pick<Props, 'words' | 'parts'>) {
  const { t, locale, tools, languages } = parts;
  const unchanged = languages.flatMap((code) => {
    const starter = tools.unchangedStarter(words[code] ?? [], code);
    return starter === null ? [] : [{ code, starter }];
  });
  const [first] = unchanged;
  if (!first) return null;
  const names = unchanged.map(({ code }) => languageName(code, locale)).join(', ');
  return <p class="mg-note">{t('stories_starter_note', t(`stories_starter_${first.starter}`), names)}</p>;
}
