import type { LanguageCode, Span, Story, SubjectExample } from '../model.ts';
import type { ExplainedFigure, Explanation } from './explained.ts';
import { tryExample } from './try-examples.ts';

/** Longer than nearly any sentence, and less than the schema takes. */
const MOST = 400;

/**
 * A figure of a text that was explained, as an example to keep: its sentence, with the one before where only that makes it
 * read as on the page, and so much of it about the number as stands there once. `null` where the sentence is too long.
 * `start` is the figure's in `text`.
 */
export function exampleOn(story: Story, text: string, explanation: Explanation, start: number): SubjectExample | null {
  const { language, sentences } = explanation;
  const at = sentences.findIndex((one) => one.figures.some((figure) => figure.start === start));
  const sentence = sentences[at];
  const figure = sentence?.figures.find((one) => one.start === start);
  if (!language || !sentence || !figure) return null;
  const before = sentences[at - 1];
  const isOfParagraph = before && text.slice(before.end, sentence.start).trim() === '' && !before.isHeadline;
  const from = [sentence, ...(isOfParagraph ? [before] : [])];
  const made = from.flatMap(({ start: first }) =>
    exampleIn(text, { start: first, end: sentence.end }, figure, language),
  );
  return made.find((one) => isReadAs(story, one, figure.why)) ?? made[0] ?? null;
}

function exampleIn(text: string, span: Span, figure: Span, language: LanguageCode): SubjectExample[] {
  const own = plain(text.slice(span.start, span.end)).trim();
  if (own.length > MOST) return [];
  const stretch = onceIn(
    own,
    plain(text.slice(span.start, figure.start)).trimStart().length,
    plain(text.slice(figure.start, figure.end)),
  );
  return stretch === null ? [] : [{ language, text: own, figure: stretch }];
}

/** Line ends within a sentence are spaces. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The stretch at an offset, with words behind it and before until it stands in the text once. */
function onceIn(text: string, at: number, figure: string): string | null {
  let [start, end] = [at, at + figure.length];
  while (text.indexOf(text.slice(start, end)) !== text.lastIndexOf(text.slice(start, end))) {
    if (end < text.length) end = nextEnd(text, end);
    else if (start > 0) start -= 1;
    else return null;
  }
  return text.slice(start, end);
}

/** Through the next word. */
function nextEnd(text: string, from: number): number {
  const next = text.indexOf(' ', from + 1);
  return next === -1 ? text.length : next;
}

function isReadAs(story: Story, example: SubjectExample, why: ExplainedFigure['why']): boolean {
  const [any] = story.subjects;
  if (!any) return true;
  const { readAs } = tryExample(story, any, 'examples', example);
  return why.type === 'subject' ? readAs.includes(why.subject) : readAs.length === 0;
}
