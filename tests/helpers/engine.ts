import { checkPage, type Store } from '../../lib/check.ts';
import { parseClaimSet } from '../../lib/claims/schema.ts';
import { extractFigures } from '../../lib/figure/extract.ts';
import { nounPhraseOf } from '../../lib/figure/nouns/noun-phrase.ts';
import { LANGUAGES } from '../../lib/language/index.ts';
import type { Language } from '../../lib/language/types.ts';
import type { Claim, Finding, PageCheck, PageInfo, Quantity, TextBlock } from '../../lib/model.ts';
import { readingOf } from '../../lib/reading/text-reading.ts';
import { storyScanner } from '../../lib/story/scanner.ts';
import { bundled } from '../../scripts/lib/bundled-set.ts';

const parsed = parseClaimSet(bundled);
if (!parsed.ok) throw new Error(parsed.problems.join('\n'));

export const set = parsed.value;
export const store: Store = { stories: [set.story], claims: set.claims };

export type FigureFinding = Extract<Finding, { type: 'figure' }>;

/** A page of a paper that no claim is recorded from. */
export function page(published: string | null, more: Partial<PageInfo> = {}): PageInfo {
  return { url: null, title: null, publisher: null, published, language: 'en', ...more };
}

/** Checks paragraphs as one page. */
export function check(published: string | null, ...paragraphs: string[]): PageCheck {
  return checkPage({ page: page(published), blocks: blocks(paragraphs), context: null }, store);
}

export function blocks(paragraphs: readonly string[]): TextBlock[] {
  return paragraphs.map((text, id) => ({ id, role: 'text', text }));
}

export function figuresOf(result: PageCheck): FigureFinding[] {
  return result.findings.filter((finding) => finding.type === 'figure');
}

/** The one figure finding of a sentence. */
export function only(published: string | null, sentence: string): FigureFinding {
  const found = figuresOf(check(published, sentence));
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`Expected one figure in "${sentence}", found ${found.length}.`);
  return first;
}

/** Every count read in a text, story or not. */
export function countsIn(text: string, code = 'en', reference = '2024-10-25') {
  return figuresIn(text, languageOf(code), reference);
}

/** Like `countsIn`, with a language of which no table or pattern was made before. */
export function countsAfresh(text: string, code: string, reference = '2024-10-25') {
  return figuresIn(text, { ...languageOf(code) }, reference);
}

function languageOf(code: string): Language {
  const language = LANGUAGES.find((one) => one.code === code);
  if (!language) throw new Error(`No language ${code}.`);
  return language;
}

/** What each count of a text counts: its class, its noun, where its phrase begins and ends, and of what it is a part. */
export function nounsIn(text: string, code = 'en') {
  const reading = readingIn(text, languageOf(code), '2024-10-25');
  const counts = extractFigures(reading).filter(({ kind }) => kind === 'count');
  return counts.map(({ number }) => {
    const { unit, head, start, end, wholeAt, partOf } = nounPhraseOf(reading, number);
    return {
      unit,
      noun: head && text.slice(head.start, head.end),
      phrase: text.slice(start ?? number.start, Math.max(end, number.end)),
      whole: wholeAt === null ? null : text.slice(wholeAt),
      partOf,
    };
  });
}

function readingIn(text: string, language: Language, reference: string) {
  return readingOf(text, language, storyScanner(set.story, language), reference);
}

function figuresIn(text: string, language: Language, reference: string) {
  const reading = readingIn(text, language, reference);
  const crashed = (_: string, error: unknown) => {
    throw error;
  };
  return extractFigures(reading, { crashed });
}

/** A count with sensible rest. */
export function count(
  low: number | null,
  high: number | null,
  qualifier: Quantity['qualifier'],
  unit: string | null = 'person',
): Quantity {
  return { kind: 'count', low, high, qualifier, unit };
}

export const point = (value: number, qualifier: 'exact' | 'about' = 'exact') => count(value, value, qualifier);

/** A claim on the bundled story with sensible rest. */
export function claim(more: Partial<Claim> & Pick<Claim, 'id'>): Claim {
  return {
    storyId: set.story.id,
    subject: 'troops_total',
    statement: 'A statement.',
    quantity: null,
    position: more.quantity ? null : 'affirms',
    speaker: 'nis',
    origin: 'nis',
    source: {
      publisher: 'Paper',
      title: more.id,
      url: `https://paper.example/${more.id}`,
      published: '2024-10-18',
      wire: null,
    },
    asOf: '2024-10-18',
    quote: null,
    status: 'active',
    ...more,
  };
}
