import { describe, expect, it } from 'vitest';
import { answered, labelledCases } from '../../scripts/corpus/cases.ts';
import { type Score, scoreCases } from '../../scripts/corpus/score.ts';
import FLOORS from '../corpus/floors.json' with { type: 'json' };

type Floors = Readonly<Record<string, number>>;

const files = labelledCases();
const cases = [...files.values()].flat();
const languages = [...new Set(cases.map(({ lang }) => lang))];
const floors = new Map<string, Floors>(Object.entries(FLOORS));

describe('the labelled sentences', () => {
  it('have ids of their own', () => {
    const ids = cases.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('are of the language of their file', () => {
    const strayed = [...files].flatMap(([name, rows]) => rows.filter(({ lang }) => !name.endsWith(`.${lang}.jsonl`)));
    expect(strayed.map(({ id }) => id)).toEqual([]);
  });

  it('hold each labelled figure where its label says', () => {
    const wrong = cases.flatMap(({ id, text, figures }) =>
      figures
        .filter(({ start, end, surface }) => text.slice(start, end) !== surface)
        .map(({ surface }) => [id, surface]),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(languages)('%s', (lang) => {
  const score = scoreCases(answered(cases.filter((one) => one.lang === lang)));
  const measured = measures(score);

  it('has floors', () => {
    expect(Object.keys(floors.get(lang) ?? {}), `tests/corpus/floors.json has no line for ${lang}`).not.toEqual([]);
  });

  it.each(Object.entries(floors.get(lang) ?? {}))('%s is at least %f', (name, floor) => {
    expect(measured[name] ?? 0, score.errors.join('\n')).toBeGreaterThanOrEqual(floor);
  });

  it('calls nothing a conflict that is none', () => {
    expect(score.errors.filter((error) => error.includes('FALSE CONFLICT'))).toEqual([]);
  });
});

/** A score by the names of `floors.json`. */
function measures({ story, figures, subject, verdict, positions }: Score): Record<string, number | null> {
  return {
    storyPrecision: story.precision,
    storyRecall: story.recall,
    figurePrecision: figures.precision,
    figureRecall: figures.recall,
    subject,
    verdict,
    positions,
  };
}
