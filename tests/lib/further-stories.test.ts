import { describe, expect, test } from 'vitest';
import { checkPage } from '../../lib/check.ts';
import { LANGUAGES } from '../../lib/language/index.ts';
import { finished } from '../../lib/mention/finished.ts';
import { createGate } from '../../lib/mention/gate.ts';
import { gateStory } from '../../lib/mention/gate-terms.ts';
import type { ClaimSet } from '../../lib/model.ts';
import { pageBlocks } from '../../scripts/check/page-blocks.ts';
import type { LabelledCase } from '../../scripts/corpus/cases.ts';
import { answeredPages, labelledPages } from '../../scripts/corpus/pages.ts';
import { scoreCases } from '../../scripts/corpus/score.ts';
import { blocks, figuresOf, page, set } from '../helpers/engine.ts';
import { furtherSets, pagesFileOf } from '../helpers/further-stories.ts';

/** So much of what is owed, at least. */
const FLOORS = { figures: 0.9, subject: 0.85 };
const ALL = [set, ...furtherSets];
const storeOf = (sets: readonly ClaimSet[]) => ({
  stories: sets.map(({ story }) => story),
  claims: sets.flatMap(({ claims }) => claims),
});
const pagesOf = ({ story }: ClaimSet) =>
  story.id === set.story.id ? labelledPages() : labelledPages(pagesFileOf(story.id));

function readWith({ lang, pageDate, url, text }: LabelledCase, sets: readonly ClaimSet[]) {
  const read = pageBlocks(text).map(({ at: _, ...block }) => block);
  // what else is shown beside a figure is looked up by words among the claims of all stories
  const store = { ...storeOf(ALL), stories: sets.map(({ story }) => story) };
  return checkPage({ page: page(pageDate, { language: lang, url }), blocks: read, context: null }, store);
}

describe.each(furtherSets.map((one) => [one.story.id, one] as const))('%s', (_, one) => {
  const store = storeOf([one]);
  const score = scoreCases(answeredPages(pagesOf(one), store));

  test('has fifteen claims in its own words at least', () => {
    expect(one.claims.length).toBeGreaterThanOrEqual(15);
    expect(Object.keys(one.story.terms).length).toBeGreaterThanOrEqual(2);
  });

  test('each claim’s figure can be read back out of its own statement', () => {
    const wrong = one.claims.filter(({ statement, subject, quantity, asOf }) => {
      const published = asOf < one.story.since ? one.story.since : asOf;
      const input = { page: page(published), blocks: blocks([statement]), context: null };
      const read = figuresOf(checkPage(input, store)).map((figure) => [figure.subject, figure.quantity]);
      return JSON.stringify(read) !== JSON.stringify([[subject, quantity]]);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('its pages read above the floors, and no figure is called a conflict that is none', () => {
    expect(score.falseConflicts, score.errors.join('\n')).toBe(0);
    expect(score.figures.recall).toBeGreaterThanOrEqual(FLOORS.figures);
    expect(score.figures.precision).toBeGreaterThanOrEqual(FLOORS.figures);
    expect(score.subject).toBeGreaterThanOrEqual(FLOORS.subject);
  });

  test('its gate opens on its own pages and on nobody else’s', () => {
    const gate = [gateStory(one.story, LANGUAGES)];
    const opensOn = ({ text }: LabelledCase) => finished(createGate(gate).opensOn(text.split('\n')));
    expect(
      pagesOf(one)
        .filter((own) => own.isStory && !opensOn(own))
        .map(({ id }) => id),
    ).toEqual([]);
    const others = ALL.filter(({ story }) => story.id !== one.story.id).flatMap(pagesOf);
    expect(others.length).toBeGreaterThan(40);
    expect(others.filter(opensOn).map(({ id }) => id)).toEqual([]);
  });
});

test('what a story’s pages say of it is the same with the others there', () => {
  let said = 0;
  for (const one of ALL) {
    const own = one.story.id;
    for (const labelled of pagesOf(one)) {
      const [alone, together] = [readWith(labelled, [one]), readWith(labelled, ALL)].map(({ findings }) =>
        findings.filter(({ storyId }) => storyId === own),
      );
      said += alone?.length ?? 0;
      expect(together, labelled.id).toEqual(alone);
    }
  }
  expect(said).toBeGreaterThan(150);
});

test('no page of one story says anything of another', () => {
  const strange = ALL.flatMap((one) =>
    pagesOf(one).flatMap((labelled) =>
      readWith(labelled, ALL)
        .findings.filter(({ storyId }) => storyId !== one.story.id)
        .map(({ surface, storyId }) => `${labelled.id}: ${surface} (${storyId})`),
    ),
  );
  expect(strange).toEqual([]);
});
