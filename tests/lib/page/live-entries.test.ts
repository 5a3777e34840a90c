import { expect, test } from 'vitest';
import { figuresOnPage } from '../../helpers/whole-page.ts';

const live = (...entries: readonly string[]) =>
  [
    'War in Ukraine live: 10,000 North Korean soldiers are in Kursk, Washington says',
    '# 18:20 Briefing ends',
    'North Korean soldiers have reached the front in Kursk, the spokesman told reporters on Monday evening.',
    ...entries,
  ].join('\n\n');

const ENTRY = 'Ships brought the first group of 1,500 special forces to Vladivostok, the spy agency in Seoul believes.';

test('an entry whose heading asks on about those of the title is read', () => {
  expect(figuresOnPage('2024-11-04', live('# 17:05 How did they get there?', ENTRY))).toContain(
    '1,500 troops_first_batch',
  );
});

test('an entry in which a reader asks about them is read', () => {
  const asked = '“How many North Koreans are there?” Marta, Bilbao';
  const answer = 'Seoul said it would be 12,000 in all. They have no armour of their own, according to Kyiv.';
  expect(figuresOnPage('2024-11-04', live('# 17:05 From the inbox', asked, answer))).toContain('12,000 troops_total');
});

test('an entry on something else is not', () => {
  const flood = 'The water has driven 3,000 people from their homes and killed 40, the regional government says.';
  expect(figuresOnPage('2024-11-04', live('# 17:05 Flood in the south', flood))).toEqual(['10,000 troops_at_front']);
});

test('whose ships carried them does not end what the text speaks of', () => {
  const ships = 'Russia’s navy used four landing ships for it.';
  const then = 'By 23 October some 3,000 had arrived.';
  const found = figuresOnPage('2024-11-04', live('# 17:05 How did they get there?', ENTRY, `${ships} ${then}`));
  expect(found).toContain('some 3,000 troops_arrived_to_date');
});

test.each([
  [
    'en',
    ['18:20', 'North Korean soldiers have reached the front in Kursk, the spokesman told reporters on Monday evening.'],
    ['17:40', 'The water has driven 3,000 people from their homes and killed 40, the regional government says.'],
    [
      '17:05',
      'How many are there',
      'Zelensky had put the figure at 11,500 the day before: so many are in Kursk region by now, he said.',
    ],
    '11,500',
  ],
  [
    'de',
    ['18:20 Uhr', 'Nordkoreas Soldaten haben die Front in Kursk erreicht, sagte der Sprecher am Montagabend.'],
    ['17:40 Uhr', 'Das Hochwasser hat 3.000 Menschen aus ihren Häusern vertrieben, teilt die Regionalregierung mit.'],
    [
      '17:05 Uhr',
      'Wie viele es sind',
      'Selenskyj nannte die Zahl 11.500: So viele seien inzwischen in der Region Kursk, sagte er.',
    ],
    '11.500',
  ],
  [
    'ru',
    ['21:10', 'Столкновение с солдатами КНДР под Курском было небольшим, сказал министр в интервью.'],
    ['20:05', 'Наводнение на юге: 40 погибших, 3 тысячи человек покинули дома, сообщили власти региона.'],
    ['19:30', 'Сколько их там', 'Владимир Зеленский накануне назвал цифру 11 тысяч, столько их уже в Курской области.'],
    '11 тысяч',
  ],
])(
  'a line behind the time stamp heads an entry, and one on something else only interrupts the rest (%s)',
  (language, first, flood, asked, number) => {
    const titles = {
      en: 'War live: North Korean soldiers in Kursk',
      de: 'Krieg im Liveticker: Nordkoreas Soldaten in Kursk',
      ru: 'Солдаты КНДР под Курском: хроника',
    };
    const title = titles[language as keyof typeof titles];
    const found = figuresOnPage('2024-11-04', [title, ...first, ...flood, ...asked].join('\n\n'), language);
    expect(found.map((one) => one.split(' troops_')[0])).toEqual([number]);
  },
);
