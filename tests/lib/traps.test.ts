/**
 * Sentences that tempt to a wrong conflict, and plain ones that contradict the record, by people who knew neither engine nor words;
 * each judged against all bundled claims. See `tests/corpus/README.md`.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkPage } from '../../lib/check.ts';
import { pageOf, storeOf } from '../../scripts/corpus/cases.ts';

type Trap = {
  readonly id: string;
  readonly lang: string;
  readonly pageDate: string;
  readonly class: string;
  readonly mustConflict: boolean;
  readonly mayBeMixed?: boolean;
  readonly text: string;
};

const traps: readonly Trap[] = readFileSync(new URL('../corpus/traps.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const store = storeOf();

function verdictsOf(trap: Trap): readonly string[] {
  const { findings } = checkPage(pageOf({ ...trap, url: null, isStory: true, figures: [], positions: [] }), store);
  return findings.flatMap((one) => (one.type === 'figure' ? [one.verdict] : []));
}

/** Read otherwise than wanted: none may come to these. */
const KNOWN: ReadonlySet<string> = new Set([
  // the number of the force stands in an aside, beside what it is made up of
  'j-en-15',
  // another side's people behind a chain of nouns, ahead of the first transport
  'kp-fr-3-b',
  // days of training "before they boarded"
  'kp-vi-5-b',
  // Vietnamese first batches whose number stands behind a verb of its own
  'jp-vi-2-a',
  'kt-vi-12',
]);

describe.each([...Map.groupBy(traps, ({ lang }) => lang)])('%s', (_, rows) => {
  const isKnown = ({ id }: Trap) => KNOWN.has(id);

  test('what tempts to a conflict is none', () => {
    const wrong = rows
      .filter(({ mustConflict }) => !mustConflict)
      .filter((row) => {
        const verdicts = verdictsOf(row);
        return verdicts.includes('conflicts') || (verdicts.includes('mixed') && !row.mayBeMixed);
      });
    expect(wrong.filter((row) => !isKnown(row)).map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
  });

  test('what contradicts the record is shown to do so', () => {
    const silent = rows
      .filter(({ mustConflict }) => mustConflict)
      .filter((row) => !verdictsOf(row).some((verdict) => verdict === 'conflicts' || verdict === 'mixed'));
    expect(silent.filter((row) => !isKnown(row)).map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
  });
});
