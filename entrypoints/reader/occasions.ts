import { addEventListener } from '../dom/node.ts';

/**
 * After these, text may be shown that was invisible or transparent, without a change of the document: scrolling and the
 * focus, form fields and fragments that selectors ask for, the end of what moves, another window, a style sheet that came.
 */
const KINDS = [
  'scroll',
  'focusin',
  'change',
  'hashchange',
  'toggle',
  'transitionend',
  'animationend',
  'resize',
  'load',
];

/** Tells of occasions to look again at what no observer tells of, until `signal` aborts. */
export function watchOccasions(onOccasion: () => void, signal: AbortSignal): void {
  for (const kind of KINDS) addEventListener(window, kind, onOccasion, { capture: true, passive: true, signal });
}
