import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { checkPage, checkPageFrom, PageInput, Store } from '../../../lib/check.ts';
import type { ClaimSource } from '../../../lib/claim-source.ts';
import type { ClaimSet, TextBlock } from '../../../lib/model.ts';
import { ROOT } from '../../../scripts/lib/root.ts';

/** The engine of one source tree, with the story that comes with it. */
export type Tree = {
  readonly name: string;
  /** Checks a page in one go; milliseconds of processor time. */
  readonly whole: (blocks: readonly TextBlock[], lang: string) => number;
  /** Checks a page as the extension does; the same of every task that it took, in order. */
  readonly tasks: (blocks: readonly TextBlock[], lang: string) => Promise<number[]>;
};

/** This tree, and the one that lies in `other`. */
export async function treesOf(other: string | undefined): Promise<Tree[]> {
  return Promise.all([treeIn('here', ROOT), ...(other === undefined ? [] : [treeIn('there', other)])]);
}

type Engine = { readonly checkPage: typeof checkPage; readonly checkPageFrom: typeof checkPageFrom };

async function treeIn(name: string, folder: string): Promise<Tree> {
  const load = (file: string) => import(pathToFileURL(join(folder, file)).href);
  const engine: Engine = await load('lib/check.ts');
  const { bundled }: { bundled: ClaimSet } = await load('scripts/lib/bundled-set.ts');
  const store: Store = { stories: [bundled.story], claims: bundled.claims };
  const bySubject = Map.groupBy(bundled.claims, ({ subject }) => subject);
  const source: ClaimSource = {
    bySubject: async ({ subject }) => ({ claims: bySubject.get(subject) ?? [], left: 0 }),
    byWords: async () => [],
  };
  const input = (blocks: readonly TextBlock[], language: string): PageInput => ({
    page: { url: null, title: null, publisher: null, published: '2025-03-01', language },
    blocks,
    context: null,
  });
  return {
    name,
    whole(blocks, lang) {
      const start = spent();
      engine.checkPage(input(blocks, lang), store);
      return spent() - start;
    },
    tasks: (blocks, lang) => inTasks(() => engine.checkPageFrom(input(blocks, lang), store.stories, source)),
  };
}

/** The processor time that this process has taken so far, in milliseconds: what else the machine does counts least on it. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** How long each task took until a promise is kept: the engine gives way by `scheduler.yield` where there is one. */
async function inTasks(run: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let start = spent();
  const giveWay = async () => {
    times.push(spent() - start);
    await new Promise(setImmediate);
    start = spent();
  };
  Object.assign(globalThis, { scheduler: { yield: giveWay } });
  await run();
  times.push(spent() - start);
  Reflect.deleteProperty(globalThis, 'scheduler');
  return times;
}
