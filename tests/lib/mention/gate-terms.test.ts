import { describe, expect, test } from 'vitest';
import { passesGate } from '../../../lib/mention/gate.ts';
import { type GateLanguage, gateStory } from '../../../lib/mention/gate-terms.ts';
import type { MentionRule } from '../../../lib/model.ts';
import { makeStory } from '../../helpers/claims.ts';

const EN: GateLanguage = {
  code: 'en',
  spaced: true,
  words: { sea: ['sea', 'ocean*'], vessel: ['boat'], unused: ['never'] },
};
const DE: GateLanguage = { code: 'de', spaced: true, words: {} };
const JA: GateLanguage = { code: 'ja', spaced: false, words: { sea: ['海', '=NATO'] } };

/** What the gate looks for in a story with some rules, all of whose concepts it may look for. */
function storyOf(mentions: readonly MentionRule[], gate = [['place', 'sea', 'vessel', 'crew']]) {
  return makeStory({
    terms: { en: { place: ['Old Harbour'], vessel: ['ship*'], crew: ['crew'] }, de: { vessel: ['Schiff*'] } },
    gate,
    mentions,
  });
}

describe('gateStory', () => {
  test('gives per group the words of its concepts, the story’s own in all languages and the generic ones', () => {
    const story = storyOf([{ all: [['place', 'sea'], ['vessel']] }]);
    expect(gateStory(story, [EN, DE])).toEqual({
      groups: [
        ['sea', 'ocean*', 'old harbour'],
        ['boat', 'ship*', 'schiff*'],
      ],
      rules: [[0, 1]],
    });
  });

  test('a script without spaces has its words found anywhere', () => {
    expect(gateStory(storyOf([{ all: [['sea']] }]), [JA]).groups).toEqual([['*海*', '=*NATO*']]);
  });

  test('acronyms keep their capitals, names are found misspelt, what a shorter term finds is left out', () => {
    const story = makeStory({
      terms: { en: { place: ['NK', '=The Port', '*hafen', 'U.P.', 'harbour*', 'harbourside', 'Vladivostok'] } },
      names: ['place'],
      gate: [['place']],
      mentions: [{ all: [['place']] }],
    });
    expect(gateStory(story, [EN]).groups).toEqual([
      ['=NK', '=The Port', '*hafen', '=U.P.', 'harbour*', 'vladivostok', '~harbour', '~harbourside', '~vladivostok'],
    ]);
  });

  test('of a rule, asks for the groups of which the gate names every concept', () => {
    const rule = { all: [['place'], ['vessel', 'crew']] };
    expect(gateStory(storyOf([rule], [['place', 'vessel']]), [EN]).rules).toEqual([[0]]);
    expect(gateStory(storyOf([rule], [['place'], ['vessel', 'crew']]), [EN]).rules).toEqual([[0, 1]]);
  });

  test('asks for all of a rule of which the gate names nothing', () => {
    const story = storyOf([{ all: [['vessel'], ['crew']] }], [['place']]);
    expect(passesGate('The ship left', [gateStory(story, [EN])])).toBe(false);
    expect(passesGate('The ship left with its crew', [gateStory(story, [EN])])).toBe(true);
  });

  test('does not ask for what no word stands for, nor for rules that need more than a sentence', () => {
    const story = storyOf([{ all: [['place'], ['counted_people']] }, { all: [['vessel']], needsContext: true }]);
    expect(gateStory(story, [EN])).toEqual({ groups: [['old harbour']], rules: [[0]] });
  });

  test('a rule that asks for more than another is left out', () => {
    const story = storyOf([{ all: [['vessel'], ['place']] }, { all: [['place', 'sea']] }, { all: [['sea', 'place']] }]);
    expect(gateStory(story, [EN]).rules).toEqual([[0]]);
  });

  test('a force of the actor’s own is the actor and a force', () => {
    const story = makeStory({
      terms: { en: { actor: ['Fleet'], soldier: ['sailor*'] } },
      gate: [['actor'], ['soldier', 'one_soldier', 'special_forces', 'casualty', 'force', 'killed', 'wounded']],
      mentions: [{ all: [['own_force']] }],
    });
    const gate = [gateStory(story, [EN])];
    expect(passesGate('sailors of the Fleet', gate)).toBe(true);
    expect(passesGate('sailors', gate)).toBe(false);
  });

  test('a party is a concept too', () => {
    const story = makeStory({
      parties: [{ id: 'port_office', name: 'Port Office', aliases: { en: ['Port Office'] } }],
      gate: [['party:port_office']],
      mentions: [{ all: [['party:port_office']] }],
    });
    expect(passesGate('the port office says', [gateStory(story, [EN])])).toBe(true);
  });

  test('an empty word does not open the gate to everything', () => {
    const story = makeStory({
      terms: { en: { place: ['', '*', ' '] } },
      gate: [['place']],
      mentions: [{ all: [['place']] }],
    });
    expect(passesGate('anything', [gateStory(story, [EN])])).toBe(false);
  });

  test('a concept named like a built-in is no concept', () => {
    const story = makeStory({ gate: [['constructor']], mentions: [{ all: [['constructor']] }] });
    expect(gateStory(story, [EN]).groups).toEqual([[]]);
  });
});
