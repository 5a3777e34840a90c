import type { TextBlock } from '../model.ts';
import { isDense } from './dense.ts';

/** A sentence with a full stop, so long at least, is the article's: "Read more." is not. */
const LEAST_LETTERS = 40;
const LEAST_DENSE = 16;
/** What ends a full sentence, closing quotes, brackets and notes ("[2]") behind it left out. */
const FULL_STOP = /[.!?。！？…](?:["'»”’）)」』\]]|\[\d{1,3}\])*$/u;

/** Whether a block ends with a full sentence of running text. */
function isRunningText({ role, text }: TextBlock): boolean {
  return (role === 'text' || role === 'quote' || role === 'item') && isRunning(text);
}

/** Whether a text ends with a full sentence of some length. */
export function isRunning(text: string): boolean {
  return text.length >= (isDense(text) ? LEAST_DENSE : LEAST_LETTERS) && isEnded(text);
}

/** Whether a text ends as sentences do. */
export function isEnded(text: string): boolean {
  return FULL_STOP.test(text.trimEnd());
}

/**
 * The block with the last full sentence of the article; `null` where there is none. What stands behind it are links to
 * other stories, newsletters and lists of what others read.
 */
export function lastRunningText(blocks: readonly TextBlock[]): number | null {
  return blocks.findLast(isRunningText)?.id ?? null;
}
