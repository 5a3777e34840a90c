import { join } from 'node:path';
import { LANGUAGES } from '../../../lib/language/index.ts';
import { gateStory } from '../../../lib/mention/gate-terms.ts';
import type { Launched } from '../../../scripts/lib/launch-with-extension.ts';
import { readStories } from '../../../scripts/stories/read-stories.ts';
import { type Spread, spreadOf } from '../spread.ts';
import { type Bench, launch, told, visitCost, wait } from './bench.ts';
import { storiesFrom } from './made-up-stories.ts';
import type { Cost } from './trace.ts';
import { writeExtension } from './write-extension.ts';

const SIZES = [1000, 10_000, 100_000, 500_000];
/** The slope is taken between these. */
const [FROM, TO] = [10_000, 500_000];
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const STORIES = [1, 20, 200];
/** Enough for the gate to have run, also where it waits for an idle moment. */
const DONE_MS = 1500;

type Measured = {
  readonly name: string;
  readonly words: number;
  readonly throttle: number;
  readonly scripts: Spread;
  readonly longest: Spread;
};

/** The gate on pages that are about something else, beside the floor: interleaved, round by round. */
export async function measureGate(bench: Bench): Promise<readonly Measured[]> {
  const contenders = await launchAll(bench);
  const costs = new Map<string, Cost[]>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const words of SIZES) {
      for (const throttle of [1, 4]) {
        if (throttle > 1 && words !== 100_000) continue;
        for (const [name, launched] of contenders) {
          const visit = { path: `/${words}/plain`, throttle, isDone: () => wait((DONE_MS + words / 100) * throttle) };
          const key = `${name} ${words} ${throttle}`;
          costs.set(key, [...(costs.get(key) ?? []), await visitCost(launched, bench, visit)]);
        }
      }
    }
  }
  for (const [, launched] of contenders) await launched.close();
  const measured = Array.from(costs, ([key, own]): Measured => {
    const [, name = '', words, throttle] = /^(.*) (\d+) (\d)$/.exec(key) ?? [];
    const spread = (pick: (cost: Cost) => number) => spreadOf(own.map(pick));
    return {
      name,
      words: Number(words),
      throttle: Number(throttle),
      scripts: spread(({ scripts }) => scripts),
      longest: spread(({ longest }) => longest),
    };
  });
  tell(bench, measured);
  return measured;
}

async function launchAll(bench: Bench): Promise<readonly (readonly [string, Launched])[]> {
  const first = readStories().map(({ story }) => gateStory(story, LANGUAGES))[0];
  if (!first) throw new Error('There is no story.');
  const gates = STORIES.map((count) => ({
    name: `gate, ${count} ${count === 1 ? 'story' : 'stories'}`,
    script: 'gate',
    before: `const STORIES = ${JSON.stringify(storiesFrom(first, count))};`,
  }));
  const all = [
    { name: 'empty', script: 'empty', before: '' },
    { name: 'floor', script: 'floor', before: '' },
    ...gates,
  ];
  const launched: (readonly [string, Launched])[] = [];
  for (const { name, script, before } of all) {
    const extension = await writeExtension(join(bench.folder, name.replaceAll(/\W+/g, '-')), script, before);
    launched.push([name, await launch(bench, extension)]);
  }
  return launched;
}

function tell({ say }: Bench, measured: readonly Measured[]): void {
  say('\n| | words | throttled | scripts ms | longest task ms |\n| --- | ---: | ---: | ---: | ---: |');
  for (const { name, words, throttle, scripts, longest } of measured)
    say(`| ${name} | ${words.toLocaleString('en')} | ${throttle} × | ${told(scripts)} | ${told(longest)} |`);
  const slopeOf = (name: string) => {
    const at = (words: number) =>
      measured.find((one) => one.name === name && one.words === words && one.throttle === 1)?.scripts.median ?? 0;
    return (at(TO) - at(FROM)) / ((TO - FROM) / 1000);
  };
  const floor = slopeOf('floor');
  say('');
  for (const name of new Set(measured.map((one) => one.name))) {
    const slope = slopeOf(name);
    say(`${name}: ${slope.toFixed(4)} ms per 1,000 words, ${(slope / floor).toFixed(2)} × floor`);
  }
}
