import { describe, expect, test } from 'vitest';
import { figuresOnPage } from '../../../helpers/whole-page.ts';

const LEADS: Readonly<Record<string, readonly [title: string, lead: string]>> = {
  en: ['North Korean soldiers in Russia', 'North Korea has sent soldiers to Russia, the spy agency in Seoul says.'],
  de: [
    'Nordkoreas Soldaten in Russland',
    'Nordkorea hat Soldaten nach Russland geschickt, sagt der Geheimdienst in Seoul.',
  ],
  fr: [
    'Des soldats nord-coréens en Russie',
    'La Corée du Nord a envoyé des soldats en Russie, selon les services de Séoul.',
  ],
  es: ['Soldados norcoreanos en Rusia', 'Corea del Norte ha enviado soldados a Rusia, según los servicios de Seúl.'],
  vi: ['Lính Triều Tiên ở Nga', 'Triều Tiên đã đưa quân sang Nga, cơ quan tình báo Seoul cho biết.'],
};

const read = (language: string, text: string) =>
  figuresOnPage('2025-07-01', [...(LEADS[language] ?? []), text].join('\n\n'), language).map((one) =>
    one.split(' ').at(-1),
  );

describe('a number with nothing but who gives it counts what the one before does', () => {
  test.each([
    [
      'en',
      'Seoul’s military counted 19,500 containers by spring. The NIS spoke of more than 27,500.',
      'arms_containers',
    ],
    ['en', 'About 11,900 soldiers were sent in autumn, said the NIS, Zelensky said 10,400.', 'troops_total'],
    ['de', 'Der NIS nannte insgesamt 11.900 Soldaten, Präsident Selenskyj 10.400.', 'troops_total'],
    [
      'fr',
      'Le NIS parle de 4 650 morts et blessés. Londres avance le chiffre de 5 900.',
      'casualties_total_killed_and_wounded',
    ],
    ['es', 'Washington habla de 11.900 soldados enviados, Zelenski de 10.400.', 'troops_total'],
    [
      'vi',
      'NIS nói tổng thương vong là 4.650. Bộ Quốc phòng Anh đưa ra con số hơn 5.900.',
      'casualties_total_killed_and_wounded',
    ],
  ])('%s: %s', (language, text, subject) => {
    expect(read(language, text)).toEqual([subject, subject]);
  });
});

describe('it does not', () => {
  test('where another side’s people were counted', () => {
    expect(read('de', 'Die Ukraine hat 43.000 Soldaten verloren. Das Pentagon nannte 50.000.')).toEqual([]);
  });

  test('where two things were counted before it', () => {
    const text = 'The NIS counted 590 dead and 4,050 wounded. By June the British Ministry of Defence put it at 5,900.';
    expect(read('en', text).at(-1)).not.toBe('casualties_wounded');
  });

  test('where it is of another magnitude', () => {
    const text = 'Seoul’s military counted 19,500 containers by spring. The NIS spoke of more than 600.';
    expect(read('en', text)).not.toEqual(['arms_containers', 'arms_containers']);
  });
});
