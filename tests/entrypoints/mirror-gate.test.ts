import { expect, test } from 'vitest';
import { createGateMirror } from '../../entrypoints/background/mirror-gate.ts';
import { GATE_KEY, passesGate } from '../../lib/mention/gate.ts';
import { readGateState } from '../../lib/mention/gate-state.ts';
import { FRESH_SETTINGS } from '../../lib/settings.ts';
import { makeStory } from '../helpers/claims.ts';

const EN = { code: 'en', spaced: true, words: {} };

test('a story with more words than the gate takes does not close it for the others', async () => {
  const words = Array.from({ length: 50_001 }, (_, at) => `harbour${at}`);
  const huge = makeStory({ id: 'huge', terms: { en: { place: words, vessel: ['ship*'] } } });
  const items = new Map<string, unknown>();
  const mirror = createGateMirror(
    {
      get: async (key) => ({ [key]: items.get(key) }),
      set: async (written) => {
        for (const [key, value] of Object.entries(written)) items.set(key, value);
      },
    },
    { settings: async () => FRESH_SETTINGS, stories: async () => [huge, makeStory()], languages: [EN] },
  );
  await mirror();
  const state = readGateState(structuredClone(items.get(GATE_KEY)));
  expect(passesGate('A ship left Old Harbour.', state?.stories ?? [])).toBe(true);
  expect(passesGate('A ship left harbour7.', state?.stories ?? [])).toBe(false);
});
