import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { pageBlocks } from '../../../scripts/check/page-blocks.ts';
import { figuresOf, page } from '../../helpers/engine.ts';
import { furtherSets } from '../../helpers/further-stories.ts';

/** Each figure found on a page of a story without a side of its own, with its subject. */
function read(id: string, published: string, text: string, language = 'en'): string[] {
  const one = furtherSets.find(({ story }) => story.id === id);
  if (!one) throw new Error(id);
  const input = {
    page: page(published, { language }),
    blocks: pageBlocks(text).map(({ at: _, ...block }) => block),
    context: null,
  };
  return figuresOf(checkPage(input, { stories: [one.story], claims: one.claims })).map(
    ({ surface, subject }) => `${surface} ${subject}`,
  );
}

const BANK = 'UBS takes over Credit Suisse';
const QUAKE = 'Earthquakes in Turkey and Syria';

describe('what stands over a number says what it counts', () => {
  test('the sentence before', () => {
    expect(
      read(
        'turkey-syria-earthquake',
        '2023-03-20',
        `${QUAKE}\nThe World Bank estimated the damage in Turkey at $34.2 billion. The government put it at 104 billion.`,
      ),
    ).toEqual(['$34.2 billion damage_turkey', '104 billion damage_turkey']);
  });

  test('the heading, also where it asks', () => {
    expect(
      read(
        'ubs-credit-suisse',
        '2023-06-12',
        `${BANK}\n# What did the buyer pay?\n- 3 billion francs, all of it in stock.`,
      ),
    ).toEqual(['3 billion francs price']);
  });

  test('the other number of its sentence, each in its own place', () => {
    expect(
      read(
        'turkey-syria-earthquake',
        '2023-02-20',
        `${QUAKE}\nThe number of people killed stands at 41,156 in Turkey, and 5,814 in Syria.`,
      ),
    ).toEqual(['41,156 killed_turkey', '5,814 killed_syria']);
  });

  test('the paragraph under a heading that is nothing but the number', () => {
    expect(
      read(
        'ubs-credit-suisse',
        '2023-04-05',
        `${BANK}\n# 16 billion\nFrancs of AT1 bonds that were wiped out in the takeover of Credit Suisse.`,
      ),
    ).toEqual(['16 billion at1_written_off']);
  });

  test('not where its own clause says something else', () => {
    expect(
      read('ubs-credit-suisse', '2023-06-12', `${BANK}\n# What did the buyer pay?\nIts profit was 3 billion francs.`),
    ).toEqual([]);
  });
});

describe('a table of amounts', () => {
  const table = (head: string, value: string) =>
    `${BANK}\nUBS agreed to buy Credit Suisse on 19 March 2023, with help of the state.\nWho | What | ${head}\nUBS | Takeover price | ${value}\nState | Loss guarantee | 9\n\nThe takeover of Credit Suisse by UBS was announced in Bern.`;

  test('gives its unit in the head', () => {
    expect(read('ubs-credit-suisse', '2023-04-05', table('bn francs', '3')).slice(-2)).toEqual([
      '3 price',
      '9 federal_guarantee',
    ]);
  });

  test('gives none to what is too large to be in thousands of millions', () => {
    expect(
      read('ubs-credit-suisse', '2023-04-05', table('bn francs', '3,000,000')).some((one) => one.includes('price')),
    ).toBe(false);
  });

  test('of days says on each day what happened', () => {
    const days = `${BANK}\nUBS agreed to buy Credit Suisse with help of the state, and completed the purchase in June.\nDay | Event\n19 March 2023 | The takeover is announced\n12 June 2023 | The purchase is completed\n\nThe takeover of Credit Suisse by UBS was the largest of its kind.`;
    expect(read('ubs-credit-suisse', '2023-08-14', days)).toEqual([
      '19 March 2023 announced_on',
      '12 June 2023 closed_on',
    ]);
  });
});
