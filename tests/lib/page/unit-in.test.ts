import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../lib/language/index.ts';
import { unitIn } from '../../../lib/page/unit-in.ts';

test.each([
  ['en', '$bn', ['bn', '$'], true],
  ['en', 'CHF bn', ['bn', 'chf'], true],
  ['en', 'in billions of dollars', ['billion', 'dollars'], true],
  ['en', 'Amount (million francs)', ['million', 'francs'], false],
  ['en', 'All sums in francs, where not said otherwise.', [null, 'francs'], false],
  ['de', 'Mrd. Franken', ['mrd.', 'franken'], true],
  ['de', 'Zahlen auf einen Blick (in Mrd. Fr.)', ['mrd.', 'fr.'], false],
  ['es', 'Importe (millones de dólares)', ['millones', 'de dólares'], false],
])('%s: %s', (code, text, [thousands, currency], isAll) => {
  const language = LANGUAGES.find((one) => one.code === code);
  if (!language) throw new Error(code);
  expect(unitIn(text, language)).toEqual({ thousands, currency, isAll });
});

test.each(['Killed', 'Dozens of dead', '3 billion francs', 'The francs that were paid', 'Price'])(
  'none in “%s”',
  (text) => {
    const [language] = LANGUAGES.filter(({ code }) => code === 'en');
    expect(language && unitIn(text, language)).toBeNull();
  },
);
