import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../lib/language/index.ts';
import type { Story } from '../../../lib/model.ts';
import { draftProblems } from '../../../lib/story-maker/problems.ts';
import { wideSentence } from '../../../lib/story-maker/too-wide.ts';
import { makeStory } from '../../helpers/claims.ts';
import { set } from '../../helpers/engine.ts';
import { growth } from '../../helpers/processor-time.ts';
import { ferry } from './ferry.ts';

const story = (terms: Story['terms'], over: Partial<Story> = {}) =>
  makeStory({ terms, gate: [['name'], ['also']], mentions: [{ all: [['name'], ['also']] }], ...over });
const en = (name: readonly string[], also: readonly string[], over: Partial<Story> = {}) =>
  wideSentence(story({ en: { name, also } }, over));

describe('a story that would open on any page is refused', () => {
  test('nothing is said of honest ones', () => {
    expect(wideSentence(set.story)).toBeNull();
    expect(en(['Aurelia', 'ferr*'], ['sank', 'strait'])).toBeNull();
    expect(en(['NK', '=NPA', 'U.S.'], ['sank'])).toBeNull();
    expect(wideSentence(story({ zh: { name: ['渡轮'], also: ['沉没'] } }))).toBeNull();
    // words that are still to be written
    expect(en(['the'], ['said'], { gate: [], mentions: [] })).toBeNull();
  });

  test('with what it would open on', () => {
    expect(en(['the'], ['said'])).toBe(
      'Story "fleet": "gate" would open on ordinary text such as "The government said on Monday that it would spend more money on schools and hospitals this year."; choose words that are special to this story.',
    );
    expect(en(['people'], ['water'])).toMatch(/such as "Police asked people .+"; choose/);
    // words of two sentences are no reason to come in
    expect(en(['people'], ['president'])).toBeNull();
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['de', ['Regierung'], ['Schulen']],
    ['en', ['government'], ['school*']],
    ['es', ['gobierno'], ['escuelas']],
    ['fr', ['gouvernement'], ['école*']],
    ['ja', ['政府'], ['学校']],
    ['ko', ['정부'], ['학교']],
    ['ru', ['правительств*'], ['школ*']],
    ['uk', ['уряд'], ['школ*']],
    ['vi', ['chính phủ'], ['trường học']],
    ['zh', ['政府'], ['学校']],
  ])('in %s too', (code, name, also) => {
    expect(LANGUAGES.map((language) => language.code)).toContain(code);
    expect(wideSentence(story({ [code]: { name, also } }))).toMatch(
      /^Story "fleet": "gate" would open on ordinary text/,
    );
  });

  test('by the generic words that its gate names', () => {
    const groups = [['killed'], ['wounded']];
    expect(en(['Aurelia'], ['sank'], { gate: groups, mentions: [{ all: groups }] })).toMatch(
      /would open on ordinary text/,
    );
  });

  test('with one group, or one of the same words twice', () => {
    const sentence =
      'Story "fleet": "gate" must have at least two different groups, as one word stands on too many pages; add a group.';
    expect(en(['Aurelia'], ['sank'], { gate: [['name']] })).toBe(sentence);
    expect(en(['Aurelia'], ['Aurelia'])).toBe(sentence);
    expect(en(['Aurelia'], ['sank'], { gate: [['name'], ['name', 'name']] })).toBe(sentence);
  });

  test.each([
    ['en', 'up'],
    ['en', 'x*'],
    ['en', 'nk'],
    ['en', '=Nk'],
    ['ru', 'рф'],
    ['zh', '兵'],
    ['ja', '北'],
    ['ko', '군'],
  ])('with a gate word that is too short: %s %s', (code, word) => {
    expect(wideSentence(story({ [code]: { name: ['Aurelia', word], also: ['sank', '沉没'] } }))).toBe(
      `Story "fleet": "gate" opens on "${word}" ("name" in "${code}"), which is too short; write a longer word or take it out.`,
    );
  });

  test('with more gate words than are looked for', () => {
    const many = (name: string) =>
      Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`${name}${at}`, list(name, at)]));
    const list = (name: string, at: number) => Array.from({ length: 480 }, (_, nth) => `${name}${at}x${nth}`);
    const terms = { en: { ...many('first'), second: ['second'] } };
    const gate = [Object.keys(many('first')), ['second']];
    expect(wideSentence(story(terms, { gate, mentions: [{ all: gate }] }))).toBe(
      'Story "fleet": "gate" has 5,281 words, and at most 5,000 are taken; remove some.',
    );
  });

  test('with mentions that name the same words over and over', () => {
    const concepts = Array.from({ length: 10 }, (_, at) => `concept${at}`);
    const words = (concept: string) => Array.from({ length: 490 }, (_, nth) => `${concept}x${nth}*`);
    const terms = { en: Object.fromEntries(concepts.map((concept) => [concept, words(concept)])) };
    const pairs = concepts.flatMap((one, at) => concepts.slice(at + 1).map((other) => [one, other]));
    const mentions = pairs.map((pair, at) => ({ all: [pair, pairs[(at + 1) % pairs.length] ?? pair] }));
    expect(wideSentence(story(terms, { gate: [concepts, concepts.slice(1)], mentions }))).toBe(
      'Story "fleet": "mentions" have 44,100 words to be looked for on every page, and at most 25,000 are taken; let them name fewer concepts.',
    );
  });

  test('where its mentions take ordinary sentences', () => {
    expect(
      wideSentence(
        story({ en: { name: ['Aurelia'], also: ['sank'], any: ['the', 'and'] } }, { mentions: [{ all: [['any']] }] }),
      ),
    ).toMatch(
      /^Story "fleet": "mentions" would take ordinary sentences such as "The government said .+" for this story's; choose/,
    );
    expect(wideSentence(story({ en: { name: ['Aurelia'], also: ['sank'] } }, { mentions: [{ all: [] }] }))).toMatch(
      /"mentions" would take ordinary sentences/,
    );
  });
});

describe('in the form', () => {
  const told = (over: Partial<typeof ferry>) =>
    draftProblems({ ...ferry, ...over }).map(({ field, key, subs }) => [field, key, ...subs]);

  test('names alone are not enough', () => {
    expect(told({ also: {} })).toEqual([['also', 'also']]);
  });

  test('words that open on ordinary text are told with it', () => {
    expect(told({ names: { en: ['government'] }, also: { en: ['money'] } })).toEqual([
      [
        'names',
        'wide_opens',
        'The government said on Monday that it would spend more money on schools and hospitals this year.',
      ],
    ]);
    expect(told({ names: { en: ['Aurelia'] }, also: { en: ['Aurelia'] } })).toEqual([['names', 'wide_groups']]);
  });

  test('a word that opens is three letters long, one that is told by capitals two', () => {
    expect(told({ names: { en: ['Aurelia', 'om'] } })).toEqual([['names.en', 'word_short', 'om']]);
    expect(told({ names: { en: ['Aurelia', 'NK'] } })).toEqual([]);
  });

  test('four times the parties that speak for each other, at most six times the work', async () => {
    const party = ferry.parties[0];
    if (!party) throw new Error('The ferry has parties.');
    const chain = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        ...party,
        id: `p${at}`,
        name: `P${at}`,
        speaksFor: at === 0 ? '' : `p${at - 1}`,
      }));
    const times = await growth(16_000, chain, (parties) =>
      expect(draftProblems({ ...ferry, parties }).map(({ key }) => key)).toEqual(['many']),
    );
    expect(times).toBeLessThan(6);
  });
});
