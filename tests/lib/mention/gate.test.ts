import { describe, expect, test } from 'vitest';
import { createGate, type GateState, markingIsOn, passesGate } from '../../../lib/mention/gate.ts';
import { gateTerms } from '../../../lib/mention/gate-terms.ts';
import { makeStory } from '../../helpers/claims.ts';

const FLEET = [
  ['old harbour', 'port'],
  ['ship', 'vessel'],
];
const STRIKE = [['railway'], ['walkout']];

describe('passesGate', () => {
  test.each([
    ['both groups, in any order', 'Ships left; the port was closed.'],
    ['capitals', 'VESSELS AT OLD HARBOUR'],
    ['a line break and an indent within a term', 'the old\n        harbour and its ships'],
    ['a no-break space within a term', 'the old\u00a0harbour and its ships'],
    ['a hyphen within a term', 'old‑harbour ships'],
    ['soft hyphens', 'the old har\u00adbour and its ships'],
    ['the other story', 'A walkout on the railway'],
  ])('lets through %s', (_, text) => {
    expect(passesGate(text, [FLEET, STRIKE])).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['one group only', 'Many ships and vessels'],
    ['one group of each of two stories', 'Ships and a walkout'],
  ])('keeps out %s', (_, text) => {
    expect(passesGate(text, [FLEET, STRIKE])).toBe(false);
  });

  test('a store without stories, and a story without terms, let nothing through', () => {
    expect(passesGate('ships in port', [])).toBe(false);
    expect(passesGate('ships in port', [[]])).toBe(false);
    expect(passesGate('ships in port', [[['port'], []]])).toBe(false);
  });
});

describe('createGate', () => {
  test('opens once every group came, in whatever piece', () => {
    const gate = createGate([FLEET]);
    expect(gate.feed('The port is quiet.')).toBe(false);
    expect(gate.feed('Nothing new.')).toBe(false);
    expect(gate.feed('A ship!')).toBe(true);
  });

  test('stays open', () => {
    const gate = createGate([FLEET]);
    gate.feed('ships in port');
    expect(gate.feed('and nothing more')).toBe(true);
  });

  test('does not add up groups of different stories', () => {
    const gate = createGate([FLEET, STRIKE]);
    gate.feed('A ship');
    expect(gate.feed('and a walkout')).toBe(false);
  });

  test('gates know nothing of each other', () => {
    createGate([FLEET]).feed('ships');
    expect(createGate([FLEET]).feed('port')).toBe(false);
  });
});

describe('markingIsOn', () => {
  const state: GateState = { marking: true, sitesOff: ['news.example'], stories: [] };

  test('is on but for sites that are off', () => {
    expect(markingIsOn(state, 'other.example')).toBe(true);
    expect(markingIsOn(state, 'news.example')).toBe(false);
  });

  test('is off everywhere once marking is off', () => {
    expect(markingIsOn({ ...state, marking: false }, 'other.example')).toBe(false);
  });
});

describe('gateTerms', () => {
  const generic = { code: 'en', words: { sea: ['sea', 'ocean*'], vessel: ['boat'], unused: ['never'] } };

  test('gives per group the words of its concepts, the story’s in all languages and the generic ones', () => {
    const story = makeStory({
      terms: { en: { place: ['Old Harbour'], vessel: ['ship*'] }, de: { vessel: ['Schiff*'] } },
      gate: [['place', 'sea'], ['vessel']],
    });
    expect(gateTerms(story, [generic])).toEqual([
      ['old harbour', 'sea', 'ocean'],
      ['ship', 'schiff', 'boat'],
    ]);
  });

  test('strips the signs of the words’ notation', () => {
    const story = makeStory({ terms: { en: { place: ['=The Port', '*hafen', 'U.P.'] } }, gate: [['place']] });
    expect(gateTerms(story, [])).toEqual([['the port', 'hafen', 'u.p.']]);
  });

  test('leaves out what a shorter term of the group finds anyway, and doubles', () => {
    const story = makeStory({
      terms: { en: { place: ['port office', 'Port', 'airport', 'port*'] } },
      gate: [['place']],
    });
    expect(gateTerms(story, [])).toEqual([['port']]);
  });

  test('an empty word does not open the gate to everything', () => {
    const story = makeStory({ terms: { en: { place: ['', '*', ' '] } }, gate: [['place']] });
    expect(gateTerms(story, [])).toEqual([[]]);
  });

  test('a word with a hyphen or an apostrophe is found in any spelling of it', () => {
    const story = makeStory({ terms: { en: { place: ["St-John's Port"] } }, gate: [['place']] });
    expect(passesGate('at St John’s Port', [gateTerms(story, [])])).toBe(true);
  });

  test('a concept named like a built-in is no concept', () => {
    expect(gateTerms(makeStory({ gate: [['constructor']] }), [generic])).toEqual([[]]);
  });
});
