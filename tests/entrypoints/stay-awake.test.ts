import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stayAwake } from '../../entrypoints/background/stay-awake.ts';

/** After so long without a call the browser ends a background. */
const IDLE_MS = 30_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the browser is called often enough while the work goes on, and no more when it is done', async () => {
  const call = vi.fn(async () => undefined);
  const { promise, resolve } = Promise.withResolvers<string>();
  const awake = stayAwake(call, promise);
  for (let minute = 1; minute <= 3; minute++) {
    call.mockClear();
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect(call).toHaveBeenCalled();
  }
  resolve('done');
  expect(await awake).toBe('done');
  call.mockClear();
  await vi.advanceTimersByTimeAsync(10 * IDLE_MS);
  expect(call).not.toHaveBeenCalled();
});

test('work that fails ends it as well, and a call that fails does not end the work', async () => {
  const call = vi.fn(() => Promise.reject(new Error('no')));
  const { promise, reject } = Promise.withResolvers<string>();
  const awake = stayAwake(call, promise);
  await vi.advanceTimersByTimeAsync(IDLE_MS);
  reject(new Error('full'));
  await expect(awake).rejects.toThrow('full');
  expect(vi.getTimerCount()).toBe(0);
});
