import { expect, it, onTestFinished, vi } from 'vitest';
import { watchChanges } from '../../entrypoints/reader/late-text.ts';

const AT_ONCE = { quietMs: 0, longestMs: 50, busyMs: 50 };

function watched() {
  const stop = new AbortController();
  const root = document.createElement('main');
  document.body.append(root);
  onTestFinished(() => {
    stop.abort();
    root.remove();
  });
  const told: (readonly MutationRecord[])[] = [];
  watchChanges(
    (records) => told.push(records),
    () => 0,
    stop.signal,
    AT_ONCE,
  ).add(root);
  return { root, told };
}

it('what changes in one go is told in one go', async () => {
  const { root, told } = watched();
  root.append('One', ' ', 'two');
  root.append('three');
  await expect.poll(() => told.length).toBe(1);
  expect(told[0]).toHaveLength(2);
});

it('a page that is being closed, which has no timers any more, is left alone without an error', async () => {
  const { root, told } = watched();
  const errors: unknown[] = [];
  const heard = (event: ErrorEvent) => {
    event.preventDefault();
    errors.push(event.error);
  };
  window.addEventListener('error', heard);
  onTestFinished(() => window.removeEventListener('error', heard));
  const timers = vi.spyOn(window, 'setTimeout').mockImplementation(() => {
    throw new Error('NS_ERROR_NOT_INITIALIZED');
  });
  root.append('Gone');
  await Promise.resolve();
  expect(timers).toHaveBeenCalled();
  timers.mockRestore();
  root.append('Gone as well');
  const later = watched();
  later.root.append('Here');
  await expect.poll(() => later.told.length).toBe(1);
  expect([told, errors]).toEqual([[], []]);
});
