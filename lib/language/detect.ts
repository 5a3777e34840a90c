import type { LanguageCode } from '../model.ts';
import type { Language } from './types.ts';

/** How much of a text tells its language. */
const SAMPLE = 20_000;
/** At least this share of a text's words must be very common ones before a declared language is doubted or none is. */
const CERTAIN_SHARE = 0.08;
const LEAST_WORDS = 4;
/** So many more very common words of another language make a declared one doubtful. */
const DOUBTFUL_WORDS = 3;

/**
 * The language of a text among those given: by its script where that tells, else by its very common words; the page's
 * own declaration (a BCP 47 tag) decides where the words do not. `null` for a language that is not among them.
 */
export function detectLanguage(text: string, declared: string | null, languages: readonly Language[]): Language | null {
  const tag = declared?.toLowerCase().split(/[-_]/)[0] ?? '';
  const byTag = languages.find((language) => language.code === tag) ?? null;
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const script = byScript(sample);
  // a headline of Chinese signs alone may still be Japanese
  if (script === 'zh' && tag === 'ja' && byTag) return byTag;
  if (script) return languages.find((language) => language.code === script) ?? null;
  // "d'envoyer", "qu'il": what stands before the apostrophe is a word of its own
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return byTag;
  const scores = languages
    .filter((language) => language.spaced)
    .map((language) => ({ language, share: shareOf(words, language.common) }))
    .sort((a, b) => b.share - a.share);
  const best = scores[0];
  const own = scores.find(({ language }) => language === byTag);
  if (own && best && own.share >= best.share * 0.8) return own.language;
  // a few words say little of neighbouring languages ("a", "de", "en"): the page's own word counts
  if (own && best && (best.share - own.share) * words.length < DOUBTFUL_WORDS) return own.language;
  if (best && best.share >= CERTAIN_SHARE && words.length >= LEAST_WORDS) return best.language;
  return words.length < LEAST_WORDS * 3 ? (byTag ?? best?.language ?? null) : null;
}

/** Russian and Ukrainian have letters that the other lacks; a text with both, or with none, is left to its words. */
function byCyrillic(sample: string): LanguageCode | null {
  const [uk, ru] = [/[іїєґ]/u.test(sample), /[ыэъё]/u.test(sample)];
  if (uk === ru) return null;
  return uk ? 'uk' : 'ru';
}

/** Scripts that one language alone uses here; kana before Han, since Japanese has both. */
function byScript(sample: string): LanguageCode | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const share = (pattern: RegExp) => (sample.match(pattern)?.length ?? 0) / letters;
  if (share(/\p{Script=Hangul}/gu) > 0.3) return 'ko';
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja';
  if (share(/\p{Script=Han}/gu) > 0.3) return 'zh';
  if (share(/\p{Script=Cyrillic}/gu) > 0.5) return byCyrillic(sample);
  return null;
}

function shareOf(words: readonly string[], common: readonly string[]): number {
  const set = new Set(common);
  return words.filter((word) => set.has(word)).length / words.length;
}
