import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import type { Launched } from '../../scripts/lib/launch-with-extension.ts';
import { chanceOf } from '../bench/random.ts';
import { endBackground, reachBackground } from '../e2e/helpers/end-background.ts';
import { EARLIER_VERSIONS, type EarlierVersion } from '../helpers/earlier-stores.ts';
import { createEnding, type Way } from './ending.ts';
import { wrongLookUps } from './looked-up.ts';
import { migration, putEarlierStore } from './migrate.ts';
import { difference, FRESH } from './model.ts';
import {
  capture,
  changeSettings,
  edit,
  goBack,
  importFile,
  type Operation,
  remove,
  seed,
  undoLast,
  update,
} from './operations.ts';
import { send } from './send.ts';
import { readState, type State } from './state.ts';
import { CONDITION_MS, within } from './within.ts';
import { type Backup, openDesk, ownNotes, takeBackup, type World } from './world.ts';

export const KINDS = [
  'seed',
  'capture',
  'edit',
  'remove',
  'import',
  'update',
  'restore',
  'undo',
  'settings',
  'migration',
] as const;
export type Kind = (typeof KINDS)[number];

export type Plan = {
  readonly launched: Launched;
  readonly seed: number;
  /** The kinds of operations, in their order. */
  readonly kinds: readonly Kind[];
  /** How many claims the `nth` import has. */
  readonly importOf: (nth: number) => number;
  readonly say: (line: string) => void;
};

export type Outcome = {
  readonly kind: Kind;
  readonly way: Way;
  /** Whether it was at work when the end came. */
  readonly isCut: boolean;
  /** What the store was found to be. */
  readonly found: 'before' | 'after' | 'neither';
  /** What is wrong, in words. */
  readonly deviations: readonly string[];
};

/** Does operations one after another and ends background or page in each of them; looks at the store after each. */
export async function runKills({ launched, seed: seedOf, kinds, importOf, say }: Plan): Promise<Outcome[]> {
  const chance = chanceOf(seedOf);
  const desk = await openDesk();
  const ending = createEnding(chance);
  const options = `chrome-extension://${launched.id}/options.html`;
  let [state, earlier, backup]: [State, State | null, Backup | null] = [FRESH, null, null];
  let [numbers, imports, migrations] = [0, 0, chance.below(EARLIER_VERSIONS.length)];

  const worldOf = (): World => ({
    ...{ chance, state, earlier, backup },
    next: () => ++numbers,
    own: () => chance.pick(ownNotes(state)),
    publish: desk.publish,
  });
  const newPage = async () => {
    const page = await launched.context.newPage();
    page.setDefaultTimeout(CONDITION_MS);
    return page;
  };
  const openAt = async (address: string) => {
    const page = await newPage();
    await within(`Opening ${address}`, showView(page, `${options}${address}`), page);
    return page;
  };
  /** Does one that is not ended. */
  const doWhole = async (operation: Operation): Promise<void> => {
    const page = await openAt(operation.address);
    await within('Preparing one that is not ended', prepare(operation, page), page);
    await within('Doing one that is not ended', operation.go(page), page);
    const found = await readState(page);
    const wrong = difference(found, operation.after(found));
    if (wrong !== '') throw new Error(`Not as the model has it, though nothing was ended: ${wrong}`);
    [state, earlier] = [found, state];
    await page.close();
  };
  /** What an operation needs is made first. */
  const makeReady = async (kind: Kind): Promise<void> => {
    const needsNote = kind === 'edit' || kind === 'remove';
    if (needsNote && ownNotes(state).length === 0) await doWhole(capture(worldOf()));
    if (kind === 'undo' && !earlier) await doWhole(capture(worldOf()));
    if (kind !== 'restore') return;
    if (!backup) {
      await doWhole(capture(worldOf()));
      backup = await takeBackup(await openAt('#/care'), state);
    }
    // nothing is offered where all is as in the backup
    await doWhole(capture(worldOf()));
  };
  const operationOf: Record<Kind, (world: World, version: EarlierVersion) => Operation | Promise<Operation>> = {
    ...{ seed, capture, edit, remove, update, undo: undoLast, restore: goBack, settings: changeSettings },
    import: (world) => importFile(world, importOf(imports++)),
    migration: (_, version) => migration(version, options),
  };
  /** Does one and ends it. Gives what came of it, and a page that was opened behind the end. */
  const doAndEnd = async (kind: Kind, operation: Operation, version: EarlierVersion) => {
    const background = await within('Reaching the background', reachBackground({ browser: launched }, 'icon/16.png'));
    if (kind === 'migration') {
      await within('Ending the background', background.end());
      await within('Putting an earlier store', putEarlierStore(background.page, version));
    }
    const page = kind === 'migration' ? await newPage() : await openAt(operation.address);
    await within('Preparing it', prepare(operation, page), page);
    const ended = await ending(kind, operation, page, background.end);
    await within('Closing the page', page.close()).catch(() => undefined);
    await within('Closing the page of the background', background.letGo()).catch(() => undefined);
    const next = await openAt('#/settings');
    await within('Waiting until all is prepared', send(next, { type: 'prepare', wait: true }));
    return { ended, next };
  };
  /** Reads the store. The background may still be at work for a page that is gone: that is ended, so that it is done now or never. */
  const readAtRest = async (page: Page, way: Way): Promise<State> => {
    const found = await readState(page);
    if (way === 'background' || !isSame(found, state)) return found;
    await endBackground({ browser: launched });
    return readState(page);
  };
  const tryOne = async (kind: Kind, version: EarlierVersion): Promise<Outcome> => {
    await within('Making ready', makeReady(kind));
    const operation = await operationOf[kind](worldOf(), version);
    const { ended, next } = await doAndEnd(kind, operation, version);
    const { way, isCut, isDone, failure } = ended;
    const found = await within('Reading the store', readAtRest(next, way));
    const wanted = operation.after(found);
    const isAfter = isSame(found, wanted);
    const mayBeBefore = kind !== 'migration' && !isDone;
    const isBefore = !isAfter && mayBeBefore && isSame(found, state);
    const deviations = failure === null ? [] : [failure];
    if (!isAfter && !isBefore) {
      deviations.push(`beside what should be: ${difference(found, wanted)}`);
      if (mayBeBefore) deviations.push(`beside what was: ${difference(found, state)}`);
    }
    deviations.push(...(await within('Looking up', wrongLookUps(next, found, isAfter ? state : wanted, chance))));
    await next.close();

    if (operation.begins && isAfter) [earlier, backup] = [null, null];
    else if (found.history.length !== state.history.length) {
      earlier = found.history.length === state.history.length + 1 && kind !== 'undo' ? state : null;
    }
    state = found;
    return { kind, way, isCut, found: isAfter ? 'after' : isBefore ? 'before' : 'neither', deviations };
  };

  const outcomes: Outcome[] = [];
  try {
    const first = await openAt('#/claims');
    await send(first, { type: 'prepare', wait: true });
    await first.close();
    for (const [nth, kind] of kinds.entries()) {
      const version = EARLIER_VERSIONS[migrations % EARLIER_VERSIONS.length] ?? 1;
      if (kind === 'migration') migrations++;
      const which = `${nth + 1} ${kind === 'migration' ? `${kind} from version ${version}` : kind}`;
      const outcome = await tryOne(kind, version).catch((error: unknown) => {
        throw new Error(`${which}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      });
      outcomes.push(outcome);
      const { way, isCut, found, deviations } = outcome;
      say(`${which}: ${way} ended ${isCut ? 'in the midst' : 'behind it'}, store as ${found}`);
      for (const one of deviations) say(`  DEVIATION ${one}`);
    }
  } finally {
    await desk.close();
  }
  return outcomes;
}

async function prepare(operation: Operation, page: Page): Promise<void> {
  await operation.prepare?.(page);
}

async function showView(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('main h1').first().waitFor();
}

function isSame(a: State, b: State): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
}
