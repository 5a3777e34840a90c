// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { LookupFilters, NO_FILTERS } from '../../components/LookupFilters.tsx';
import { LookupReading } from '../../components/LookupReading.tsx';
import { LookupResults } from '../../components/LookupResults.tsx';
import { pointOf, requalified } from '../../components/lookup-choices.ts';
import type { LookupAnswer } from '../../lib/model.ts';
import { about, quantity, story } from './fixtures.ts';
import { answer, names, result } from './lookup-fixtures.ts';

const onChoose = vi.fn();
const onCite = vi.fn();

function showReading(of: LookupAnswer = answer(), choices = {}): void {
  render(<LookupReading answer={of} names={names} choices={choices} onChoose={onChoose} />, document.body);
}

function showResults(of: LookupAnswer = answer(), all = of.results.length, omitted = 0): void {
  render(<LookupResults answer={of} names={names} all={all} omitted={omitted} onCite={onCite} />, document.body);
}

const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
const control = (label: string) => {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  return document.getElementById(found?.htmlFor ?? '') as HTMLSelectElement;
};
const choose = (label: string, index: number) => {
  const select = control(label);
  select.selectedIndex = index;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};
const sections = () =>
  [...document.querySelectorAll('.cf-section')].map((section) => section.querySelector('h3')?.textContent?.trim());

beforeEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

test('says first how the text was understood', () => {
  showReading();
  expect(text('h2')).toBe('about 10,000 people');
  expect(text('.cf-subtitle')).toMatch(/troops sent in total.*from Zelenskyy.*said Oct 24, 2024/);
});

test('support is told apart from the text’s own source, and who stands on both sides is said', () => {
  showReading();
  const said = text('.cf-summary');
  expect(said).toMatch(/the NIS gave both/i);
  expect(said).not.toMatch(/Zelenskyy said 10,000 too/);
});

test('where all support is the text’s own source, that is one source', () => {
  const base = answer();
  showReading({
    ...base,
    reading: { ...base.reading, by: { party: 'nis', surface: 'NIS' }, verdict: 'agrees' },
    results: [result('n1', 'corroborates'), result('n2', 'corroborates')],
  });
  expect(text('.cf-summary')).toMatch(/it is still one source/);
});

test('a text without a figure or a story is told as such', () => {
  const base = answer();
  const reading = { ...base.reading, figures: [], figure: null, subject: null, storyId: null, verdict: null, by: null };
  showReading({ reading, results: [], claims: [] });
  expect(text('h2')).toBe('No figure in this text');
  expect(text('.cf-subtitle')).toBe('No followed story');
  expect(text('.cf-summary')).toBe('Nothing on record is like this text.');
  expect(control('Figure')).toBeNull();
});

test('another figure, another meaning, another subject, another story: each is one choice', () => {
  showReading(answer(), { storyId: story.id });
  choose('Figure', 0);
  expect(onChoose).toHaveBeenLastCalledWith({ storyId: story.id, figure: 0 });
  choose('Meant as', 2);
  expect(onChoose).toHaveBeenLastCalledWith({
    storyId: story.id,
    quantity: { kind: 'count', low: null, high: 10_000, qualifier: 'up_to', unit: 'person' },
  });
  choose('Subject', 2);
  expect(onChoose).toHaveBeenLastCalledWith({ storyId: story.id, subject: 'troops_at_front' });
  choose('Story', 0);
  expect(onChoose).toHaveBeenLastCalledWith({ storyId: story.id });
  [...document.querySelectorAll('button')]
    .find(({ textContent }) => textContent === 'Back to how it was read')
    ?.click();
  expect(onChoose).toHaveBeenLastCalledWith({});
});

test('a bound is turned round with its ends; a range has no single number to requalify', () => {
  expect(requalified(quantity(null, 300, { qualifier: 'up_to' }), 'at_least')).toMatchObject({ low: 300, high: null });
  expect(requalified(about(300), 'exact')).toMatchObject({ low: 300, high: 300 });
  expect(pointOf(quantity(100, 300))).toBeNull();
  expect(requalified(quantity(100, 300), 'about')).toEqual(quantity(100, 300));
});

test('the groups stand in their order, each with its number of claims', () => {
  showResults();
  expect(sections()).toEqual([
    'Corroborates4',
    'Conflicts1',
    'Of another time1',
    'On the same subject1',
    'Shares words only1',
  ]);
  expect(text('.lk-count')).toBe('8 claims');
});

test('five outlets of one origin stand under it once, each to be cited', () => {
  showResults();
  const origins = [...document.querySelectorAll('.cf-section-corroborates .cf-origin')];
  expect(origins.map((origin) => origin.querySelector('h4')?.textContent)).toEqual([
    expect.stringMatching(/^Zelenskyy.*source of this text too, so no independent support/),
    expect.stringMatching(/^NIS.*2 outlets/),
    expect.stringMatching(/^Western officials.*unnamed, so not counted/),
  ]);
  expect(origins[1]?.querySelectorAll('.cf-said')).toHaveLength(1);
  const cite = [...(origins[1]?.querySelectorAll('button') ?? [])];
  expect(cite.map((button) => button.getAttribute('aria-label'))).toEqual([
    'Cite First Example: NIS, about 10,000 people',
    'Cite Second Example: NIS, about 10,000 people',
  ]);
  cite[1]?.click();
  expect(onCite).toHaveBeenCalledWith(expect.objectContaining({ id: 'n2' }));
});

test('the same value of another day is another statement', () => {
  const base = answer();
  const claims = base.claims.map((one) => (one.id === 'n2' ? { ...one, asOf: '2024-10-23' } : one));
  showResults({ ...base, claims });
  const nis = [...document.querySelectorAll('.cf-section-corroborates .cf-origin')][1];
  expect([...(nis?.querySelectorAll('.cf-said time') ?? [])].map(({ textContent }) => textContent)).toEqual([
    'said Oct 18, 2024',
    'said Oct 23, 2024',
  ]);
});

test('each claim says why it is there', () => {
  showResults();
  expect(text('.cf-section-conflicts .cf-said')).toMatch(/about 12,000 people.*differs: one is 1\.2 times the other/);
  expect(text('.cf-section-later .cf-said')).toMatch(/as it stood later/);
  const words = [...document.querySelectorAll('.cf-section')].at(-1);
  expect([...(words?.querySelectorAll('mark') ?? [])].map(({ textContent }) => textContent)).toEqual([
    'soldiers',
    'Kursk',
  ]);
  expect(words?.textContent).toMatch(/About: soldiers killed/);
  expect(words?.textContent).toMatch(/Taken back by its source/);
});

test('an address that is not http is no link', () => {
  showResults();
  const links = [...document.querySelectorAll('a')].map(({ href }) => href);
  expect(links.length).toBeGreaterThan(3);
  expect(links.every((href) => href.startsWith('https://'))).toBe(true);
});

test('what filters hide and what was left out is told', () => {
  const base = answer();
  showResults({ ...base, results: base.results.slice(0, 1) }, 8, 12);
  expect(text('[role=status]')).toBe('1 of 8 claims (12 more that are less like it are left out)');
});

test('filters name their choices with the number of claims, and say how many are at work', () => {
  const onChange = vi.fn();
  const options = {
    subjects: [['troops_total', 7] as const],
    speakers: [['nis', 3] as const],
    origins: [['nis', 3] as const],
    outlets: [['First Example', 1] as const],
    statuses: [['withdrawn', 1] as const],
  };
  const fields = { ...NO_FILTERS, origin: 'nis', from: '2024-10-01' };
  render(<LookupFilters fields={fields} options={options} names={names} onChange={onChange} />, document.body);
  expect(text('summary')).toBe('Filter2');
  expect([...control('Origin').options].map(({ textContent }) => textContent)).toEqual(['Any', 'NIS (3)']);
  expect([...control('Status').options].map(({ textContent }) => textContent)).toEqual(['Any', 'Withdrawn (1)']);
  choose('Outlet', 1);
  expect(onChange).toHaveBeenLastCalledWith({ ...fields, outlet: 'First Example' });
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'No filters')?.click();
  expect(onChange).toHaveBeenLastCalledWith(NO_FILTERS);
});
