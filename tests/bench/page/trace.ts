import type { CDPSession } from 'playwright-core';

/** Thread time in milliseconds of the scripts that ran in a page's main thread. */
export type Cost = {
  readonly scripts: number;
  /** The most in one task. */
  readonly longest: number;
  /** All tasks of the thread, the page's own included. */
  readonly thread: number;
};

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
};

const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8.execute', '__metadata'];
/** What a script runs in. The pages have none of their own. */
const SCRIPTS = /^(?:FunctionCall|EvaluateScript|RunMicrotasks|TimerFire|FireIdleCallback|v8\.compile|v8\.run)$/;
const TASK = 'ThreadControllerImpl::RunTask';
const MS = 1000;

/** Traces what happens in a page's process while `during` runs. */
export async function traced(session: CDPSession, during: () => Promise<void>): Promise<Cost> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: unknown[] }) => {
    for (const event of value) events.push(event as TraceEvent);
  };
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await during();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', take);
  return costIn(events);
}

/** The thread on which scripts ran longest is the page's. */
function costIn(events: readonly TraceEvent[]): Cost {
  const threads = Map.groupBy(
    events.filter(({ ph }) => ph === 'X'),
    ({ pid, tid }) => `${pid}:${tid}`,
  );
  const renderers = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const costs = renderers.map(({ pid, tid }) => costOf(threads.get(`${pid}:${tid}`) ?? []));
  return costs.sort((a, b) => b.thread - a.thread)[0] ?? { scripts: 0, longest: 0, thread: 0 };
}

function costOf(events: readonly TraceEvent[]): Cost {
  const tasks = outermost(events.filter(({ name }) => name === TASK));
  const scripts = outermost(events.filter(({ name }) => SCRIPTS.test(name)));
  let at = 0;
  const perTask = tasks.map(({ ts, dur = 0 }) => {
    let sum = 0;
    for (let one = scripts[at]; one && one.ts < ts + dur; one = scripts[++at]) sum += (one.tdur ?? 0) / MS;
    return sum;
  });
  return {
    scripts: scripts.reduce((sum, { tdur = 0 }) => sum + tdur / MS, 0),
    longest: Math.max(0, ...perTask),
    thread: tasks.reduce((sum, { tdur = 0 }) => sum + tdur / MS, 0),
  };
}

/** Those that lie in no other one, in their order. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return events
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}
