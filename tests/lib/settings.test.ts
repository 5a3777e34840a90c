import { expect, test } from 'vitest';
import { FRESH_SETTINGS, readSettings } from '../../lib/settings.ts';

test('what was stored before there was more to choose stays good', () => {
  expect(readSettings({ marking: false, sitesOff: ['a.example'] })).toEqual({
    ...FRESH_SETTINGS,
    marking: false,
    sitesOff: ['a.example'],
  });
});

test.each([null, undefined, 'on', [], { marking: 'perhaps', sitesOff: 'a.example', opens: 'wink', theme: 3 }])(
  '%j counts as never chosen',
  (value) => expect(readSettings(value)).toEqual(FRESH_SETTINGS),
);

test('of a list, what is no site or no kind of mark is left out, and each stands once', () => {
  const read = readSettings({ sitesOff: ['a.example', '', 5, 'a.example'], unmarked: ['agrees', 'truth', 'agrees'] });
  expect(read).toMatchObject({ sitesOff: ['a.example'], unmarked: ['agrees'] });
});
