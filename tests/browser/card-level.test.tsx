import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
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
