import type { Answer, Request, StoryNames } from '../../lib/messages.ts';
import type { Finding, Markable, PageInfo, ShownClaim } from '../../lib/model.ts';
import { body, documentElement } from '../dom/document.ts';
import { watchLateRoots } from '../dom/late-roots.ts';
import { createAnswers } from './answers.ts';
import { createAsking } from './asking.ts';
import { changedRoots, isForeign } from './changes.ts';
import { watchCovered } from './covered.ts';
import { createContainers, READ_LIMIT, readPageInfo } from './document/index.ts';
import { createHeldText, type Update } from './held-text.ts';
import type { Highlighter } from './highlighter.ts';
import { PACE, type Pace, watchChanges } from './late-text.ts';
import { hasEvidence, type Mark, markableOf, marksOf } from './marks.ts';
import { isLost, mended } from './mended.ts';
import { onNextFrame } from './next-frame.ts';
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
  /** The marks were painted anew; not `settled` while the page is changing and more of them may come back. */
  readonly onPaint?: (settled: boolean) => void;
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
 * Mending marks may take half of each frame; what takes longer is followed by a rest of twice that. The quickest of the
 * last few times tells: what else the machine does can only make them longer.
 */
const MEND_MS = 8;
const MEND_REST = 2;
const MEND_TIMES = 4;

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
  const mending = onNextFrame(mend, ended);
  const watch = watchChanges(
    onChange,
    () => restMs,
    ended,
    edges.pace ?? PACE,
    () => marks.length > 0 && mending(),
  );
  const asking = createAsking({ document, ask, held, answers, say }, ended);
  const late = watchLateRoots(watch.stir, ended);
  const covered = watchCovered(watch.stir, ended);
  const putAway = new Set<string>();
  const said = new Set<string>();
  let page: PageInfo | null = null;
  let marks: readonly Mark[] = [];
  let restMs = 0;
  /** What was read since the page was last at rest: numbers of blocks to ask about, and whether marks may stand in it. */
  const unasked = new Set<number>();
  let isMarked = false;
  let mendedUntil = 0;
  let mendTimes: readonly number[] = [0];
  let counted: number | null = null;
  let isStyled = false;
  let unmarked = edges.unmarked ?? [];

  ended.addEventListener('abort', () => {
    marks = [];
    highlighter.clear();
    edges.onPaint?.(true);
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
      const isChanged = readAgain(foreign) || isMarked || unasked.size > 0;
      const asked = isChanged ? settle() : null;
      restMs = Math.min((performance.now() - begun) * REST, LONGEST_REST_MS);
      await asked;
    });
  }

  /** Marks whose text a page renders anew stay where it is the same: they are found again before the page is shown. */
  function mend(): void {
    const begun = performance.now();
    if (!marks.some(isLost)) return;
    if (begun < mendedUntil) {
      mending();
      return;
    }
    try {
      const foreign = watch.take().filter(isForeign);
      if (foreign.length === 0 || !readAgain(foreign)) return;
      marks = mended(marks, held.blocks);
      highlighter.paint(marks);
      edges.onPaint?.(false);
    } catch (error) {
      giveUp(error);
    }
    const now = performance.now();
    mendTimes = [...mendTimes, now - begun].slice(-MEND_TIMES);
    mendedUntil = now + Math.max(0, Math.min(...mendTimes) - MEND_MS) * MEND_REST;
  }

  /** Reads what changed; `false` where nothing did. */
  function readAgain(records: readonly MutationRecord[]): boolean {
    const roots = changedRoots(records, held, covered.untold, late.take());
    if (roots.length === 0 && records.every(({ type }) => type === 'attributes')) return false;
    const { fresh, gone } = read(roots);
    for (const { id } of fresh) unasked.add(id);
    isMarked ||= gone.some((id) => answers.findingsOf(id).length > 0);
    return true;
  }

  /** The page came to rest: asks about what was read since it last did. */
  async function settle(): Promise<void> {
    const now = readPageInfo(document);
    const isOtherPage = now.url !== page?.url || now.language !== page?.language || asking.isOutdated();
    const fresh = [...unasked].flatMap((id) => held.blocks.get(id) ?? []);
    const isPainted = isMarked;
    unasked.clear();
    isMarked = false;
    page = now;
    held.settle();
    answers.keepOnly(held.blocks);
    if (isOtherPage) await askAboutAll(now);
    else if ((await asking.more(fresh, now)) || isPainted) await paint();
  }

  function read(roots: readonly Element[]): Update {
    const update = held.read(roots);
    if (roots.includes(body(document))) watch.add(body(document));
    for (const root of update.shadowRoots) watch.add(root);
    const boxOf = createContainers();
    for (const host of update.hosts) late.add(host, boxOf(host) ?? host);
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
    edges.onPaint?.(true);
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
