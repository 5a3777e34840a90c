import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayOf, markingIsOn, passesGate } from '../../../lib/mention/gate.ts';
import { readGateState, storiesThatFit } from '../../../lib/mention/gate-state.ts';
import { FRESH_DISPLAY } from '../../../lib/model.ts';

const STATE = {
  marking: true,
  sitesOff: ['news.example'],
  stories: [{ groups: [['old harbour', 'port*'], ['ship*']], rules: [[0, 1]] }],
  display: { ...FRESH_DISPLAY, unmarked: ['mention'] },
};

describe('readGateState', () => {
  test.each([
    ['as the background writes it', STATE],
    ['without stories', { ...STATE, stories: [] }],
    ['without a display, as an earlier version wrote it', { ...STATE, display: undefined }],
  ])('takes a state %s', (_, state) => {
    expect(readGateState(structuredClone(state))).toEqual(state);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'gate'],
    ['a list', [STATE]],
    ['no marking', { ...STATE, marking: undefined }],
    ['marking that is a word', { ...STATE, marking: 'true' }],
    ['no list of sites', { ...STATE, sitesOff: {} }],
    ['a site that is no text', { ...STATE, sitesOff: [1] }],
    ['a site longer than host names are', { ...STATE, sitesOff: ['a'.repeat(254)] }],
    ['too many sites', { ...STATE, sitesOff: new Array(10_001).fill('a') }],
    ['no list of stories', { ...STATE, stories: { length: 1 } }],
    ['a story that is none', { ...STATE, stories: [null] }],
    ['a story as an earlier version wrote it', { ...STATE, stories: [[['port']]] }],
    ['a story without rules', { ...STATE, stories: [{ groups: [['port']] }] }],
    ['a group that is a text', { ...STATE, stories: [{ groups: ['port'], rules: [] }] }],
    ['a term that is no text', { ...STATE, stories: [{ groups: [[{ toString: 'ship' }]], rules: [] }] }],
    ['a term longer than any phrase', { ...STATE, stories: [{ groups: [['a'.repeat(201)]], rules: [] }] }],
    ['a rule of a group that is not there', { ...STATE, stories: [{ groups: [['port']], rules: [[1]] }] }],
    ['a rule of no group’s number', { ...STATE, stories: [{ groups: [['port']], rules: [['0']] }] }],
    ['a rule of half a number', { ...STATE, stories: [{ groups: [['port']], rules: [[0.5]] }] }],
    ['too many stories', { ...STATE, stories: new Array(501).fill({ groups: [], rules: [] }) }],
    [
      'too many terms in all',
      { ...STATE, stories: new Array(6).fill({ groups: [new Array(10_000).fill('port')], rules: [] }) },
    ],
    ['a display that is none', { ...STATE, display: null }],
    ['a theme that is none', { ...STATE, display: { ...FRESH_DISPLAY, theme: 'pink' } }],
    ['unmarked kinds that are none', { ...STATE, display: { ...FRESH_DISPLAY, unmarked: ['all'] } }],
  ])('takes %s for missing', (_, state) => {
    expect(readGateState(state)).toBeNull();
  });

  test('of stories that are too large, those that fit are kept, and all of them can be read', () => {
    const groups = (count: number, size: number) =>
      Array.from({ length: count }, (_, at) => new Array<string>(size).fill(`port${at}`));
    const story = (count: number, size: number) => ({ groups: groups(count, size), rules: [[0]] });
    const [small, large, broad, tooLarge, tooBroad] = [
      story(1, 1),
      story(1, 40_000),
      story(2_000, 1),
      story(1, 50_001),
      story(2_001, 1),
    ];
    const fitting = storiesThatFit([tooLarge, small, large, tooBroad, large, broad]);
    expect(fitting).toEqual([small, large, broad]);
    expect(readGateState({ ...STATE, stories: fitting })).not.toBeNull();
    expect(storiesThatFit(new Array(501).fill(small))).toHaveLength(500);
  });

  test('with any JSON in the place of any part, either takes it for missing or works with it', () => {
    const part = fc.constantFrom('marking', 'sitesOff', 'stories', 'display');
    fc.assert(
      fc.property(part, fc.jsonValue(), fc.string(), (key, value, text) => {
        const state = readGateState({ ...STATE, [key]: value });
        if (!state) return;
        markingIsOn(state, 'news.example');
        displayOf(state);
        passesGate(text, state.stories);
      }),
      { numRuns: 1_000 },
    );
  });
});
