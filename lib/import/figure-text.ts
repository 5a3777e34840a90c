import { extractFigures } from '../figure/extract.ts';
import { LANGUAGES } from '../language/index.ts';
import type { Language } from '../language/types.ts';
import { languageOfText } from '../lookup/language.ts';
import { unitOf } from '../lookup/typed.ts';
import type { Quantity, Story, Subject } from '../model.ts';
import { readingOf } from '../reading/text-reading.ts';
import { storyScanner } from '../story/scanner.ts';
import type { StoryIn } from './story-names.ts';

/** Far more than any figure; what is longer is a sentence. */
const LONGEST = 200;
/** The day from which a missing year is implied where no date is known. */
const ANY_DAY = '2000-01-01';

export type FigureAsked = {
  readonly text: string;
  readonly subject: Subject;
  readonly story: StoryIn;
  /** Day (`YYYY-MM-DD`) from which a missing year is implied. */
  readonly day: string | null;
  /** BCP 47 tag, where the file says it. */
  readonly language: string | null;
};

/**
 * A figure typed on its own ("around 10,000", "Oct 8 to 13") as the reading of pages understands it; what it counts is
 * its subject's unit where it does not say so. `null` where it is no figure of the subject's kind, or more than one.
 */
export function readFigureText({ text, subject, story, day, language: declared }: FigureAsked): Quantity | null {
  const { kind } = subject;
  if (kind === null || text.length > LONGEST) return null;
  const plain = kind === 'date' ? null : plainNumber(text);
  if (plain !== null)
    return withUnit({ kind, low: plain, high: plain, qualifier: 'exact', unit: null }, subject, story.story);
  const language = languageOf(text, declared, story.story) ?? LANGUAGES[0];
  if (!language) return null;
  const read = extractFigures(readingOf(text, language, storyScanner(story.story, language), day ?? ANY_DAY));
  const fitting = read.filter((figure) => !figure.cannotTell && (figure.kind === kind || isBare(figure, kind)));
  const [only] = fitting;
  if (!only || fitting.length > 1) return null;
  const { low, high, qualifier, unit, dates } = only;
  return withUnit({ kind, low, high, qualifier, unit, ...(dates && { dates }) }, subject, story.story);
}

/** The columns of a file say "around 12,000" a thousand times: its words tell the language, whatever the digits. */
function languageOf(text: string, declared: string | null, story: Story): Language | null {
  const known = languages.get(story) ?? new Map<string, Language | null>();
  languages.set(story, known);
  const key = `${declared} ${text.replace(/\d+/g, '0')}`;
  const language = known.get(key);
  if (language !== undefined) return language;
  const found = languageOfText(text, declared, story)?.language ?? null;
  if (known.size < MOST_REMEMBERED) known.set(key, found);
  return found;
}

const MOST_REMEMBERED = 5_000;
const languages = new WeakMap<Story, Map<string, Language | null>>();

/** "12000", "12,000", "12 000", "12.5": digits that can be read in one way only. */
function plainNumber(text: string): number | null {
  const trimmed = text.trim();
  if (/^\d{1,15}(?:\.\d{1,2})?$/.test(trimmed)) return Number(trimmed);
  return /^\d{1,3}(?:[, \u00a0\u202f]\d{3}){1,4}$/.test(trimmed) ? Number(trimmed.replace(/\D/g, '')) : null;
}

/** A number without a unit may be money or a percentage where the subject says so. */
function isBare(figure: Quantity, kind: Quantity['kind']): boolean {
  return figure.kind === 'count' && figure.unit === null && (kind === 'money' || kind === 'percentage');
}

function withUnit(quantity: Quantity, subject: Subject, story: Story): Quantity {
  return { ...quantity, unit: quantity.unit ?? unitOf(subject.id, quantity, story) };
}
