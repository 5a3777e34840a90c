import type { Answer, Request, StoryNames } from '../../lib/messages.ts';
import type { Finding, Markable, PageInfo, ShownClaim } from '../../lib/model.ts';
import { body, documentElement } from '../dom/document.ts';
import { createAnswers } from './answers.ts';
import { createAsking } from './asking.ts';
import { changedRoots, isForeign } from './changes.ts';
import { watchCovered } from './covered.ts';
import { READ_LIMIT, readPageInfo } from './document/index.ts';
import { createHeldText, type Update } from './held-text.ts';
import type { Highlighter } from './highlighter.ts';
import { PACE, type Pace, watchChanges } from './late-text.ts';
import { hasEvidence, type Mark, markableOf, marksOf } from './marks.ts';
import { watchOccasions } from './occasions.ts';
import { inPageOrder } from './page-order.ts';
import { createQueue } from './queue.ts';

export type Ask = <R extends Request>(request: R) => Promise<Answer<R['type']>>;

/** What a session touches; tests hand in their own. */
export type Edges = {
  readonly document: Document;
  readonly ask: Ask;
  readonly highlighter: Highlighter;
  /** One line for the extension's log, never with text of the page. */
  readonly log: (message: string) => void;
  /** The marks were painted anew. */
  readonly onPaint?: () => void;
  readonly pace?: Pace;
  readonly readLimit?: number;
  /** What the user leaves unmarked. */
  readonly unmarked?: readonly Markable[];
};

export type Session = {
  /** What is marked now, in the order of the page. */
  marks(): readonly Mark[];
  claims(): readonly ShownClaim[];
  story(mark: Mark): StoryNames | undefined;
  /** Puts a mark away for as long as the page is open. */
  hide(mark: Mark): void;
  /** Leaves this unmarked from now on; nothing is asked for it. */
  leaveUnmarked(unmarked: readonly Markable[]): void;
  /** The claims changed: asks about the whole page again. */
  askAgain(): void;
};

/** The share of its time for which a page that never rests is read: a tenth, with breaks of this length at most. */
const REST = 9;
const LONGEST_REST_MS = 10_000;

/**
 * One page's visit: read → ask → paint, once, and again for what comes late or changes, until `signal` aborts. A page
 * that cannot be read is left alone, and the log says so once.
 */
export function startSession(edges: Edges, signal: AbortSignal): Session {
  const { document, ask, highlighter } = edges;
  const held = createHeldText(edges.readLimit ?? READ_LIMIT);
  const answers = createAnswers();
  const queue = createQueue(giveUp, signal);
  const failure = new AbortController();
  const ended = AbortSignal.any([signal, failure.signal]);
  const watch = watchChanges(onChange, () => restMs, ended, edges.pace ?? PACE);
  const asking = createAsking({ document, ask, held, answers, say }, ended);
  const covered = watchCovered(watch.stir, ended);
  const putAway = new Set<string>();
  const said = new Set<string>();
  let page: PageInfo | null = null;
  let marks: readonly Mark[] = [];
  let restMs = 0;
  let counted: number | null = null;
  let isStyled = false;
  let unmarked = edges.unmarked ?? [];

  ended.addEventListener('abort', () => {
    marks = [];
    highlighter.clear();
    edges.onPaint?.();
    if (counted) void ask({ type: 'count', figures: 0 });
  });
  addEventListener('pageshow', onShown, { signal: ended });
  watchOccasions(() => covered.untold.size > 0 && watch.stir(), ended);
  queue.add(async () => {
    watch.add(documentElement(document), false);
    const content = body(document);
    // A page may be without a body for now: the one that comes is read as a change.
    read(content ? [content] : []);
    page = readPageInfo(document);
    await askAboutAll(page);
  });

  async function askAboutAll(page: PageInfo): Promise<void> {
    await asking.all(page);
    await paint();
  }

  /** Out of the browser's cache: the badge was forgotten when the tab went elsewhere, and the claims may have changed. */
  function onShown({ persisted }: PageTransitionEvent): void {
    if (!persisted) return;
    askAgain();
    queue.add(tellCount);
  }

  function askAgain(): void {
    queue.add(async () => {
      if (page) await askAboutAll(page);
    });
  }

  function onChange(records: readonly MutationRecord[]): void {
    const foreign = records.filter(isForeign);
    if (foreign.length === 0 && records.length > 0) return;
    queue.add(async () => {
      const begun = performance.now();
      const roots = changedRoots(foreign, held, covered.untold);
      if (roots.length === 0 && foreign.every(({ type }) => type === 'attributes')) {
        rest(begun);
        return;
      }
      const { fresh, gone } = read(roots);
      const now = readPageInfo(document);
      const isOtherPage = now.url !== page?.url || now.language !== page?.language || asking.isOutdated();
      const isMarked = gone.some((id) => answers.findingsOf(id).length > 0);
      page = now;
      answers.keepOnly(held.blocks);
      rest(begun);
      if (isOtherPage) await askAboutAll(now);
      else if ((await asking.more(fresh, now)) || isMarked) await paint();
    });
  }

  function rest(begun: number): void {
    restMs = Math.min((performance.now() - begun) * REST, LONGEST_REST_MS);
  }

  function read(roots: readonly Element[]): Update {
    const update = held.read(roots);
    if (roots.includes(body(document))) watch.add(body(document));
    for (const root of update.shadowRoots) watch.add(root);
    covered.keepTo(held.hidden);
    if (!update.complete) say('This page is very long: what comes last is not marked.');
    return update;
  }

  async function paint(): Promise<void> {
    if (ended.aborted) return;
    marks = inPageOrder([...answers.blocksWithFindings].flatMap(marksOfBlock));
    if (marks.length > 0 && !isStyled) {
      isStyled = (await ask({ type: 'style' })).ok;
      if (ended.aborted) return;
    }
    highlighter.paint(marks);
    edges.onPaint?.();
    const figures = marks.filter(({ finding }) => hasEvidence(finding)).length;
    if (figures === counted) return;
    counted = figures;
    await tellCount();
  }

  async function tellCount(): Promise<void> {
    if (counted !== null) await ask({ type: 'count', figures: counted });
  }

  function marksOfBlock(id: number): Mark[] {
    const block = held.blocks.get(id);
    return block ? marksOf(block, answers.findingsOf(id), answers.isOnRecord, isHidden) : [];
  }

  function isHidden(finding: Finding): boolean {
    return unmarked.includes(markableOf(finding)) || putAway.has(keyOf(finding));
  }

  function giveUp(error: unknown): void {
    say(`This page could not be read and is left alone: ${error instanceof Error ? error.name : 'unknown'}.`);
    failure.abort();
  }

  function say(message: string): void {
    if (!said.has(message)) edges.log(message);
    said.add(message);
  }

  return {
    marks: () => marks,
    claims: () => answers.claims(),
    story: ({ finding }) => answers.story(finding.storyId),
    hide(mark) {
      putAway.add(keyOf(mark.finding));
      queue.add(paint);
    },
    leaveUnmarked(chosen) {
      unmarked = chosen;
      queue.add(paint);
    },
    askAgain,
  };
}

/** A place of the page: block ids are never given twice. */
function keyOf({ block, start, end }: Finding): string {
  return `${block}:${start}:${end}`;
}
