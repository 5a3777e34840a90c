// @vitest-environment happy-dom
import axe from 'axe-core';
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { ToolbarPopup } from '../../components/ToolbarPopup.tsx';
import type { Answer, TabStatus } from '../../lib/messages.ts';
import { about, claim, evidence, figure, story, t } from './fixtures.ts';

const STORY: TabStatus = {
  ...{ host: 'news.example', access: 'granted', once: false },
  ...{ marking: true, siteOn: true, pageOn: true, figures: 3, page: 'story' },
};
/** Not read, as nothing was marked or could be. */
const UNREAD = { figures: 0, page: 'unread' } as const;
const onSite = vi.fn();
const onMarking = vi.fn();
const onMarkPage = vi.fn();
const onAllow = vi.fn();

function show(status: Answer<'status'> | null, also: { preparing?: boolean; isRefused?: boolean } = {}): void {
  const asked = { status, onSite, onMarking, onMarkPage, onAllow, ...also };
  render(<ToolbarPopup {...asked} t={t} />, document.body);
}

const PAGE = {
  findings: [figure({ verdict: 'conflicts', evidence: [evidence('n', 'conflicts', { ratio: 1.2 })] })],
  claims: [claim('n', { quantity: about(12_000) })],
  stories: [story],
};

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
  ['a page that is off', { pageOn: false, figures: 0 }, /not marked on this page/],
  ['marking off', { marking: false }, /not marked on any site/],
  ['marking off, on a page marked once', { marking: false, once: true }, /^3 figures/],
  ['a page the browser withholds', { access: 'withheld', ...UNREAD }, /only when you ask/],
  ['a page the browser withheld until asked', { access: 'withheld' }, /^3 figures/],
  ['a page marked once that is about something else', { once: true, siteOn: false, ...UNREAD }, /Nothing here/],
  ['a page that no script gets into', { access: 'unreached', ...UNREAD }, /reload it/],
  ['a tab of which nothing is told', { host: null, access: 'withheld', ...UNREAD }, /or the browser keeps/],
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

const buttons = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent);
const press = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent === name)?.click();

test.each<[string, Partial<TabStatus>, string[]]>([
  ['a page that is read', {}, []],
  ['a page the gate left alone', UNREAD, []],
  ['marking off', { marking: false, ...UNREAD }, ['Mark this page']],
  ['a site that is off', { siteOn: false }, ['Mark this page']],
  ['a page marked once', { siteOn: false, once: true }, []],
  ['a page withheld', { access: 'withheld', ...UNREAD }, ['Mark this page', 'Always allow on news.example']],
  ['a page withheld and marked', { access: 'withheld' }, ['Always allow on news.example']],
  ['a page no script gets into', { access: 'unreached', ...UNREAD }, []],
  ['no web page', { host: null, access: 'withheld', ...UNREAD }, []],
])('of %s offers what would change something', (_, over, offered) => {
  show({ ok: true, value: { ...STORY, ...over } });
  expect(buttons()).toEqual(offered);
});

test('the main button has the page marked, the other asks for the site', () => {
  show({ ok: true, value: { ...STORY, access: 'withheld', ...UNREAD } });
  expect(document.querySelector('button')?.textContent).toBe('Mark this page');
  press('Mark this page');
  expect(onMarkPage).toHaveBeenCalledOnce();
  press('Always allow on news.example');
  expect(onAllow).toHaveBeenCalledExactlyOnceWith('news.example');
});

test('a page that takes no script is told of, once it was to be marked', () => {
  show({ ok: true, value: { ...STORY, marking: false, ...UNREAD } }, { isRefused: true });
  expect(told()).toMatch(/cannot get into this page/);
});

test.each<Partial<TabStatus>>([{}, { access: 'withheld', ...UNREAD }, { marking: false, ...UNREAD }])(
  'axe finds no fault: %j',
  async (over) => {
    document.documentElement.lang = 'en';
    document.title = 'Popup';
    show({ ok: true, value: { ...STORY, ...over } });
    const { violations, passes } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(passes.length).toBeGreaterThan(5);
  },
);

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
  show({ ok: true, value: { ...STORY, figures: 0, page: 'unread' } }, { preparing: true });
  expect(told()).toBe('The claims are being prepared…');
  show({ ok: true, value: { ...STORY, figures: 0, page: 'unread', siteOn: false } }, { preparing: true });
  expect(told()).toMatch(/not marked on this site/);
});

test('lists the page’s figures below the sentence; each leads to its place, and all can be copied', async () => {
  const [onPick, onCopy] = [vi.fn(), vi.fn()];
  const asked = { status: { ok: true, value: STORY } as const, onSite, onMarking, onMarkPage, onAllow };
  render(<ToolbarPopup {...asked} page={PAGE} said="Copied" t={t} onPick={onPick} onCopy={onCopy} />, document.body);
  document.title = 'Popup';
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  document.querySelector<HTMLElement>('li button')?.click();
  expect(onPick).toHaveBeenCalledExactlyOnceWith(PAGE.findings[0]);
  press('Copy summary');
  expect(onCopy).toHaveBeenCalledOnce();
  expect(document.body.textContent).toContain('Copied');
});

test('off on this page, and back by the undo; the wider switch rules', () => {
  const [onPage, onUndo] = [vi.fn(), vi.fn()];
  const asked = { onPage, onUndo, onSite, onMarking, onMarkPage, onAllow, t };
  render(<ToolbarPopup {...asked} status={{ ok: true, value: STORY }} />, document.body);
  switches()[0]?.click();
  expect(onPage).toHaveBeenLastCalledWith(false);
  press('Undo');
  expect(onUndo).toHaveBeenCalledOnce();
  render(<ToolbarPopup {...asked} status={{ ok: true, value: { ...STORY, siteOn: false } }} />, document.body);
  expect(switches()[0]?.disabled).toBe(true);
});

test('says how many figures are hidden, and shows them again', () => {
  const onShowAgain = vi.fn();
  const asked = { status: { ok: true, value: STORY } as const, onShowAgain, onSite, onMarking, onMarkPage, onAllow, t };
  render(<ToolbarPopup {...asked} page={{ ...PAGE, findings: [], hidden: 1 }} />, document.body);
  expect(document.body.textContent).toContain('1 figure is hidden on this page.');
  press('Show again');
  expect(onShowAgain).toHaveBeenCalledOnce();
  render(<ToolbarPopup {...asked} page={{ ...PAGE, hidden: 0 }} />, document.body);
  expect(document.body.textContent).not.toContain('hidden');
});
