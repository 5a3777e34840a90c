import { queryWithin } from '../../dom/node.ts';
import { textUpTo } from './some-text.ts';

/** As much of a preformatted text tells what it is. */
const SAMPLE = 3_000;
/** Prose has a few words, and hardly anything but letters, figures and the signs of sentences. */
const LEAST_LETTERS = 20;
const LEAST_SHARE = 0.9;
const OF_PROSE = /[\p{L}\p{M}\p{N}\s.,;:!?'"’‘“”«»„()\-–—%€$£。、！？「」『』（）・]/gu;
/** Options, statements, calls, tags and assignments, as no sentence has them. */
const OF_CODE = /(?:^|\s)--?\w|[;{][ \t]*$|^[ \t]*(?:[<#@$>]\S|\/\/)|=>|==|\w\(\)|<\/?\w+|\w=\S/gmu;
/** Lines cut by hand are about as long as one another, but for the last of a paragraph. */
const LEAST_WIDTH = 40;
const FULL = 0.7;

/** Whether an element with preformatted text holds sentences rather than code, a drawing or a listing. */
export function isProse(element: Element): boolean {
  // most preformatted text is code, and says so
  if (queryWithin(element, 'code, kbd, samp, [class*=hljs], [class*=token]')) return false;
  const text = textUpTo(element, SAMPLE);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < LEAST_LETTERS) return false;
  const known = text.match(OF_PROSE)?.length ?? 0;
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const code = text.match(OF_CODE)?.length ?? 0;
  return known >= LEAST_SHARE * [...text].length && 2 * letters >= text.replace(/\s/g, '').length && code * 5 <= lines;
}

/** Whether its lines were cut to one width, so that sentences go on from one to the next. */
export function hasCutLines(element: Element): boolean {
  const lines = textUpTo(element, SAMPLE).split('\n');
  const width = Math.max(...lines.map((line) => line.trimEnd().length));
  const inner = lines.filter((line, at) => line.trim() !== '' && (lines[at + 1] ?? '').trim() !== '');
  const full = inner.filter((line) => line.trimEnd().length >= FULL * width);
  return width >= LEAST_WIDTH && inner.length > 0 && 2 * full.length >= inner.length;
}
