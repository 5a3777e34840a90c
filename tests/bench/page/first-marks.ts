import { type Spread, spreadOf } from '../spread.ts';
import { type Bench, told } from './bench.ts';
import { launchContenders } from './reader-contenders.ts';

const SIZES = [1000, 10_000, 100_000];
const ROUNDS = Number(process.env.ROUNDS ?? 5);

type Waited = { readonly name: string; readonly words: number; readonly ms: Spread };

/** How long after the document is in its first marks are in sight, by the clock: only an idle machine tells. */
export async function measureFirstMarks(bench: Bench): Promise<readonly Waited[]> {
  const contenders = await launchContenders(bench, ['mark', 'reader']);
  const times = new Map<string, number[]>();
  for (let round = 0; round <= ROUNDS; round++)
    for (const words of SIZES)
      for (const { name, launched } of contenders) {
        const page = await launched.context.newPage();
        await page.addInitScript(WATCH);
        await page.goto(`${bench.origin}/${words}/story`);
        const ms = await page.evaluate<number>('firstMark');
        await page.close();
        // the first time the extension starts, too
        if (round > 0) times.set(`${name} ${words}`, [...(times.get(`${name} ${words}`) ?? []), ms]);
      }
  for (const { launched } of contenders) await launched.close();
  const waited = Array.from(times, ([key, own]): Waited => {
    const [name = '', words] = key.split(' ');
    return { name, words: Number(words), ms: spreadOf(own) };
  });
  bench.say('\n| | words | first marks in sight, ms |\n| --- | ---: | ---: |');
  for (const { name, words, ms } of waited) bench.say(`| ${name} | ${words.toLocaleString('en')} | ${told(ms)} |`);
  return waited;
}

/** Looks in each frame whether a mark is in sight. */
const WATCH = `globalThis.firstMark = new Promise((resolve) => {
  const inSight = (box) => box.bottom > 0 && box.top < innerHeight && box.width > 0;
  const look = () => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const marks = [...ranges, ...document.querySelectorAll('mark')];
    if (!marks.some((mark) => inSight(mark.getBoundingClientRect()))) requestAnimationFrame(look);
    else resolve(performance.now() - performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd);
  };
  requestAnimationFrame(look);
});`;
