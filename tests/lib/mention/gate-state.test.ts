import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGate, displayOf, markingIsOn } from '../../../lib/mention/gate.ts';
import { readGateState } from '../../../lib/mention/gate-state.ts';
import { FRESH_DISPLAY } from '../../../lib/model.ts';

const STATE = {
  marking: true,
  sitesOff: ['news.example'],
  stories: [[['old harbour', 'port'], ['ship']]],
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
    ['a group that is a text', { ...STATE, stories: [['port']] }],
    ['a term that is no text', { ...STATE, stories: [[['port', { toString: 'ship' }]]] }],
    ['an empty term, which every page has', { ...STATE, stories: [[['']]] }],
    ['a term longer than any phrase', { ...STATE, stories: [[['a'.repeat(201)]]] }],
    ['too many stories', { ...STATE, stories: new Array(501).fill([['port']]) }],
    ['too many terms in all', { ...STATE, stories: new Array(11).fill([new Array(20_000).fill('port')]) }],
    ['a display that is none', { ...STATE, display: null }],
    ['a theme that is none', { ...STATE, display: { ...FRESH_DISPLAY, theme: 'pink' } }],
    ['unmarked kinds that are none', { ...STATE, display: { ...FRESH_DISPLAY, unmarked: ['all'] } }],
  ])('takes %s for missing', (_, state) => {
    expect(readGateState(state)).toBeNull();
  });

  test('with any JSON in the place of any part, either takes it for missing or works with it', () => {
    const part = fc.constantFrom('marking', 'sitesOff', 'stories', 'display');
    fc.assert(
      fc.property(part, fc.jsonValue(), fc.string(), (key, value, text) => {
        const state = readGateState({ ...STATE, [key]: value });
        if (!state) return;
        markingIsOn(state, 'news.example');
        displayOf(state);
        createGate(state.stories).feed(text);
      }),
      { numRuns: 1_000 },
    );
  });
});
