// @vitest-environment happy-dom
/// <reference types="vite/client" />
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { FindingCard } from '../../components/FindingCard.tsx';
import { type Translate, translatorFrom } from '../../components/i18n.ts';
import { type Finding, INTERFACE_LANGUAGES } from '../../lib/model.ts';
import { storyNames } from '../../lib/story-names.ts';
import { bundled } from '../../scripts/lib/bundled-set.ts';
import { compileMessages } from '../../scripts/messages/compile-messages.ts';
import { CARD_CASES } from './card-cases.ts';
import { cardText, tabStops, wordsSeen } from './card-text.ts';
import { caseFinding } from './case-finding.ts';

/**
 * What cards say, in every language of the interface. `npm run cards` writes it down anew: read through what changed.
 */
const { story, claims } = bundled;
const files = import.meta.glob<Record<string, string | { message: string }>>('../../assets/messages/*.json', {
  import: 'default',
  eager: true,
});

async function shown(finding: Finding, t: Translate, locale: string): Promise<HTMLElement> {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const none = () => {};
  await act(() =>
    render(
      <FindingCard
        finding={finding}
        claims={claims}
        story={storyNames(story, locale.split('-')[0] ?? 'en')}
        t={t}
        locale={locale}
        onClose={none}
        onCopy={none}
        onHide={none}
        onOpenPanel={none}
      />,
      place,
    ),
  );
  return place;
}

afterEach(() => document.body.replaceChildren());

describe.each(INTERFACE_LANGUAGES)('cards in %s', (locale) => {
  const messages = Object.entries(files[`../../assets/messages/${locale}.json`] ?? {});
  const t = translatorFrom(
    compileMessages(
      Object.fromEntries(messages.map(([key, text]) => [key, typeof text === 'string' ? text : text.message])),
    ),
    locale,
  );
  const told: string[] = [];

  test.each(CARD_CASES)('the first level is read in seconds: $name', async (one) => {
    const finding = caseFinding(one, bundled);
    const place = await shown(finding, t, locale);
    const [words, stops] = [wordsSeen(place), tabStops(place)];
    const first = cardText(place);
    const all = place.querySelector<HTMLButtonElement>('.cf-all-button');
    await act(() => all?.click());
    const record = place.querySelector('.cf-all');
    told.push(
      `# ${one.name}\n\n> ${one.text}\n> (${one.published ?? 'no date'})\n`,
      `\`\`\`\n${first}\n\`\`\`\n\n${words} words, ${stops} tab stops\n`,
      record && one.record
        ? `<details><summary>All sources</summary>\n\n\`\`\`\n${cardText(record)}\n\`\`\`\n\n</details>\n`
        : '',
    );
    expect(place.textContent).not.toMatch(/undefined|NaN|\{\d/);
    // other languages write no spaces, or longer words
    if (locale === 'en') expect(words).toBeLessThanOrEqual(60);
    expect(stops).toBeLessThanOrEqual(8);
  });

  test('all of them say what is written down', async () => {
    await expect(told.join('\n')).toMatchFileSnapshot(`../corpus/cards/${locale}.md`);
  });
});
