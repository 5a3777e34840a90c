import { extractFigures } from '../figure/extract.ts';
import { detectLanguage } from '../language/detect.ts';
import { LANGUAGES } from '../language/index.ts';
import type { Language } from '../language/types.ts';
import type { Story } from '../model.ts';
import { readingOf } from '../reading/text-reading.ts';
import { storyScanner } from '../story/scanner.ts';

/** Fewer words are told apart by what is found in them; from here on their very common words tell. */
const FEW_WORDS = 12;
/** So few words stand in so many UTF-16 units, unless there is little but digits. */
const SAMPLE = 500;

/**
 * The language to read a look-up in, `null` for one that is not known. Of a few words, the language in which most of
 * them mean something to the story, or by themselves where it is `null`; the page's own word, then the commonest words, decide where that is even.
 * `isSure` is false where there are only digits: they are read, but tell no language.
 */
export function languageOfText(
  text: string,
  declared: string | null,
  story: Story | null,
): { readonly language: Language; readonly isSure: boolean } | null {
  const found = detectLanguage(text, declared, LANGUAGES);
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  if (words >= FEW_WORDS) return found && { language: found, isSure: true };
  const ranked = LANGUAGES.map((language) => ({
    language,
    read: lettersRead(text.slice(0, SAMPLE), language, story),
  })).sort((a, b) => b.read - a.read || Number(b.language === found) - Number(a.language === found));
  const [best] = ranked;
  if (!best) return null;
  const declaredOne = ranked.find(({ language }) => language === found && isDeclared(language, declared));
  const language = declaredOne && declaredOne.read * 2 >= best.read ? declaredOne.language : best.language;
  return { language, isSure: words > 0 || isDeclared(language, declared) };
}

/** How much of a text is names, words and qualified figures in a language. */
function lettersRead(text: string, language: Language, story: Story | null): number {
  const reading = readingOf(text, language, storyScanner(story, language), '2000-01-01');
  const covered = new Set<number>();
  for (const { start, end } of [...reading.hits, ...extractFigures(reading)])
    for (let at = start; at < end; at++) covered.add(at);
  return covered.size;
}

function isDeclared(language: Language, declared: string | null): boolean {
  return declared?.toLowerCase().split(/[-_]/)[0] === language.code;
}
