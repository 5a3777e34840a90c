import { expect, test } from 'vitest';
import { KINDS, type Kind, runKills } from '../kills/run.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();

/** All kinds, and some of them twice: what follows an end has to get along with what that left. */
const ORDER: Kind[] = [...KINDS, 'import', 'migration', 'undo'];

test('background and page end at random points of everything that writes: the store is whole each time', async () => {
  const lines: string[] = [];
  const outcomes = await runKills({
    launched: session.browser,
    seed: 7,
    kinds: ORDER,
    importOf: () => 2_000,
    say: (line) => lines.push(line),
  });
  expect(
    outcomes.flatMap(({ deviations }) => deviations),
    lines.join('\n'),
  ).toEqual([]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(ORDER);
  expect(outcomes.some(({ isCut }) => isCut)).toBe(true);
}, 600_000);
