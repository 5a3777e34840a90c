import type { Answer, Request, StoryNames } from '../../lib/messages.ts';
import type { Finding, Markable, PageWords, ShownClaim } from '../../lib/model.ts';
import { body, documentElement } from '../dom/document.ts';
import { watchLateRoots } from '../dom/late-roots.ts';
import { createAnswers } from './answers.ts';
import { createAsking } from './asking.ts';
import { changedRoots, isForeign } from './changes.ts';
import { watchCovered } from './covered.ts';
import { createContainers, READ_LIMIT, readPageWords } from './document/index.ts';
import { createHeldText, type Update } from './held-text.ts';
import type { Highlighter } from './highlighter.ts';
import { atOnce, inTurns, type Steps } from './in-turns.ts';
import { PACE, type Pace, watchChanges } from './late-text.ts';
import { createMarkBook } from './mark-book.ts';
import { hasEvidence, type Mark, markableOf, marksOf } from './marks.ts';
import { isLost, mended } from './mended.ts';
import { onNextFrame } from './next-frame.ts';
import { watchOccasions } from './occasions.ts';
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
  /** Puts a mark away; a figure stays so until it changes, all else for as long as the page is open. */
  hide(mark: Mark): void;
  /** How many places are put away. */
  hidden(): number;
  showAgain(): void;
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
    () => book.all().length > 0 && mending(),
  );
  const asking = createAsking({ document, ask, held, answers, say }, ended);
  const late = watchLateRoots(watch.stir, ended);
  const covered = watchCovered(watch.stir, ended);
  const putAway = new Set<string>();
  const said = new Set<string>();
  let page: PageWords | null = null;
  const book = createMarkBook();
  /** What was being read when it changed, so that a part of it was missed. */
  const torn = new Set<Element>();
  /** Something of the page is read or looked for in turns with the page: it cannot be mended now. */
  let isAtWork = false;
  let restMs = 0;
  let spentMs = 0;
  /** What was read since the page was last at rest: numbers of blocks to ask about, and whether marks may stand in it. */
  const unasked = new Set<number>();
  /** Of what was read then, whose marks are to be found again. */
  const touched = new Set<number>();
  let isMarked = false;
  let mendedUntil = 0;
  let mendTimes: readonly number[] = [0];
  let counted: number | null = null;
  let isStyled = false;
  let unmarked = edges.unmarked ?? [];

  ended.addEventListener('abort', () => {
    book.clear();
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
    await read(content ? [content] : []);
    clearTaken();
    page = readPageWords(document);
    await askAboutAll(page);
  });

  async function askAboutAll(page: PageWords): Promise<void> {
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
      spentMs = 0;
      const roots = rootsOf(foreign);
      if (roots) await read(roots, foreign.some(takesOut));
      const isChanged = roots || isMarked || unasked.size > 0;
      const asked = isChanged ? settle() : null;
      restMs = Math.min(spentMs * REST, LONGEST_REST_MS);
      await asked;
    });
  }

  /** Marks whose text a page renders anew stay where it is the same: they are found again before the page is shown. */
  function mend(): void {
    const begun = performance.now();
    const lost = book.all().filter(isLost);
    if (lost.length === 0) return;
    if (isAtWork || begun < mendedUntil) {
      mending();
      return;
    }
    try {
      const foreign = watch.take().filter(isForeign);
      const roots = foreign.length > 0 && rootsOf(foreign);
      if (!roots) return;
      keep(atOnce(reading(roots, foreign.some(takesOut))));
      for (const id of new Set(lost.map(({ finding }) => finding.block))) {
        const block = held.blocks.get(id);
        if (block) book.put(id, mended(book.of(id), block));
      }
      highlighter.paint(book.all());
      edges.onPaint?.(false);
    } catch (error) {
      giveUp(error);
    }
    const now = performance.now();
    mendTimes = [...mendTimes, now - begun].slice(-MEND_TIMES);
    mendedUntil = now + Math.max(0, Math.min(...mendTimes) - MEND_MS) * MEND_REST;
  }

  /** What is to be read again after these; `null` where nothing changed. */
  function rootsOf(records: readonly MutationRecord[]): readonly Element[] | null {
    const roots = changedRoots(records, held, covered.untold, [...late.take(), ...torn]);
    torn.clear();
    return roots.length === 0 && records.every(({ type }) => type === 'attributes') ? null : roots;
  }

  /** The page came to rest: asks about what was read since it last did. */
  async function settle(): Promise<void> {
    const now = readPageWords(document);
    const lost = held.settle();
    answers.forget(lost);
    asking.forget(lost);
    const isOtherPage = now.url !== page?.url || now.language !== page?.language || asking.isOutdated();
    const fresh = [...unasked].flatMap((id) => held.blocks.get(id) ?? []);
    const isPainted = isMarked;
    const changed = [...touched];
    const known = answers.storiesOnRecord;
    clearTaken();
    page = now;
    if (isOtherPage) {
      await askAboutAll(now);
      return;
    }
    const isFound = await asking.more(fresh, now);
    // of a story on record more is marked, everywhere
    if (answers.storiesOnRecord > known) await paint();
    else if (isFound || isPainted) await paint(changed);
  }

  async function read(roots: readonly Element[], removed = true): Promise<void> {
    const update = await work(reading(roots, removed));
    if (update) keep(update);
  }

  /** What changes meanwhile is seen: it is read again. */
  function reading(roots: readonly Element[], removed: boolean): Steps<Update> {
    if (roots.includes(body(document))) watch.add(body(document));
    return held.read(roots, removed, (tree) => watch.add(tree));
  }

  async function work<T>(steps: Steps<T>): Promise<T | undefined> {
    isAtWork = true;
    try {
      return await inTurns(steps, ended, (ms) => {
        spentMs += ms;
      });
    } finally {
      isAtWork = false;
    }
  }

  function keep(update: Update): void {
    for (const { id } of update.fresh) unasked.add(id);
    for (const id of [...update.gone, ...update.fresh.map((block) => block.id)]) touched.add(id);
    isMarked ||= update.gone.some((id) => answers.findingsOf(id).length > 0);
    for (const element of update.torn) torn.add(element);
    if (torn.size > 0) watch.stir();
    const boxOf = createContainers();
    for (const host of update.hosts) late.add(host, boxOf(host) ?? host);
    covered.keepTo(held.hidden);
    if (!update.complete) say('This page is very long: what comes last is not marked.');
  }

  function clearTaken(): void {
    unasked.clear();
    touched.clear();
    isMarked = false;
  }

  /** Paints the marks of these blocks anew, or of all. */
  async function paint(changed?: readonly number[]): Promise<void> {
    const found = await work(marksIn(changed ?? answers.blocksWithFindings));
    if (!found) return;
    if (!changed) book.clear();
    for (const [id, own] of found) book.put(id, own);
    const marks = book.all();
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

  function* marksIn(ids: Iterable<number>): Steps<[id: number, Mark[]][]> {
    const found: [number, Mark[]][] = [];
    for (const id of ids) {
      const block = held.blocks.get(id);
      found.push([id, block ? marksOf(block, answers.findingsOf(id), answers.isOnRecord, isHidden, isUnmarked) : []]);
      yield;
    }
    return found;
  }

  function isHidden(finding: Finding): boolean {
    return isPutAway(finding) || (isUnmarked(finding) && markableOf(finding) !== 'statement');
  }

  /** A statement that is left unmarked stands in the lists of popup and panel all the same, and carries no line. */
  function isUnmarked(finding: Finding): boolean {
    return unmarked.includes(markableOf(finding));
  }

  function isPutAway(finding: Finding): boolean {
    return finding.hidden === true || putAway.has(keyOf(finding));
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
    marks: book.inOrder,
    claims: () => answers.claims(),
    story: ({ finding }) => answers.story(finding.storyId),
    hide({ finding }) {
      putAway.add(keyOf(finding));
      queue.add(paint);
      if (finding.type !== 'figure') return;
      const { storyId, subject, quantity } = finding;
      void ask({ type: 'hide', storyId, subject, quantity });
    },
    hidden: () => [...answers.blocksWithFindings].flatMap(answers.findingsOf).filter(isPutAway).length,
    showAgain() {
      putAway.clear();
      askAgain();
    },
    leaveUnmarked(chosen) {
      unmarked = chosen;
      queue.add(paint);
    },
    askAgain,
  };
}

function takesOut({ removedNodes }: MutationRecord): boolean {
  return removedNodes.length > 0;
}

/** A place of the page: block ids are never given twice. */
function keyOf({ block, start, end }: Finding): string {
  return `${block}:${start}:${end}`;
}
