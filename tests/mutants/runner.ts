import { appendFileSync } from 'node:fs';
import { type RunnerTask, type RunnerTestCase, TestRunner } from 'vitest';
import type { Line } from './tree.ts';

type Global = { $mutant?: (id: number) => boolean; mutantsKilled?: Set<number> };

/** The mutant that is on, or 0. */
let on = Number(process.env.MUTANTS_ALONE ?? 0);
const isAlone = on !== 0;
/** The mutants that the running test reaches, noted while none is on; `null` between tests. */
let reached: Set<number> | null = null;
let isImporting = false;

const shared = globalThis as Global;
shared.$mutant = (id) => {
  if (on !== 0) return on === id;
  if (reached) reached.add(id);
  // What an earlier test left running passes here as well.
  else if (isImporting) write({ did: 'atImport', id, test: '' });
  return false;
};
/** Kept from file to file; starts with what an earlier process has settled. */
shared.mutantsKilled ??= new Set(JSON.parse(process.env.MUTANTS_SETTLED ?? '[]'));
const killed = shared.mutantsKilled;

/**
 * Runs each test once as it is, then again, with its hooks, for every mutant that it reached and that no test has noticed yet. Where one mutant
 * is on alone, from the first import on, every test is run once with it.
 */
export default class MutantRunner extends TestRunner {
  private left: number[] = [];
  private isRepeatable = false;
  /** A mutant with which the test failed, before it is known whether the test can be repeated at all. */
  private doubted = 0;

  override async importFile(...file: Parameters<TestRunner['importFile']>): Promise<unknown> {
    isImporting = true;
    try {
      return await super.importFile(...file);
    } finally {
      isImporting = false;
    }
  }

  override async onBeforeRunTask(test: RunnerTask): Promise<void> {
    await super.onBeforeRunTask(test);
    // Enough for every mutant; the test ends with the last one.
    if (test.type === 'test' && !isAlone) test.repeats = Number(process.env.MUTANTS_COUNT) + 1;
  }

  override onBeforeTryTask(...turn: Parameters<TestRunner['onBeforeTryTask']>): void {
    super.onBeforeTryTask(...turn);
    const [test, { repeats }] = turn;
    this.left = this.left.filter((id) => !killed.has(id));
    if (test.type !== 'test' || isAlone || repeats === 0) return;
    if (this.left.length === 0 && this.doubted === 0) test.context.skip();
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    const name = `${test.file.name} > ${test.name}`;
    if (isAlone) return this.runAlone(run, name);
    if (test.result?.repeatCount === 0) return this.runUnbroken(run, name);
    if (this.doubted !== 0) return this.repeatUnbroken(run, name);
    const id = this.left.shift();
    if (id === undefined) return;
    write({ did: 'trying', id, test: name });
    if (!(await fails(run, id))) return;
    if (this.isRepeatable) kill(id, name);
    else this.doubted = id;
  }

  private async runAlone(run: () => Awaited<unknown>, name: string): Promise<void> {
    write({ did: 'trying', id: on, test: name });
    try {
      await run();
    } catch (error) {
      kill(on, name);
      throw error;
    }
  }

  /** A test that cannot be run twice would fail with any mutant. */
  private async repeatUnbroken(run: () => Awaited<unknown>, name: string): Promise<void> {
    this.isRepeatable = !(await fails(run, 0));
    if (this.isRepeatable) kill(this.doubted, name);
    else this.left = [];
    if (!this.isRepeatable) write({ did: 'unrepeatable', id: 0, test: name });
    this.doubted = 0;
  }

  private async runUnbroken(run: () => Awaited<unknown>, name: string): Promise<void> {
    const seen = new Set<number>();
    reached = seen;
    this.left = [];
    this.isRepeatable = false;
    this.doubted = 0;
    write({ did: 'begun', id: 0, test: name });
    try {
      await run();
    } catch (error) {
      write({ did: 'broken', id: 0, test: name });
      throw error;
    } finally {
      reached = null;
    }
    for (const id of seen) write({ did: 'reached', id, test: name });
    this.left = [...seen].filter((id) => !killed.has(id));
  }
}

async function fails(run: () => Awaited<unknown>, mutant: number): Promise<boolean> {
  on = mutant;
  try {
    await run();
    return false;
  } catch {
    return true;
  } finally {
    on = 0;
  }
}

function kill(id: number, test: string): void {
  killed.add(id);
  write({ did: 'killed', id, test });
}

function write(line: Line): void {
  appendFileSync(process.env.MUTANTS_LOG ?? '/dev/null', `${JSON.stringify(line)}\n`);
}
