import { describe, expect, test } from 'vitest';
import { mergeStory } from '../../../lib/claims/merge-story.ts';
import type { Story } from '../../../lib/model.ts';
import { makeStory } from '../../helpers/claims.ts';

const BASE = makeStory();
const [SHIPS] = BASE.subjects;
const [OFFICE] = BASE.parties;
const PILOTS = { id: 'pilots', name: 'Pilots', aliases: {} };
const COAST = { id: 'coast', name: 'Coast guard', aliases: {} };
const RULE = { subject: 'ships', kind: 'count', units: ['ship'] } as const;

const merged = (next: Partial<Story>, mine: Partial<Story>, base: Partial<Story> = {}) =>
  mergeStory({ ...BASE, ...next }, { ...BASE, ...mine }, { ...BASE, ...base });

test('what the user left alone is as the new version has it', () => {
  const next = {
    title: { en: 'Fleet' },
    since: '2024-09-01',
    gate: [['place']],
    parties: [OFFICE, COAST],
  } as Partial<Story>;
  expect(merged(next, {})).toEqual({ ...BASE, ...next });
});

test('what neither changed stays', () => expect(merged({}, {})).toEqual(BASE));

describe('what the user changed stays', () => {
  test('a title of one language, beside new ones of others', () => {
    const title = { en: 'The fleet', de: 'Die neue Flotte' };
    expect(merged({ title }, { title: { en: 'My fleet' } }).title).toEqual({ en: 'My fleet', de: 'Die neue Flotte' });
  });

  test('the day from which on it is looked for', () => {
    expect(merged({ since: '2024-09-01' }, { since: '2024-11-01' }).since).toBe('2024-11-01');
  });

  test('a party that was renamed, one that was added, and one that both have', () => {
    const mine = { ...OFFICE, name: 'The port' } as NonNullable<typeof OFFICE>;
    expect(merged({ parties: [{ ...mine, name: 'Office' }, COAST] }, { parties: [mine, PILOTS] }).parties).toEqual([
      mine,
      COAST,
      PILOTS,
    ]);
    expect(merged({ parties: [PILOTS] }, { parties: [PILOTS] }).parties).toEqual([PILOTS]);
  });

  test('a subject', () => {
    const mine = { ...SHIPS, label: { en: 'vessels' } } as NonNullable<typeof SHIPS>;
    expect(merged({}, { subjects: [mine] }).subjects).toEqual([mine]);
  });

  test('rules, before those of the new version; groups and mentions behind', () => {
    const mine = { ...RULE, units: ['boat'] };
    expect(merged({ reading: [RULE] }, { reading: [mine] }).reading).toEqual([mine, RULE]);
    const position = { subject: 'ships', all: [['vessel']] };
    expect(merged({ positions: [position] }, { positions: [{ ...position, stance: 'denies' }] }).positions).toEqual([
      { ...position, stance: 'denies' },
      position,
    ]);
    expect(merged({}, { gate: [['vessel'], ['pier']] }).gate).toEqual([['place'], ['vessel'], ['pier']]);
    expect(merged({}, { mentions: [{ all: [['pier']] }] }).mentions).toEqual([...BASE.mentions, { all: [['pier']] }]);
    expect(merged({}, { names: ['pier'] }).names).toEqual(['pier']);
  });

  test('a rule that both have is there once, and one that the new version dropped is gone', () => {
    expect(merged({ reading: [RULE] }, { reading: [RULE] }).reading).toEqual([RULE]);
    expect(merged({ reading: [] }, { reading: [RULE] }, { reading: [RULE] }).reading).toEqual([]);
  });

  test('roles, where either has any', () => {
    expect('roles' in merged({}, {})).toBe(false);
    expect(merged({ roles: { actor: ['port'] } }, {}).roles).toEqual({ actor: ['port'] });
    const mine = { actor: ['port', 'quay'], front: ['sea'] };
    expect(
      merged({ roles: { actor: ['port', 'dock'] } }, { roles: mine }, { roles: { actor: ['port'] } }).roles,
    ).toEqual({
      actor: ['port', 'dock', 'quay'],
      front: ['sea'],
    });
  });

  test('fates, where either has any', () => {
    expect('fates' in merged({}, {})).toBe(false);
    expect(merged({ fates: ['sunk'] }, {}).fates).toEqual(['sunk']);
    expect(merged({}, { fates: ['towed'] }).fates).toEqual(['towed']);
    expect(merged({ fates: ['sunk'] }, { fates: ['towed', 'lost'] }, { fates: ['lost'] }).fates).toEqual([
      'sunk',
      'towed',
    ]);
  });

  test('words, concept by concept and language by language', () => {
    const next = { en: { place: ['Old Harbour', 'port*', 'quay*'], vessel: [] }, fr: { place: ['quai*'] } };
    const mine = { en: { ...BASE.terms.en, place: ['port*', 'dock*'], pier: ['pier*'] }, de: { place: ['Hafen'] } };
    expect(merged({ terms: next }, { terms: mine }).terms).toEqual({
      en: { place: ['Old Harbour', 'port*', 'quay*', 'dock*'], vessel: [], pier: ['pier*'] },
      fr: { place: ['quai*'] },
      de: { place: ['Hafen'] },
    });
  });

  test('a language or concept of which nothing is left is none, but where the new version lists it', () => {
    const base = { en: { place: ['port*'], pier: ['pier*'] }, de: { place: ['Hafen'] } };
    const next = { en: { place: ['port*'] }, fr: {} };
    expect(merged({ terms: next }, { terms: base }, { terms: base }).terms).toEqual({
      en: { place: ['port*'] },
      fr: {},
    });
  });
});
