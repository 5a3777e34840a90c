import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../../components/i18n.ts';
import type { TriedSentence, TryFields } from '../../../components/manager/StoryTry.tsx';
import { MOST_READ } from '../../../lib/lookup/input.ts';
import type { Story } from '../../../lib/model.ts';
import { explain } from '../../../lib/story-maker/explain.ts';
import { inWords } from './words.ts';

/** So long after the last key a text is read. */
const PAUSE_MS = 200;

const NOTHING: { summary: readonly string[]; sentences: readonly TriedSentence[] } = { summary: [], sentences: [] };

/** A text as it would be read for the story, a moment after either has changed. */
export function useTried(story: Story, { text, published, language }: TryFields, t: Translate, locale: string) {
  const [shown, setShown] = useState(NOTHING);
  const rules = JSON.stringify(story);
  useEffect(() => {
    if (text.trim() === '') return setShown(NOTHING);
    const later = setTimeout(() => {
      const read = text.slice(0, MOST_READ);
      try {
        setShown(inWords(read, explain(story, { text: read, published, language }), story, { t, locale }));
      } catch {
        // rules that are half typed
        setShown({ summary: [t('stories_try_failed')], sentences: [] });
      }
    }, PAUSE_MS);
    return () => clearTimeout(later);
  }, [rules, text, published, language]);
  return shown;
}
