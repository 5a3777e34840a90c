import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { parseStory } from '../../../lib/claims/schema.ts';
import type { ConceptId, Story } from '../../../lib/model.ts';
import { isGeneric } from '../../../lib/story/known-concepts.ts';
import { pageBlocks } from '../../../scripts/check/page-blocks.ts';
import { labelledCases } from '../../../scripts/corpus/cases.ts';
import { labelledPages } from '../../../scripts/corpus/pages.ts';
import { blocks, page, set } from '../../helpers/engine.ts';

/** So many sentences make a page, as what is known of a page is carried on from sentence to sentence. */
const A_PAGE = 6;

const sentences = Array.from(labelledCases().values()).flatMap((cases) =>
  Array.from({ length: Math.ceil(cases.length / A_PAGE) }, (_, at) => {
    const some = cases.slice(at * A_PAGE, (at + 1) * A_PAGE);
    const { lang, pageDate } = some[0] ?? { lang: 'en', pageDate: null };
    return { page: page(pageDate, { language: lang }), blocks: blocks(some.map(({ text }) => text)), context: null };
  }),
);

const wholePages = labelledPages().map(({ lang, pageDate, text }) => ({
  page: page(pageDate, { language: lang }),
  blocks: pageBlocks(text),
  context: null,
}));
const pages = [...sentences, ...wholePages];

/** All that the pages give by a story, as JSON. */
const told = (story: Story) =>
  pages.map((input) => {
    const { findings, mentions, context } = checkPage(input, { stories: [story], claims: set.claims });
    return JSON.stringify([findings, mentions, context.figures]);
  });

test('no name of a story’s concepts means anything to the engine', { timeout: 300_000 }, () => {
  const own = [...new Set(Object.values(set.story.terms).flatMap((words) => Object.keys(words)))].filter(
    (concept) => !isGeneric(concept),
  );
  const [names = []] = fc.sample(
    fc.uniqueArray(fc.stringMatching(/^[a-z]{8,12}$/), { minLength: own.length, maxLength: own.length }),
    { numRuns: 1, seed: 2024 },
  );
  const story = renamed(set.story, new Map(own.map((concept, at) => [concept, like(concept, names[at] ?? '')])));
  const parsed = parseStory(story);
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  const left = own.filter((concept) => Object.values(story.terms).some((words) => Object.hasOwn(words, concept)));
  expect([own.length > 10, left]).toEqual([true, []]);
  const before = told(set.story);
  expect(before.filter((one) => one !== '[[],[],[]]').length).toBeGreaterThan(pages.length / 2);
  expect(told(story)).toEqual(before);
});

test('kept or written down before it named roles, it says the same', { timeout: 300_000 }, () => {
  const { roles: _, ...before } = set.story;
  expect(told(before)).toEqual(told(set.story));
});

/** The class that a concept counts stands before its colon. */
function like(concept: ConceptId, name: string): ConceptId {
  const colon = concept.indexOf(':');
  return colon < 0 ? name : concept.slice(0, colon + 1) + name;
}

/** A story with other names for its concepts, in words, roles and rules alike. */
function renamed(story: Story, names: ReadonlyMap<ConceptId, ConceptId>): Story {
  const one = (concept: ConceptId) => names.get(concept) ?? concept;
  const list = (concepts: readonly ConceptId[]) => concepts.map(one);
  const groups = (all: readonly (readonly ConceptId[])[]) => all.map(list);
  const keys = <V>(record: Readonly<Record<string, V>>) =>
    Object.fromEntries(Object.entries(record).map(([concept, value]) => [one(concept), value]));
  const lists = <T extends object>(of: T, named: readonly (keyof T)[], as: (value: never) => unknown) =>
    Object.fromEntries(named.flatMap((name) => (of[name] ? [[name, as(of[name] as never)]] : [])));
  return {
    ...story,
    terms: Object.fromEntries(Object.entries(story.terms).map(([code, words]) => [code, keys(words)])),
    roles: Object.fromEntries(Object.entries(story.roles ?? {}).map(([role, concepts]) => [role, list(concepts)])),
    names: list(story.names),
    ...(story.excluded && { excluded: list(story.excluded) }),
    gate: groups(story.gate),
    mentions: story.mentions.map((rule) => ({ ...rule, all: groups(rule.all), ...lists(rule, ['unless'], list) })),
    reading: story.reading.map((rule) => ({
      ...rule,
      ...lists(rule, ['phrase', 'clause', 'sentence'], groups),
      ...lists(rule, ['nouns', 'unlessPhrase', 'allows', 'unlessClause', 'unlessSentence'], list),
    })),
    positions: story.positions.map((rule) => ({ ...rule, all: groups(rule.all), ...lists(rule, ['unless'], list) })),
    ...(story.scores && {
      scores: story.scores.map((score) => ({
        ...score,
        cues: score.cues.map((cue) => ({ ...cue, concept: one(cue.concept) })),
      })),
    }),
  };
}
