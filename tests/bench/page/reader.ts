import { type Bench, visitCost } from './bench.ts';
import { createCosts, type Measured, tellTable } from './measured.ts';
import { type Contender, launchContenders } from './reader-contenders.ts';

const SIZES = [1000, 10_000, 100_000];
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const NAMES = ['empty', 'floor', 'mark', 'mark-once', 'fuse', 'reader'];
/** Fuse.js takes minutes where the others take a second. */
const MOST_FOR_FUSE = 10_000;

/** The reader on pages with the story, beside what else could mark them. */
export async function measureReader(bench: Bench): Promise<readonly Measured[]> {
  const contenders = await launchContenders(bench, process.env.ONLY?.split(',') ?? NAMES);
  const costs = createCosts();
  const isTried = ({ name }: Contender, words: number, throttle: number) =>
    name === 'fuse' ? words <= MOST_FOR_FUSE && throttle === 1 : throttle === 1 || words > 1000;
  // what a browser does at first only is not counted
  for (const { launched, isDone } of contenders)
    await visitCost(launched, bench, { path: '/1001/story', throttle: 1, isDone });
  for (let round = 0; round < ROUNDS; round++)
    for (const words of SIZES)
      for (const throttle of [1, 4])
        for (const contender of contenders) {
          if (!isTried(contender, words, throttle)) continue;
          const { name, launched, isDone } = contender;
          costs.add(
            { name, words, throttle },
            await visitCost(launched, bench, { path: `/${words}/story`, throttle, isDone }),
          );
        }
  for (const { launched } of contenders) await launched.close();
  const measured = costs.measured();
  tellTable(bench, measured);
  return measured;
}
