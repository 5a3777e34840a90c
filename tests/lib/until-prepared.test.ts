import { expect, test, vi } from 'vitest';
import { untilPrepared } from '../../lib/until-prepared.ts';

const failure = { ok: false, code: 'storage', message: '' } as const;
const said = (value: boolean) => ({ ok: true, value }) as const;

test('nothing is said where all is there', async () => {
  const onPreparing = vi.fn();
  expect(await untilPrepared(async () => said(true), onPreparing)).toBe(true);
  expect(onPreparing).not.toHaveBeenCalled();
});

test('what takes its time is said, until it is there', async () => {
  const onPreparing = vi.fn();
  const there = Promise.withResolvers<void>();
  const prepared = untilPrepared(
    async ({ wait }) => (wait ? there.promise.then(() => said(true)) : said(false)),
    onPreparing,
  );
  await expect.poll(() => onPreparing.mock.calls.length).toBe(1);
  there.resolve();
  expect(await prepared).toBe(true);
});

test('a failure is told, and not as if it were under way', async () => {
  const onPreparing = vi.fn();
  expect(await untilPrepared(async () => failure, onPreparing)).toBe(false);
  expect(onPreparing).not.toHaveBeenCalled();
});
