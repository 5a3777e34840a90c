import { expect, test } from 'vitest';
import { isPeople, KNOWN_CLASSES, unitOf } from '../../../lib/figure/units.ts';
import { countsIn } from '../../helpers/engine.ts';

test('a story’s own concept says its class before a colon; a party is counted by nobody', () => {
  expect(unitOf('person:ferry_passengers')).toBe('person');
  expect(unitOf('party:ferry_owner')).toBeNull();
  expect(unitOf(':ferry')).toBeNull();
});

test('a generic concept has the class that is listed, or none', () => {
  expect(unitOf('frigate')).toBeNull();
  expect(unitOf('landing_ship')).toBe('landing_ship');
  expect(unitOf('constructor')).toBeNull();
  expect(new Set(KNOWN_CLASSES).size).toBe(KNOWN_CLASSES.length);
});

test('people are told from things', () => {
  expect(['person', 'engineer', 'other_group'].map(isPeople)).toEqual([true, true, true]);
  expect(['ship', 'other', null].map(isPeople)).toEqual([false, false, false]);
});

test('the name of a party before the noun is stepped over', () => {
  expect(countsIn('300 NIS officers').map(({ unit }) => unit)).toEqual(['other_group']);
});
