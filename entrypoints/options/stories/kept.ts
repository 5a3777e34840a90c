import type { TryFields } from '../../../components/manager/StoryTry.tsx';
import type { OptionsEdges } from '../edges.ts';
import { type Editing, made, partsOf } from './editing.ts';

/** What was typed and not saved, and the version of the story that it was typed over. */
export type KeptStory = { readonly editing: Editing; readonly seen: number; readonly tried: TryFields };

/** Unsaved typing of one address; it survives a reload and ends with the tab. A full or forbidden storage keeps nothing. */
export function keptAt(address: string, drafts: OptionsEdges['drafts']) {
  const key = `draft ${address}`;
  return {
    read: (): KeptStory | null => {
      try {
        return asKept(JSON.parse(drafts.getItem(key) ?? 'null'));
      } catch {
        return null;
      }
    },
    keep: (kept: KeptStory): void => {
      try {
        drafts.setItem(key, JSON.stringify(kept));
      } catch {
        // typing goes on; only a reload would lose it
      }
    },
    drop: (): void => {
      try {
        drafts.removeItem(key);
      } catch {
        // then there was none
      }
    },
  };
}

/** Another version of the extension may have written it: what cannot be shown whole is left. */
function asKept(json: unknown): KeptStory | null {
  if (typeof json !== 'object' || json === null || !('editing' in json) || !('tried' in json)) return null;
  const kept = json as KeptStory;
  const { text, published, language } = kept.tried;
  if ([text, published, language].some((one) => typeof one !== 'string') || typeof kept.seen !== 'number') return null;
  const { draft, story } = kept.editing;
  if (!draft && !story) return null;
  made(kept.editing, null, []);
  if (story) partsOf(story);
  return kept;
}
