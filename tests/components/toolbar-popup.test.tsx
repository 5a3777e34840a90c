// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json' with { type: 'json' };
import { translatorFrom } from '../../components/i18n.ts';
import { ToolbarPopup } from '../../components/ToolbarPopup.tsx';
import type { Answer, TabStatus } from '../../lib/messages.ts';

const STORY: TabStatus = { host: 'news.example', marking: true, siteOn: true, figures: 3, page: 'story' };
const onSite = vi.fn();
const onMarking = vi.fn();

function show(status: Answer<'status'> | null, preparing = false): void {
  render(
    <ToolbarPopup {...{ status, preparing, onSite, onMarking }} t={translatorFrom(messages)} locale="en" />,
    document.body,
  );
}

const told = () => document.querySelector('[role=status]')?.textContent ?? '';
const switches = () => [...document.querySelectorAll<HTMLInputElement>('[role=switch]')];

beforeEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

test.each<[string, Partial<TabStatus>, RegExp]>([
  ['several figures', {}, /^3 figures on this page are on record/],
  ['one figure', { figures: 1 }, /^1 figure on this page is on record/],
  ['many figures, grouped', { figures: 1200 }, /^1,200 figures/],
  ['a followed story without a figure', { figures: 0 }, /followed story, but no figure/],
  ['a page the gate left alone', { figures: 0, page: 'unread' }, /Nothing here/],
  ['a page about something else', { figures: 0, page: 'no_story' }, /Nothing here/],
  ['a language not known', { figures: 0, page: 'unknown_language' }, /language/],
  ['a site that is off', { siteOn: false }, /not marked on this site/],
  ['marking off', { marking: false }, /not marked on any site/],
  ['no web page', { host: null, figures: 0, page: 'unread' }, /no web page/],
])('says of %s what there is to say', (_, over, sentence) => {
  show({ ok: true, value: { ...STORY, ...over } });
  expect(told()).toMatch(sentence);
});

test('one click switches the site off, and on again', () => {
  show({ ok: true, value: STORY });
  switches()[0]?.click();
  expect(onSite).toHaveBeenLastCalledWith('news.example', false);
  show({ ok: true, value: { ...STORY, siteOn: false } });
  switches()[0]?.click();
  expect(onSite).toHaveBeenLastCalledWith('news.example', true);
});

test('the other switch is for all sites', () => {
  show({ ok: true, value: STORY });
  switches()[1]?.click();
  expect(onMarking).toHaveBeenLastCalledWith(false);
});

test('a site cannot be switched while marking is off everywhere', () => {
  show({ ok: true, value: { ...STORY, marking: false } });
  expect(switches()[0]?.disabled).toBe(true);
  expect(switches()[1]?.disabled).toBe(false);
});

test('every switch has a name', () => {
  show({ ok: true, value: STORY });
  expect(switches().map((one) => one.closest('label')?.textContent)).toEqual([
    'Mark figures on this sitenews.example',
    'Mark figures on web pages',
  ]);
});

test('a failure is told, and nothing is offered that would not work', () => {
  show({ ok: false, code: 'storage', message: 'x' });
  expect(told()).toMatch(/could not read its store/);
  expect(switches()).toEqual([]);
});

test('says nothing before the answer is there', () => {
  show(null);
  expect(told()).toBe('');
});

test('while the claims are being prepared it does not say that there is nothing', () => {
  show({ ok: true, value: { ...STORY, figures: 0, page: 'unread' } }, true);
  expect(told()).toBe('The claims are being prepared…');
  show({ ok: true, value: { ...STORY, figures: 0, page: 'unread', siteOn: false } }, true);
  expect(told()).toMatch(/not marked on this site/);
});
