import { expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import type { TextBlock } from '../../../lib/model.ts';
import { figuresOf, page, store } from '../../helpers/engine.ts';

const GERMAN = 'Nordkorea hat nach Angaben aus Seoul beschlossen, Soldaten nach Russland zu schicken, und das ist neu.';

function surfaces(text: string, lang?: string): readonly string[] {
  const blocks: TextBlock[] = [
    { id: 0, role: 'text', text: GERMAN },
    { id: 1, role: 'quote', text, ...(lang !== undefined && { lang }) },
  ];
  const input = { page: page('2024-10-20', { language: 'de' }), blocks, context: null };
  return figuresOf(checkPage(input, store)).map(({ surface }) => surface);
}

test.each([
  ['en', 'North Korea will send some 12,000 soldiers to Russia.', 'some 12,000'],
  ['fr', 'La Corée du Nord enverra en Russie quelque 12 000 soldats, a dit le porte-parole.', 'quelque 12 000'],
  ['ko', '북한은 러시아에 병력 1만2000명을 파병하기로 했다.', '1만2000'],
])('a quote is read in its own language (%s)', (lang, text, surface) => {
  expect(surfaces(text, lang)).toEqual([surface]);
  expect(surfaces(text)).not.toEqual([surface]);
});

test('what is said to be in another language, and is not, is read as it is', () => {
  expect(
    surfaces(
      'Nordkorea will nach Angaben der Regierung in Seoul rund 12.000 Soldaten nach Russland schicken, und das ist mehr als bisher.',
      'en',
    ),
  ).toEqual(['rund 12.000']);
});

test('a part in a language that is not known is left alone', () => {
  expect(surfaces('قالت كوريا الشمالية إنها سترسل 12,000 جندي إلى روسيا هذا الخريف كما ورد في البيان.', 'ar')).toEqual(
    [],
  );
});
