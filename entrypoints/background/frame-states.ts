import type { TabStatus } from '../../lib/messages.ts';

export type PageState = TabStatus['page'];

/** A frame of a tab, 0 the page itself. Its document has an id where the browser tells one; another document is another page. */
export type FrameRef = { readonly tabId: number; readonly frameId: number; readonly documentId: string | null };

/** What is remembered of a frame that is read. */
export type FrameState = {
  readonly frameId: number;
  readonly documentId: string | null;
  readonly page: PageState;
  readonly figures: number;
  /** Of a page itself, not of its frames: what it is known by (`pageAddress`). */
  readonly address?: string | null;
};

/** The frames of one tab that are read, in the order of their ids, which is that in which browsers made them. */
export type FrameStates = readonly FrameState[];

/** More than a page has articles in: a page that makes frames without end is read in these and no others. */
export const MOST_FRAMES = 50;

/** From the one that says most of a page to the one that says least. */
const TELLING = ['story', 'unknown_language', 'no_story'] as const;

/** With a frame entered, or changed. A document that was not there before has nothing of what was in its frame, and a new page none of the old one's frames. */
export function withFrame(
  states: FrameStates,
  frame: Omit<FrameRef, 'tabId'>,
  change: Partial<Pick<FrameState, 'page' | 'figures' | 'address'>>,
): FrameStates {
  const { frameId, documentId } = frame;
  const held = states.find((one) => one.frameId === frameId);
  const isSame = held !== undefined && isSameDocument(held, frame);
  const isNewPage = frameId === 0 && held !== undefined && !isSame;
  const others = isNewPage ? [] : states.filter((one) => one !== held);
  if (frameId !== 0 && others.length >= MOST_FRAMES) return states;
  const kept = isSame ? held : { frameId, documentId, page: 'no_story' as const, figures: 0 };
  const next = { ...kept, documentId: documentId ?? kept.documentId, ...change };
  return [...others, next].sort((a, b) => a.frameId - b.frameId);
}

/** Without a frame, as long as the document that left is the one that was told of. */
export function withoutFrame(states: FrameStates, frame: Omit<FrameRef, 'tabId'>): FrameStates {
  return states.filter((one) => one.frameId !== frame.frameId || !isSameDocument(one, frame));
}

export function holdsFrame(states: FrameStates, frame: Omit<FrameRef, 'tabId'>): boolean {
  return states.some((one) => one.frameId === frame.frameId && isSameDocument(one, frame));
}

/** What is to be said of the tab as a whole. */
export function wholeOf(states: FrameStates): { readonly page: PageState; readonly figures: number } {
  return {
    page: TELLING.find((page) => states.some((one) => one.page === page)) ?? 'unread',
    figures: states.reduce((sum, { figures }) => sum + figures, 0),
  };
}

/** Where one of both has no id, the frame alone tells. */
function isSameDocument(a: Pick<FrameRef, 'documentId'>, b: Pick<FrameRef, 'documentId'>): boolean {
  return a.documentId === null || b.documentId === null || a.documentId === b.documentId;
}
