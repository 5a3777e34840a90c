import type { ClaimSet } from '../../lib/model.ts';

/** A sentence of the schema on a whole set, with the file of the story's folder that it is about in front. */
export function ofItsFile(sentence: string, set: ClaimSet): string {
  return `${fileOf(sentence, set)}: ${sentence}`;
}

function fileOf(sentence: string, { story }: ClaimSet): string {
  if (sentence.startsWith('Claim ')) return 'claims.json';
  const language = /"(?:terms|aliases)\.([\w-]+)/.exec(sentence)?.[1];
  if (language) return `words/${language}.json`;
  const subject = /^Subject "([^"]+)"/.exec(sentence)?.[1] ?? ofRule(sentence, story);
  return subject ? `subjects/${subject}.json` : 'story.json';
}

/** Whose the rule is that a sentence names by its number in the whole. */
function ofRule(sentence: string, story: ClaimSet['story']): string | null {
  const [, part, at] = /"(reading|positions|scores)\.(\d+)/.exec(sentence) ?? [];
  if (!part) return null;
  const rules: readonly { readonly subject: string | null }[] = story[part as 'reading' | 'positions' | 'scores'] ?? [];
  return rules[Number(at)]?.subject ?? null;
}
