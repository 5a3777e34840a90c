import { LANGUAGES } from '../language/index.ts';
import type { Claim, LanguageCode } from '../model.ts';

/** Shorter words say little; acronyms of three letters count. */
const LEAST_LETTERS = 3;
/** Words are one where so much of the longer one is the same from its start ("deployed", "deployment"). */
const SAME_STEM = 0.6;
const LEAST_STEM = 4;
/** From so many letters on, one wrong, missing or added letter is a slip. */
const LETTERS_FOR_SLIP = 6;
const MOST_SHARED = 12;

/** Finds the words of a text that a claim has too, each once, as the text writes them, in its order. */
export type SharedWords = (claim: Claim) => readonly string[];

/** Words of a text made ready to be looked for in claims; very common words of its language are left out. */
export function sharedWords(text: string, language: LanguageCode | null): SharedWords {
  const words = new Map<string, string>();
  const common = new Set(LANGUAGES.find(({ code }) => code === language)?.common ?? []);
  for (const word of wordsOf(text)) {
    const lower = word.toLowerCase();
    if (lower.length >= LEAST_LETTERS && !common.has(lower) && !words.has(lower)) words.set(lower, word);
  }
  const byStart = Map.groupBy(words.keys(), startOf);
  return (claim) => {
    const found = new Set<string>();
    for (const word of wordsOf(`${claim.statement} ${claim.source.title}`)) {
      const lower = word.toLowerCase();
      for (const own of byStart.get(startOf(lower)) ?? []) if (isLike(own, lower)) found.add(own);
    }
    return [...words]
      .filter(([lower]) => found.has(lower))
      .map(([, written]) => written)
      .slice(0, MOST_SHARED);
  };
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? [];
}

function startOf(word: string): string {
  return word.slice(0, 2);
}

function isLike(a: string, b: string): boolean {
  if (a === b) return true;
  const longer = Math.max(a.length, b.length);
  const same = samePrefix(a, b);
  return (same >= LEAST_STEM && same >= longer * SAME_STEM) || (longer >= LETTERS_FOR_SLIP && isSlip(a, b, same));
}

function samePrefix(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at++;
  return at;
}

/** Whether two words are the same but for one letter, or two that changed places. */
function isSlip(a: string, b: string, same: number): boolean {
  if (a.length === b.length)
    return (
      a.slice(same + 1) === b.slice(same + 1) || (a.slice(same + 2) === b.slice(same + 2) && isSwapped(a, b, same))
    );
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.length - short.length === 1 && short.slice(same) === long.slice(same + 1);
}

function isSwapped(a: string, b: string, at: number): boolean {
  return a.charAt(at) === b.charAt(at + 1) && a.charAt(at + 1) === b.charAt(at);
}
