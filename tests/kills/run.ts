import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import type { Launched } from '../../scripts/lib/launch-with-extension.ts';
import { type Chance, chanceOf } from '../bench/random.ts';
import { reachBackground } from '../e2e/helpers/end-background.ts';
import { EARLIER_VERSIONS, type EarlierVersion } from '../helpers/earlier-stores.ts';
import { PATIENCE_MS } from '../helpers/patience.ts';
import { ownWordOf } from './made-up.ts';
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
import { ask, send } from './send.ts';
import { readState, type State } from './state.ts';
import { type Backup, openDesk, ownNotes, type World } from './world.ts';

export const KINDS = [
  ...['seed', 'capture', 'edit', 'remove', 'import', 'update', 'restore', 'undo', 'settings'],
  ...['migration'],
] as const;
export type Kind = string;

/** Ways to end: the background alone, the page as a user closes it, or both as they crash. */
const WAYS = ['background', 'close', 'crash'] as const;
type Way = (typeof WAYS)[number];

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
  let numbers = 0;
  let imports = 0;
  let migrations = chance.below(EARLIER_VERSIONS.length);
  const outcomes: Outcome[] = [];

  const worldOf = (): World => ({
    ...{ chance, state, earlier, backup },
    next: () => ++numbers,
    own: () => chance.pick(ownNotes(state)),
    publish: desk.publish,
  });
  const openAt = async (address: string) => {
    const page = await launched.context.newPage();
    await page.goto(`${options}${address}`);
    await page
      .locator('main h1')
      .first()
      .waitFor({ timeout: 3 * PATIENCE_MS });
    return page;
  };
  /** What has to be there first is made without an end. */
  const prepared = async (kind: Kind): Promise<void> => {
    if ((kind === 'edit' || kind === 'remove') && ownNotes(state).length === 0) await whole(capture(worldOf()));
    if (kind === 'undo' && !earlier) await whole(capture(worldOf()));
    if (kind === 'restore' && !backup) {
      await whole(capture(worldOf()));
      backup = await takeBackup(await openAt('#/care'), state);
    }
  };
  const whole = async (operation: Operation): Promise<void> => {
    const page = await openAt(operation.address);
    await operation.prepare?.(page);
    await operation.go(page);
    const found = await readState(page);
    const wrong = difference(found, operation.after(found));
    if (wrong !== '') throw new Error(`Not as the model has it, though nothing was ended: ${wrong}`);
    [state, earlier] = [found, state];
    await page.close();
  };
  const make = async (kind: Kind, version: EarlierVersion): Promise<Operation> => {
    const world = worldOf();
    switch (kind) {
      case 'seed':
        return seed();
      case 'capture':
        return capture(world);
      case 'edit':
        return edit(world);
      case 'remove':
        return remove(world);
      case 'import':
        return importFile(world, importOf(imports++));
      case 'update':
        return update(world);
      case 'restore':
        return goBack(world);
      case 'undo':
        return undoLast(world);
      case 'settings':
        return changeSettings(world);
      case 'migration':
        return migration(version, options);
      default:
        throw new Error(`No operation is called ${kind}.`);
    }
  };

  try {
    await send(await openAt('#/claims'), { type: 'prepare', wait: true });
    for (const page of launched.context.pages().slice(1)) await page.close();
    for (const [nth, kind] of kinds.entries()) {
      await prepared(kind);
      const isMigration = kind === 'migration';
      const version = EARLIER_VERSIONS[isMigration ? migrations++ % EARLIER_VERSIONS.length : 0] ?? 1;
      const operation = await make(kind, version);
      const background = await reachBackground({ browser: launched }, 'icon/16.png');
      if (isMigration) {
        await background.end();
        await putEarlierStore(background.page, version);
      }
      const page = isMigration ? await launched.context.newPage() : await openAt(operation.address);
      await operation.prepare?.(page);
      const way = chance.pick(WAYS);
      const { isDone, isCut, failure } = await ending(kind, operation, page, way, background.end);
      const deviations = failure === null ? [] : [failure];
      await page.close().catch(() => undefined);
      await background.letGo().catch(() => undefined);

      const after = await openAt('#/settings');
      await send(after, { type: 'prepare', wait: true });
      const found = await readState(after);
      const wanted = operation.after(found);
      const isAfter = isSame(found, wanted);
      const mayBeBefore = !isMigration && !isDone;
      const isBefore = !isAfter && mayBeBefore && isSame(found, state);
      if (!isAfter && !isBefore) {
        deviations.push(`beside what should be: ${difference(found, wanted)}`);
        if (mayBeBefore) deviations.push(`beside what was: ${difference(found, state)}`);
      }
      deviations.push(...(await lookedUp(after, found, isAfter ? state : wanted, chance)));
      await after.close();
      const told = isAfter ? 'after' : isBefore ? 'before' : 'neither';
      outcomes.push({ kind, way, isCut, found: told, deviations });
      const which = isMigration ? `${kind} from version ${version}` : kind;
      say(`${nth + 1} ${which}: ${way} ended ${isCut ? 'in the midst' : 'behind it'}, store as ${told}`);
      for (const one of deviations) say(`  DEVIATION ${one}`);

      if (operation.begins && isAfter) [earlier, backup] = [null, null];
      else if (!isBefore) {
        const isUndoable = found.history.length === state.history.length + 1 && kind !== 'undo';
        if (found.history.length !== state.history.length) earlier = isUndoable ? state : null;
      }
      state = found;
    }
  } finally {
    await desk.close();
  }
  return outcomes;
}

function isSame(a: State, b: State): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
}

/** A look-up finds a claim that is there by a word of its own, and none that is not. */
async function lookedUp(page: Page, found: State, other: State, chance: Chance): Promise<string[]> {
  const worded = (claims: State['claims']) => Object.entries(claims).filter(([, claim]) => ownWordOf(claim) !== null);
  const here = worded(found.claims);
  const away = worded(other.claims).filter(([id]) => !found.claims[id]);
  const wrong: string[] = [];
  for (const [list, isHere] of [
    [here, true],
    [away, false],
  ] as const) {
    if (list.length === 0) continue;
    const [id, claim] = chance.pick(list);
    const text = `the notes of ${ownWordOf(claim)}`;
    const { outcome } = await ask(page, { type: 'lookUp', query: { text, page: null } });
    if (!outcome.ok) wrong.push(`a look-up was not answered: ${outcome.reason}`);
    else if (outcome.value.results.some(({ claimId }) => claimId === id) !== isHere)
      wrong.push(`a look-up ${isHere ? 'did not find' : 'found'} ${id}`);
  }
  return wrong;
}

async function takeBackup(page: Page, state: State): Promise<Backup> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Back up to a file' }).click();
  const parts: Buffer[] = [];
  for await (const part of await (await downloading).createReadStream()) parts.push(Buffer.from(part));
  await page.getByText('Nothing has changed since.').waitFor();
  await page.close();
  return { state, file: { name: 'backup.json', mimeType: 'application/json', buffer: Buffer.concat(parts) } };
}

/** How many turns of the page an operation is taken to last at first; measured from then on. */
const FIRST_TURNS = 20;

/**
 * Lets an operation go, and ends it after a number of the page's turns that is drawn from those that it takes: a busy machine
 * makes both longer.
 */
function createEnding(chance: Chance) {
  const turnsOf = new Map<Kind, number>();
  return async (kind: Kind, operation: Operation, page: Page, way: Way, endBackground: () => Promise<void>) => {
    const { weight = 1 } = operation;
    const known = (turnsOf.get(kind) ?? FIRST_TURNS) * weight;
    const most = chance.below(Math.ceil(known * 1.1) + 1);
    let isOver = false;
    const going = operation.go(page).then(
      () => null,
      (error: unknown) => String(error).split('\n')[0] ?? '',
    );
    void going.finally(() => {
      isOver = true;
    });
    let turns = 0;
    for (; turns < most && !isOver; turns++) await page.evaluate('0').catch(() => undefined);
    const isCut = !isOver;
    turnsOf.set(kind, (isCut ? known * 1.5 : Math.max(2, (known + turns) / 2)) / weight);

    if (way === 'background') {
      await endBackground();
      const failure = await going;
      const asksBackground = /did not answer|message port|channel closed/.test(failure ?? '');
      return { isCut, isDone: failure === null, failure: failure === null || asksBackground ? null : failure };
    }
    if (way === 'crash') {
      const gone = page.waitForEvent('crash');
      const devtools = await page.context().newCDPSession(page);
      devtools.send('Page.crash').catch(() => undefined);
      await gone;
    }
    await page.close();
    const failure = await going;
    return { isCut, isDone: failure === null, failure: null };
  };
}
