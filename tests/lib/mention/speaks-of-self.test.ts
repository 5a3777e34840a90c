import { expect, test } from 'vitest';
import { figuresOnPage } from '../../helpers/whole-page.ts';

const surfaces = (language: string, title: string, lead: string, quote: string) =>
  figuresOnPage('2025-02-10', [title, '', lead, '', quote, '', lead].join('\n'), language);

test.each([
  [
    'en',
    'North Korean soldiers in Kursk',
    'North Korean soldiers fight in Kursk, a Ukrainian officer says.',
    'We lost 30 men within two days, and nobody came to relieve the post.',
  ],
  [
    'de',
    'Nordkoreanische Soldaten in Kursk',
    'Nordkoreanische Soldaten kämpfen in Kursk, sagt ein ukrainischer Offizier.',
    'In zwei Tagen haben unsere Verluste 30 Mann erreicht.',
  ],
  [
    'ru',
    'Солдаты КНДР под Курском',
    'Солдаты КНДР воюют под Курском, говорит украинский офицер.',
    'За два дня мы потеряли 30 человек, и замены никто не прислал.',
  ],
])('what a speaker tells of his own side is not theirs (%s)', (language, title, lead, quote) => {
  expect(surfaces(language, title, lead, quote)).toEqual([]);
});

test('what a speaker tells of them is', () => {
  const lead = 'North Korean soldiers fight in Kursk, a Ukrainian officer says.';
  expect(surfaces('en', 'North Korean soldiers in Kursk', lead, 'They lost 130 men in those two days.')).toHaveLength(
    1,
  );
});
