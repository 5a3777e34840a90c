// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { PageList } from '../../components/PageList.tsx';
import { pageDisputes } from '../../components/page-disputes.ts';
import { pageSummary } from '../../entrypoints/popup/page-summary.ts';
import type { PageFindings } from '../../lib/messages.ts';
import type { PageFigure } from '../../lib/model.ts';
import { about, claim, evidence, figure, position, quantity, story, t } from './fixtures.ts';

const elsewhere: PageFigure = {
  ...quantity(12_000),
  ...{ block: 9, start: 0, end: 6, surface: '12,000 soldiers', storyId: story.id, subject: 'troops_total' },
  ...{ asOf: null, by: null },
};
const page: PageFindings = {
  findings: [
    figure({ verdict: 'agrees', evidence: [evidence('n', 'corroborates')], frame: 4 } as never),
    figure({ verdict: 'conflicts', start: 40, end: 50, surface: '11,000 [men]', quantity: quantity(11_000) }),
    position({ start: 60, end: 70, surface: 'denied it' }),
  ],
  claims: [claim('n', { quantity: about(10_000) })],
  stories: [story],
};
const disputed: PageFindings = {
  ...page,
  findings: [
    figure({ quantity: quantity(11_000), pageConflicts: [elsewhere] }),
    figure({ start: 40, end: 50, quantity: quantity(12_000), pageConflicts: [{ ...elsewhere, ...quantity(11_000) }] }),
  ],
};

beforeEach(() => render(null, document.body));

test('lists what the page says in its order: verdict, what was understood, and the page’s words', () => {
  render(<PageList page={page} t={t} locale="en" onPick={() => undefined} />, document.body);
  const rows = [...document.querySelectorAll('li button')].map(({ textContent }) => textContent);
  expect(rows[0]).toMatch(/^Two sources agree.*around 10,000 troops.*troops sent in total$/);
  expect(rows[1]).toMatch(/^Figures differ.*11,000 \[men\].*troops sent in total$/);
  expect(rows[2]).toMatch(/confirmation or denial.*“denied it”$/);
  expect(document.querySelector('[aria-expanded]')).toBeNull();
});

test('a row hands on its place, with its frame', () => {
  const onPick = vi.fn();
  render(<PageList page={page} t={t} locale="en" onPick={onPick} />, document.body);
  document.querySelector<HTMLElement>('li button')?.click();
  expect(onPick).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ block: 3, start: 10, end: 30, frame: 4 }));
});

test('a page that contradicts itself is told of once for a subject', () => {
  expect(pageDisputes(page, t, 'en')).toEqual([]);
  expect(pageDisputes(disputed, t, 'en')).toEqual([
    'This page gives different figures for “troops sent in total”: 11,000 people and 12,000 people',
  ]);
  render(<PageList page={disputed} t={t} locale="en" onPick={() => undefined} />, document.body);
  expect(document.querySelectorAll('.pl-dispute')).toHaveLength(1);
});

test('the summary names page, day and sources, and nothing of a page becomes Markdown', () => {
  const about = { title: 'Ten <b>thousand</b>', url: 'https://news.example/a?b=1', readOn: '2024-10-20' };
  const text = pageSummary({ ...page, ...about }, t, 'en');
  expect(text).toContain('## Ten \\<b\\>thousand\\</b\\>');
  expect(text).toContain('](https://news.example/a?b=1) · Read on Oct 20, 2024');
  expect(text).toMatch(/- \*\*Two sources agree\*\* · around 10,000 troops · troops sent in total/);
  expect(text).toMatch(/ {2}- Corroborates · NIS: about 10,000, Oct 18, 2024 · \[Daily Example, Report n\]\(https:/);
  expect(text).toContain('· 11,000 \\[men\\] ·');
});

test('an address that is no web page’s is no link', () => {
  const text = pageSummary({ ...page, title: '', url: 'javascript:alert(1)', readOn: '2024-10-20' }, t, 'en');
  expect(text).not.toContain('](javascript');
});
