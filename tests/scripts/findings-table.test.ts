import { expect, test } from 'vitest';
import type { StoryNames } from '../../lib/messages.ts';
import type { Finding } from '../../lib/model.ts';
import { findingsTable } from '../../scripts/lib/findings-table.ts';

const STORY: StoryNames = {
  id: 'bridge',
  title: 'The bridge',
  subjects: { pillars: 'pillars built' },
  parties: [{ id: 'builder', name: 'The builder' }],
};

const FIGURE: Finding = {
  type: 'figure',
  id: 'f1',
  block: 0,
  start: 0,
  end: 10,
  surface: 'about\n12 pillars',
  storyId: 'bridge',
  subject: 'pillars',
  by: null,
  asOf: null,
  evidence: [],
  quantity: { kind: 'count', low: 12, high: 12, qualifier: 'about', unit: 'pillar' },
  verdict: 'other_time',
  origins: { for: ['builder', 'stranger'], against: [], divided: [] },
  pageConflicts: [],
  origin: null,
};

test('a figure is one line, with names for people and its subject', () => {
  const [header, rule, line, ...more] = findingsTable([FIGURE], [STORY]).split('\n');
  expect(header).toMatch(/^Figure +Subject +Verdict +Origins for +Origins against$/);
  expect(rule).toMatch(/^-+( +-+){4}$/);
  expect(line).toMatch(/^about 12 pillars +pillars built +other time +The builder, stranger +–$/);
  expect(more).toEqual([]);
});

test('columns stand under each other', () => {
  const long = { ...FIGURE, surface: 'between eleven and thirteen pillars' };
  const lines = findingsTable([FIGURE, long], [STORY]).split('\n');
  expect(new Set(lines.slice(2).map((line) => line.indexOf('pillars built'))).size).toBe(1);
});

test('positions and mentions are no figures', () => {
  const { quantity: _, verdict: _v, origins: _o, pageConflicts: _p, origin: _r, ...place } = FIGURE;
  expect(findingsTable([{ ...place, type: 'mention' }], [STORY])).toBe('');
});
