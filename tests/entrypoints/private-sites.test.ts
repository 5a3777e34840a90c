import { beforeEach, expect, test } from 'vitest';
import { createPrivateSites, type PrivateBrowser } from '../../entrypoints/background/private-sites.ts';

let held: Map<string, unknown>;
let open: { incognito: boolean }[];
let close: (id: number) => void;

beforeEach(() => {
  held = new Map();
  open = [{ incognito: false }, { incognito: true }];
  close = () => undefined;
});

function sites() {
  const session = {
    get: async (key: string) => Object.fromEntries([...held].filter(([name]) => name === key)),
    set: async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) held.set(key, value);
    },
  };
  const windows = {
    onRemoved: {
      addListener: (listener: (id: number) => void) => {
        close = listener;
      },
    },
    getAll: async () => open,
  };
  return createPrivateSites({ storage: { session }, windows } as unknown as PrivateBrowser);
}

test('a site is off with and without www, until it is on again', async () => {
  const { set, isOff } = sites();
  await Promise.all([set('www.a.example', false), set('b.example', false)]);
  expect([await isOff('a.example'), await isOff('b.example'), await isOff('c.example')]).toEqual([true, true, false]);
  await set('a.example', true);
  expect([await isOff('www.a.example'), await isOff('b.example')]).toEqual([false, true]);
});

test('it is forgotten with the last private window, not before', async () => {
  const { set, isOff } = sites();
  await set('a.example', false);
  close(1);
  // whatever it would do is done by then
  await new Promise((resolve) => setTimeout(resolve));
  expect(await isOff('a.example')).toBe(true);
  open = [{ incognito: false }];
  close(2);
  await expect.poll(() => isOff('a.example')).toBe(false);
  expect(JSON.stringify([...held])).not.toContain('a.example');
});
