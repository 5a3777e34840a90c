// @vitest-environment happy-dom
import axe from 'axe-core';
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import sample from '../../assets/welcome/sample.json' with { type: 'json' };
import { WelcomePage } from '../../components/WelcomePage.tsx';
import { t } from './fixtures.ts';

const onOpenNext = vi.fn();
const onAllow = vi.fn();

function show(keys: string, { said = '', isWithheld = false } = {}): void {
  document.documentElement.lang = 'en';
  document.title = 'Welcome';
  const shortcuts = [
    { name: 'open-next', keys },
    { name: 'look-up', keys: '' },
  ];
  render(
    <WelcomePage
      {...{ sample, shortcuts, t, said, onOpenNext, onAllow, isWithheld }}
      locale="en"
      onShortcuts={() => undefined}
    />,
    document.body,
  );
}

beforeEach(() => render(null, document.body));

test('the article says its day and that it is made up', () => {
  show('');
  expect(document.querySelector('article time')?.getAttribute('datetime')).toBe(sample.published);
  expect(document.querySelector('article')?.textContent).toMatch(/invented paper/);
  expect(document.querySelectorAll('article p:not([class])')).toHaveLength(sample.paragraphs.length);
});

test('keys are told as the browser has them, and not at all where it has none', () => {
  show('Ctrl+Y');
  expect(document.body.textContent).toContain('By keyboard: Ctrl+Y.');
  show('');
  expect(document.body.textContent).not.toContain('By keyboard');
});

test('the button opens the next card', () => {
  show('');
  [...document.querySelectorAll('button')].find((one) => one.textContent === 'Open the next card')?.click();
  expect(onOpenNext).toHaveBeenCalledOnce();
});

test('where the browser withholds pages, the page says so first and asks', () => {
  show('');
  expect(document.body.textContent).not.toContain('Allow on all sites');
  show('', { isWithheld: true });
  expect(document.querySelector('main h2')?.textContent).toBe('Let Crossfigure read pages');
  expect(document.querySelector('main p')?.textContent).toMatch(/“Mark this page”/);
  [...document.querySelectorAll('button')].find((one) => one.textContent === 'Allow on all sites')?.click();
  expect(onAllow).toHaveBeenCalledOnce();
});

test('axe finds no fault, and finds one that was put in', async () => {
  show('Ctrl+Y', { isWithheld: true });
  const faults = async () => {
    const { violations, passes } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(passes.length).toBeGreaterThan(10);
    return violations.map(({ id }) => id);
  };
  expect(await faults()).toEqual([]);
  const heading = document.querySelector('article h3');
  heading?.replaceWith(Object.assign(document.createElement('h6'), { textContent: 'Too deep' }));
  expect(await faults()).toEqual(['heading-order']);
});

test('it says why the article is not marked yet, and nothing once it is', () => {
  show('', { said: t('claims_preparing') });
  const told = () => document.querySelector('[role=status]')?.textContent;
  expect(told()).toBe('The claims are being prepared…');
  show('');
  expect(told()).toBe('');
});
