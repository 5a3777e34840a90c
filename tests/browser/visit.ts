import { expect, onTestFinished } from 'vitest';
import { createHighlighter } from '../../entrypoints/reader/highlighter.ts';
import type { Pace } from '../../entrypoints/reader/late-text.ts';
import { type Session, startSession } from '../../entrypoints/reader/session.ts';
import { createFakeBackground, type FakeBackground } from './fake-background.ts';
import { setPage } from './page.ts';

export type Visit = {
  readonly session: Session;
  readonly background: FakeBackground;
  /** What the reader wrote into its log. */
  readonly log: readonly string[];
  /** The texts of the blocks that were asked about so far. */
  asked(): readonly string[];
};

/** Changes are looked at as soon as may be. */
const QUICK: Pace = { quietMs: 5, longestMs: 50, busyMs: 50 };

/** Visits a page until the test ends; comes back when it has been read. */
export async function visit(html: string, pace = QUICK): Promise<Visit> {
  setPage(html);
  document.title = '';
  const ended = new AbortController();
  const background = createFakeBackground();
  const log: string[] = [];
  const session = startSession(
    {
      document,
      ask: background.ask,
      highlighter: createHighlighter(),
      log: (line) => log.push(line),
      pace,
    },
    ended.signal,
  );
  onTestFinished(() => {
    ended.abort();
    setPage('');
  });
  await expect.poll(() => background.count()).toBeDefined();
  return {
    session,
    background,
    log,
    asked: () =>
      background.requests.flatMap((request) => ('blocks' in request ? request.blocks.map(({ text }) => text) : [])),
  };
}

/** The texts of all marks, in the order of the page. */
export function marked({ session }: Visit): string[] {
  return session.marks().map(({ range }) => String(range));
}

/** The element with that id. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`Nothing has the id ${id}.`);
  return element;
}
