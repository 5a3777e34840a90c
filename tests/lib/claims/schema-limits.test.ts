import { describe, expect, test } from 'vitest';
import { parseClaim, parseClaimSet, parseStory } from '../../../lib/claims/schema.ts';
import type { Party, Story } from '../../../lib/model.ts';
import { makeClaim, makeStory } from '../../helpers/claims.ts';
import { growth } from '../../helpers/processor-time.ts';

const problems = (over: object) => {
  const parsed = parseStory({ ...makeStory(), ...over });
  return parsed.ok ? [] : parsed.problems;
};
const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const concepts = (count: number, words: number) =>
  Object.fromEntries(many(count, (at) => [`c${at}`, many(words, (nth) => `word${at}x${nth}`)]));
const [ships] = makeStory().subjects;
const example = (at: number) => ({ language: 'en', text: `In port lie ${at} ships.`, figure: `${at} ships` });
const parties = (count: number): Party[] => [
  { id: 'port_office', name: 'Port Office', aliases: {} },
  ...many(count - 1, (at) => ({ id: `p${at}`, name: `Party ${at}`, aliases: {} })),
];

describe('a story that is too large is refused with what there is too much of', () => {
  test.each<[string, object, string]>([
    ['parties', { parties: parties(10_001) }, '"parties" must have at most 10,000 parties; remove some.'],
    ['subjects', { subjects: many(201, (at) => ({ ...ships, id: `s${at}` })) }, '"subjects" must have at most 200'],
    [
      'concepts',
      { terms: { en: { ...makeStory().terms.en, ...concepts(600, 1) } } },
      '"terms.en" must have at most 600',
    ],
    [
      'words of a concept',
      { terms: { en: { ...makeStory().terms.en, ...concepts(1, 501) } } },
      '"terms.en.c0" must have at most 500 words; remove some.',
    ],
    [
      'words in all',
      { terms: { en: makeStory().terms.en, fr: concepts(41, 490) } },
      '"terms" and the parties\' aliases have 20,093 words, and at most 20,000 are taken; remove some.',
    ],
    ['aliases', { parties: [{ ...parties(1)[0], aliases: { en: many(501, (at) => `alias ${at}`) } }] }, '500 words'],
    ['mentions', { mentions: many(101, () => ({ all: [['place']] })) }, '"mentions" must have at most 100 mentions'],
    [
      'rules',
      { reading: many(601, () => ({ subject: 'ships', kind: 'count', units: [] })) },
      '"reading" must have at most 600 rules',
    ],
    [
      'concepts of all mentions',
      { mentions: many(10, () => ({ all: [many(501, () => 'place')] })) },
      '"mentions" name 5,010 concepts, and at most 5,000 are taken; remove some.',
    ],
    ['groups', { gate: many(21, () => ['place']) }, '"gate" must have at most 20 groups; remove some.'],
    ['concepts of a rule', { gate: [many(601, () => 'place'), ['vessel']] }, '"gate.0" must have at most 600 concepts'],
    ['languages', { title: Object.fromEntries(many(51, (at) => [`a${letter(at)}`, 'T'])) }, 'at most 50 languages'],
    ['letters of a title', { title: { en: 'x'.repeat(201) } }, '"title.en" must have at most 200 letters; shorten it.'],
    [
      'letters of a label',
      { subjects: [{ ...ships, label: { en: 'x'.repeat(201) } }] },
      'Subject "ships": "label.en" must have at most 200 letters',
    ],
    ['letters of a term', { terms: { en: { place: ['x'.repeat(101)], vessel: ['y'] } } }, 'at most 100 letters'],
    [
      'examples',
      { subjects: [{ ...ships, examples: many(61, (at) => example(at)) }] },
      'Subject "ships": "examples" must have at most 60 examples; remove some.',
    ],
    [
      'examples in all',
      { subjects: many(51, (at) => ({ ...ships, id: `s${at}`, counterExamples: many(60, () => example(at)) })) },
      '"subjects" have 3,060 examples, and at most 3,000 are taken; remove some.',
    ],
    [
      'letters of an example',
      { subjects: [{ ...ships, examples: [{ ...example(1), text: `${'x'.repeat(500)} 1` }] }] },
      'Subject "ships": "examples.0.text" must have at most 500 letters; shorten it.',
    ],
    [
      'days',
      { subjects: [{ ...ships, time: { behaviour: 'level', windowDays: 36_526, restatable: false } }] },
      '"time.windowDays" must be at most 36,525 days',
    ],
    ['years', { since: '0204-10-01' }, '"since" must lie between the years 1000 and 2999; correct it.'],
  ])('%s', (_name, over, sentence) => {
    const told = problems(over);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(sentence);
    expect(told[0]).toMatch(/^(Story "fleet"|Party "port_office"|Subject "ships"): /);
  });

  test('and one that reaches the limits is not', () => {
    expect(problems({ parties: parties(10_000) })).toEqual([]);
    expect(problems({ terms: { en: { ...makeStory().terms.en, ...concepts(39, 500) } } })).toEqual([]);
    expect(problems({ mentions: many(10, () => ({ all: [many(500, () => 'place')] })) })).toEqual([]);
  });
});

function letter(at: number): string {
  return String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26));
}

describe('numbers that are none anybody counts with', () => {
  const withEnds = (json: string) =>
    parseClaim(JSON.parse(JSON.stringify(makeClaim()).replaceAll(/"(low|high)":12/g, `"$1":${json}`)));
  test.each(['1e308', '1e999', '9007199254740993', '-0', '-1'])('%s as a value', (json) => {
    const parsed = withEnds(json);
    expect(parsed.ok ? '' : parsed.problems[0]).toMatch(/^Claim "fleet-1": "quantity.low" must /);
  });
  test('a value as large as any is taken', () => {
    expect(withEnds('9007199254740991').ok).toBe(true);
  });
  test.each(['1e308', '1e999', '9007199254740992', '0', '-0', '1.5', 'null', '"1"'])('%s as a version', (json) => {
    const text = JSON.stringify({ schema: 1, version: 7, story: makeStory(), claims: [] });
    const parsed = parseClaimSet(JSON.parse(text.replace('"version":7', `"version":${json}`)));
    expect(parsed.ok ? '' : parsed.problems[0]).toMatch(/^The file: "version" must /);
  });
});

describe('the work of validating grows as the size does', () => {
  /** Every party speaks for the one before; `ring`: the first for the last. */
  const chain = (count: number, ring = false): Story => {
    const aliases = {};
    const all = many(count, (at) => ({
      id: `p${at}`,
      name: 'P',
      speaksFor: `p${at === 0 ? count - 1 : at - 1}`,
      aliases,
    }));
    return makeStory({ parties: ring ? all : [{ id: 'p0', name: 'P', aliases }, ...all.slice(1)] });
  };
  const setWith = (claims: number, named: number) => ({
    schema: 1,
    version: 1,
    story: makeStory({ parties: parties(named) }),
    claims: many(claims, (at) => makeClaim({ id: `c${at}`, speaker: `p${at % (named - 1)}` })),
  });
  const worded = (count: number) =>
    makeStory({ terms: { en: { ...makeStory().terms.en, ...concepts(count / 490, 490) } } });

  test.each<[string, number, (size: number) => unknown, (json: unknown) => { readonly ok: boolean }, boolean]>([
    ['a chain of as many parties as there may be', 10_000, chain, parseStory, true],
    ['a chain of 100,000 parties', 100_000, chain, parseStory, false],
    ['a circle of 100,000 parties', 100_000, (size) => chain(size, true), parseStory, false],
    ['words', 19_600, worded, parseStory, true],
    ['claims and parties', 8_000, (size) => setWith(size, size), parseClaimSet, true],
    [
      'one claim over and over',
      20_000,
      (size) => ({ ...setWith(1, 2), claims: many(size, () => makeClaim()) }),
      parseClaimSet,
      false,
    ],
  ])('%s', { timeout: 300_000 }, async (_name, size, make, parse, isGood) => {
    const times = await growth(size, make, (json) => expect(parse(json).ok).toBe(isGood));
    expect(times).toBeLessThan(6);
  });
});
