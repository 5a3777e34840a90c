import { useId } from 'preact/hooks';
import type { Translate } from '../i18n.ts';

type Props = {
  /** What is to be said of all examples together; none where there are none. */
  summary: string;
  /** Those that are not read as they should be. */
  wrong: readonly { readonly text: string; readonly figure: string; readonly told: string; readonly isNew: boolean }[];
  t: Translate;
};

/** How the story's examples are read as it stands in the form, tried again at every change. */
export function StoryTried({ summary, wrong, t }: Props) {
  const id = useId();
  return (
    <section class="st-tried" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t('stories_examples')}</h3>
      <div role="status">
        <p>{summary}</p>
        {wrong.length > 0 && (
          <ul class="st-whys">
            {wrong.map(({ text, figure, told, isNew }) => (
              <li key={`${text} ${figure} ${told}`} class="st-wrong">
                <strong>{figure || text}</strong> {told}
                {figure && <span class="st-quiet"> {text}</span>}
                {isNew && <em> {t('stories_examples_was_right')}</em>}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
