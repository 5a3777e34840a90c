import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { FindingCard } from '../../components/FindingCard.tsx';
import cardCss from '../../components/finding-card.css?inline';
import { storyNames } from '../../lib/story-names.ts';
import { bundled } from '../../scripts/lib/bundled-set.ts';
import { CARD_CASES, type CardCase } from '../components/card-cases.ts';
import { caseFinding } from '../components/case-finding.ts';
import { t } from '../components/fixtures.ts';

const { story, claims } = bundled;
const none = () => {};
let host: HTMLElement;

beforeEach(() => {
  host = document.createElement('div');
  document.body.replaceChildren(host);
});
afterEach(() => document.body.replaceChildren());

/** The card of a case, in a shadow root as on pages. */
async function show(one: CardCase): Promise<HTMLElement> {
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = cardCss;
  const panel = document.createElement('div');
  root.append(style, panel);
  await act(() =>
    render(
      <FindingCard
        finding={caseFinding(one, bundled)}
        claims={claims}
        story={storyNames(story, 'en')}
        t={t}
        locale="en"
        onClose={none}
        onCopy={none}
        onHide={none}
        onOpenPanel={none}
      />,
      panel,
    ),
  );
  return panel;
}

const part = (panel: HTMLElement, name: string) => panel.querySelector(name) as HTMLElement;

test.each(CARD_CASES)('$name: nothing scrolls at 1366 × 657, and nothing is cut at 320', async (one) => {
  await page.viewport(1366, 657);
  const panel = await show(one);
  const body = part(panel, '.cf-body');
  expect(body.scrollHeight).toBeLessThanOrEqual(body.clientHeight);
  expect(part(panel, '.cf-card').getBoundingClientRect().height).toBeLessThanOrEqual(657 - 16);
  await page.viewport(320, 640);
  expect(body.scrollWidth).toBeLessThanOrEqual(body.clientWidth);
});

const MEDIA = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  forced: [{ name: 'forced-colors', value: 'active' }],
} as const;
/** One of each kind. */
const KINDS = CARD_CASES.filter(({ record }) => record);

describe.each(['light', 'dark', 'forced'] as const)('in %s', (mode) => {
  beforeEach(async () => {
    host.style.colorScheme = 'light dark';
    await cdp().send('Emulation.setEmulatedMedia', { features: [...MEDIA[mode]] });
  });
  afterEach(() => cdp().send('Emulation.setEmulatedMedia', { features: [] }));

  test.each(KINDS)('$name: axe finds no fault, contrast included, with the full record open', async (one) => {
    const panel = await show(one);
    await act(() => part(panel, '.cf-all-button').click());
    for (const details of panel.querySelectorAll('details')) details.open = true;
    const { violations } = await axe.run(host, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test('each side has a colour of its own, or the browser’s where it says so', async () => {
    const panel = await show(CARD_CASES[0] as CardCase);
    const colours = ['page', 'corroborates', 'conflicts'].map(
      (side) => getComputedStyle(part(panel, `.cf-mark-${side} path`)).stroke,
    );
    expect(new Set(colours).size).toBe(mode === 'forced' ? 1 : 3);
  });
});
