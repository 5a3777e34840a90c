import { expect, test } from 'vitest';
import { startBackground } from '../../entrypoints/background/start.ts';
import { GATE_KEY } from '../../lib/mention/gate.ts';
import type { PageCheck } from '../../lib/model.ts';
import { NO_CONTEXT } from '../../lib/page/context.ts';
import { freshDisk } from '../helpers/claim-store.ts';
import { makeClaim, makeSet } from '../helpers/claims.ts';
import { packaged } from '../helpers/packaged.ts';
import { pageWords } from '../helpers/page-words.ts';
import { fakeBrowser, fromPage, fromPopup } from './fake-browser.ts';

const PAGE = pageWords({ title: 'A', language: 'en' });
const CHECK = { type: 'check', page: PAGE, blocks: [{ id: 0, role: 'text', text: 'Twelve ships.' }], context: null };
const NOTHING: PageCheck = { language: 'en', mentions: [], findings: [], claims: [], context: NO_CONTEXT };

/** A profile whose background can be ended and started again, and what it read and did meanwhile. */
function profile() {
  const [browser, disk, did] = [fakeBrowser(), freshDisk(), [] as string[]];
  /** Gone through when the gate's terms are made. */
  const languages = Object.assign([], {
    flatMap: () => {
      did.push('terms');
      return [];
    },
  });
  let held: Promise<void> = Promise.resolve();
  /** Checks take until they are let go. */
  const hold = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    held = promise;
    return resolve;
  };
  const start = (version: number) =>
    startBackground(browser, {
      db: disk.open(),
      bundled: packaged([makeSet(version, [makeClaim({ id: 'a' })])]).map((set) => ({
        ...set,
        read: () => {
          did.push('set');
          return set.read();
        },
      })),
      languages,
      core: {
        check: async () => {
          did.push('check');
          await held;
          return NOTHING;
        },
      } as never,
      log: () => undefined,
    });
  return { browser, did, hold, start };
}

test('a set is read when it has to be taken in, and then no more', async () => {
  const { browser, did, start } = profile();
  start(1);
  await browser.send({ type: 'prepare', wait: true }, fromPopup);
  expect(did.filter((one) => one === 'set')).toHaveLength(1);
  start(1);
  await browser.send({ type: 'prepare', wait: true }, fromPopup);
  expect(did.filter((one) => one === 'set')).toHaveLength(1);
  start(2);
  await browser.send({ type: 'prepare', wait: true }, fromPopup);
  expect(did.filter((one) => one === 'set')).toHaveLength(2);
});

test('a background that starts for a page reads that before it makes what the gate looks for', async () => {
  const { browser, did, hold, start } = profile();
  start(1);
  await browser.send({ type: 'prepare', wait: true }, fromPopup);
  await expect.poll(() => browser.local.has(GATE_KEY)).toBe(true);
  did.length = 0;
  start(1);
  const letGo = hold();
  const answered = browser.send(CHECK, fromPage);
  await expect.poll(() => did).toContain('check');
  for (let turn = 0; turn < 20; turn++) await browser.send({ type: 'settings' }, fromPopup);
  expect(did).not.toContain('terms');
  letGo();
  await answered;
  await expect.poll(() => did).toContain('terms');
});
