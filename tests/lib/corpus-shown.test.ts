/**
 * What a reader sees over the labelled sentences, with every bundled claim: how far each verdict rests on a right reading, and
 * whether other digits make another verdict.
 */
import { describe, expect, it } from 'vitest';
import { labelledCases, storeOf } from '../../scripts/corpus/cases.ts';
import { verdictsOfOtherDigits } from '../../scripts/corpus/digits.ts';
import { rightBy, type ShownFigure, shownFigures } from '../../scripts/corpus/shown.ts';
import { bundled } from '../../scripts/lib/bundled-set.ts';
import SHOWN_FLOORS from '../corpus/shown-floors.json' with { type: 'json' };

const cases = [...labelledCases().values()].flat().filter(({ adjacent, borderline }) => !adjacent && !borderline);
const store = storeOf();
const shown = shownFigures(cases, store);

const fixed = new Set<string>(
  store.stories.flatMap(({ subjects }) =>
    subjects.filter(({ time }) => time.behaviour === 'fixed' || time.restatable).map(({ id }) => id),
  ),
);

describe.each([
  ['verdict', rightBy(shown, ({ finding }) => finding.verdict), SHOWN_FLOORS.verdict],
  ['subject', rightBy(shown, ({ finding }) => finding.subject), SHOWN_FLOORS.subject],
] as const)('figures by %s', (_, groups, floors) => {
  const floorOf = new Map<string, number>(Object.entries(floors));

  it('have a floor each', () => {
    expect([...groups.keys()].filter((name) => !floorOf.has(name))).toEqual([]);
  });

  it.each([...groups])('%s: read rightly', (name, { right, all }) => {
    expect(right / all, wrongOf(name)).toBeGreaterThanOrEqual(floorOf.get(name) ?? 1);
  });
});

describe('figures by the rule that gave their subject', () => {
  const { reading } = bundled.story;
  const often = [...rightBy(shown, ({ rule }) => rule ?? -1)].filter(([, { all }]) => all >= 5);

  it.each(often)('%s: read rightly', (name, { right, all }) => {
    const isWeak = reading[Number(name)]?.weak === true;
    expect(right / all, wrongOf(name)).toBeGreaterThanOrEqual(isWeak ? SHOWN_FLOORS.weakRule : SHOWN_FLOORS.rule);
  });
});

describe('other digits', () => {
  const verdicts = verdictsOfOtherDigits(shown, (subject) => fixed.has(subject), store);
  const silent = verdicts.filter(({ verdict }) => verdict !== 'conflicts');

  it('make a conflict of a figure of the total or of a fixed subject', () => {
    const share = 1 - silent.length / verdicts.length;
    expect(share, silent.map(({ text, verdict }) => `${verdict}: ${text}`).join('\n')).toBeGreaterThanOrEqual(
      SHOWN_FLOORS.otherDigits,
    );
  });

  it('never leave the figure in agreement', () => {
    const agreeing = verdicts.filter(({ was, verdict }) => verdict === 'agrees' && was.finding.verdict !== 'no_record');
    expect(agreeing.map(({ text }) => text)).toEqual([]);
  });
});

/** The figures of one group that were read wrongly, a line each. */
function wrongOf(name: string): string {
  const isOf = ({ finding, rule }: ShownFigure) =>
    [finding.verdict, finding.subject, String(rule ?? -1)].includes(name);
  return shown
    .filter((one) => !one.isRight && isOf(one))
    .map(({ labelled, finding }) => `${labelled.id}: "${finding.surface}" as ${finding.subject}: ${finding.verdict}`)
    .join('\n');
}
