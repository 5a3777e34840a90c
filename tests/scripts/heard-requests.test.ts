import { expect, test } from 'vitest';
import type { Request } from '../../lib/messages.ts';
import type { TextBlock } from '../../lib/model.ts';
import { wholeChecks } from '../../scripts/lib/heard-requests.ts';
import { pageWords } from '../helpers/page-words.ts';

const block = (id: number): TextBlock => ({ id, role: 'text', text: `Text ${id}.` });
const ahead = (at: number, ...ids: number[]): Request => ({ type: 'sendAhead', at, blocks: ids.map(block) });
const check = (ids: number[], ahead?: number): Request => ({
  ...{ type: 'check', page: pageWords(), blocks: ids.map(block), context: null },
  ...(ahead !== undefined && { ahead }),
});

test('a question that was heard has the blocks that were sent ahead of it, and is whole by itself', () => {
  const heard = [ahead(0, 9), ahead(0, 1, 2), ahead(2, 3), check([4], 3), check([5])];
  const whole = wholeChecks(heard);
  expect(whole.map(({ blocks }) => blocks.map(({ id }) => id))).toEqual([[1, 2, 3, 4], [5]]);
  expect(whole.every((one) => !('ahead' in one))).toBe(true);
});
