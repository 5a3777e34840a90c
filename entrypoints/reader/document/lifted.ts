import { parentInFlow } from './rendering.ts';

/** Less of the letters' size than this moves a sign on its line; more than the upper bound is another line. */
const LEAST_SHIFT = 0.15;
const MOST_SHIFT = 1;
/** Marks are smaller than the text that they are put beside. */
const SMALLER = 0.9;

/**
 * Whether an element is set above or below the line by its style alone. Asks for many computed values, and for the box
 * of one that is moved: only for what could be a note's mark by its text.
 */
export function isLifted(element: Element, style: CSSStyleDeclaration): boolean {
  const size = Number.parseFloat(style.fontSize) || 1;
  return (
    /^(super|sub)$/.test(style.fontVariantPosition) ||
    isAligned(element, style.verticalAlign, size) ||
    (style.position === 'relative' && [style.top, style.bottom].some((moved) => isShift(moved, size))) ||
    shiftsOf(style).some((moved) => isShift(moved, size))
  );
}

/** `vertical-align`: a keyword, or a length or percentage, which never move text to another line. */
function isAligned(element: Element, value: string, size: number): boolean {
  if (value === 'baseline') return false;
  if (value === 'super' || value === 'sub') return true;
  const amount = Number.parseFloat(value);
  if (!Number.isNaN(amount)) return Math.abs(amount) / (value.endsWith('%') ? 100 : size) >= LEAST_SHIFT;
  const line = parentInFlow(element);
  return line !== null && size < SMALLER * Number.parseFloat(getComputedStyle(line).fontSize);
}

/** How far transforms move an element up or down: lines of text have none. */
function shiftsOf(style: CSSStyleDeclaration): readonly string[] {
  if (style.display === 'inline') return [];
  const matrix = /^matrix\((.*)\)$/.exec(style.transform)?.[1];
  return [matrix?.split(',')[5] ?? '', style.translate.split(' ')[1] ?? ''];
}

function isShift(value: string, size: number): boolean {
  const shift = Math.abs(Number.parseFloat(value)) / size;
  return shift >= LEAST_SHIFT && shift <= MOST_SHIFT;
}
