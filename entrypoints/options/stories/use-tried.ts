import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../../components/i18n.ts';
import type { TriedSentence, TryFields } from '../../../components/manager/StoryTry.tsx';
import { MOST_READ } from '../../../lib/lookup/input.ts';
import type { Story } from '../../../lib/model.ts';
import { explain } from '../../../lib/story-maker/explain.ts';
import type { Explanation } from '../../../lib/story-maker/explained.ts';
import { inWords } from './words.ts';

/** So long after the last key a text is read. */
const PAUSE_MS = 200;

type Shown = {
  readonly summary: readonly string[];
  readonly sentences: readonly TriedSentence[];
  /** What was read, and how; `null` where nothing was. */
  readonly read: { readonly text: string; readonly explanation: Explanation } | null;
};

const NOTHING: Shown = { summary: [], sentences: [], read: null };

/** A text as it would be read for the story, a moment after either has changed. */
export function useTried(story: Story, { text, published, language }: TryFields, t: Translate, locale: string) {
  const [shown, setShown] = useState<Shown>(NOTHING);
  const rules = JSON.stringify(story);
  useEffect(() => {
    if (text.trim() === '') return setShown(NOTHING);
    const later = setTimeout(() => {
      const read = text.slice(0, MOST_READ);
      try {
        const explanation = explain(story, { text: read, published, language });
        setShown({ ...inWords(read, explanation, story, { t, locale }), read: { text: read, explanation } });
      } catch {
        // rules that are half typed
        setShown({ summary: [t('stories_try_failed')], sentences: [], read: null });
      }
    }, PAUSE_MS);
    return () => clearTimeout(later);
  }, [rules, text, published, language]);
  return shown;
}
