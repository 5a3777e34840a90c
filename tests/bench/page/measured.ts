import { type Spread, spreadOf } from '../spread.ts';
import { type Bench, told } from './bench.ts';
import type { Cost } from './trace.ts';

/** What rounds of one measurement gave, told as a row of a table. */
export type Measured = {
  readonly name: string;
  readonly words: number;
  readonly throttle: number;
  readonly scripts: Spread;
  readonly longest: Spread;
  readonly thread: Spread;
};

type Key = Pick<Measured, 'name' | 'words' | 'throttle'>;

/** Takes costs as they come, round by round. */
export function createCosts() {
  const costs = new Map<string, { key: Key; own: Cost[] }>();
  return {
    add(key: Key, cost: Cost): void {
      const name = JSON.stringify(key);
      const known = costs.get(name);
      if (known) known.own.push(cost);
      else costs.set(name, { key, own: [cost] });
    },
    measured(): readonly Measured[] {
      return [...costs.values()].map(({ key, own }) => {
        const spread = (pick: (cost: Cost) => number) => spreadOf(own.map(pick));
        return {
          ...key,
          scripts: spread(({ scripts }) => scripts),
          longest: spread(({ longest }) => longest),
          thread: spread(({ thread }) => thread),
        };
      });
    },
  };
}

export function tellTable({ say }: Bench, measured: readonly Measured[]): void {
  say(
    '\n| | words | throttled | scripts ms | longest task ms | whole thread ms |\n| --- | ---: | ---: | ---: | ---: | ---: |',
  );
  for (const { name, words, throttle, scripts, longest, thread } of measured)
    say(
      `| ${name} | ${words.toLocaleString('en')} | ${throttle} × | ${told(scripts)} | ${told(longest)} | ${told(thread)} |`,
    );
}
