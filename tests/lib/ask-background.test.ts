import { expect, test } from 'vitest';
import { askBackground } from '../../lib/ask-background.ts';

const request = { type: 'prepare', wait: true } as const;

test('an answer is handed on, with what was asked', async () => {
  const answer = { ok: true, value: true };
  const asked: unknown[] = [];
  const ask = askBackground(async (given) => {
    asked.push(given);
    return answer;
  });
  expect(await ask(request)).toBe(answer);
  expect(asked).toEqual([request]);
});

test.each([
  ['nothing', async () => undefined],
  ['null', async () => null],
  ['a rejection', () => Promise.reject(new Error('The message port closed before a response was received.'))],
  [
    'an error at once',
    () => {
      throw new Error('Extension context invalidated.');
    },
  ],
])('a background that ends before it answers has failed: %s', async (_, send) => {
  expect(await askBackground(send)(request)).toMatchObject({ ok: false });
});
