import { describe, expect, test } from 'vitest';
import { figure } from '../../helpers/doubts.ts';

describe.each([
  [
    'en',
    'Six North Korean officers were killed near Donetsk when a missile struck a training ground on 3 October, Kyiv newspapers report. A local channel counts 15 North Korean dead.',
    '15',
  ],
  [
    'fr',
    'Six officiers nord-coréens ont été tués près de Donetsk par un missile ukrainien le 3 octobre, écrit la presse de Kiev. Une chaîne Telegram parle de quatorze morts parmi les Nord-Coréens.',
    'quatorze',
  ],
  [
    'vi',
    'Sáu sĩ quan Triều Tiên tử trận khi tên lửa Ukraine rơi xuống thao trường gần Donetsk ngày 3/10, báo chí Kyiv viết. Một blogger Nga cho rằng có 15 người Triều Tiên thiệt mạng.',
    '15',
  ],
  [
    'ru',
    'Шесть офицеров КНДР погибли 3 октября при ракетном ударе под Донецком, пишет киевская пресса; телеграм-каналы говорят о пятнадцати погибших северокорейцах.',
    'пятнадцати',
  ],
  [
    'de',
    'Fünfzehn tote Nordkoreaner, so meldet es ein Kanal aus Kiew: Sie starben am 3. Oktober, als eine Rakete bei Donezk einschlug.',
    'Fünfzehn',
  ],
])('another number for the dead of one event (%s)', (language, text, number) => {
  test(`is one of that event, and contradicts the record: “${text}”`, () => {
    expect(figure(language, text, number)).toMatchObject({ subject: 'strike_oct3_killed', verdict: 'conflicts' });
  });
});

const FIRST =
  'Six North Korean officers were killed near Donetsk when a missile struck a training ground on 3 October.';

describe('the dead of something else', () => {
  test.each([
    ['fell at another place', 'In Kursk 15 North Koreans have died, a local channel says.', '15'],
    ['fell on another day', 'On 17 October 15 North Koreans died, a local channel says.', '15'],
    ['are far more', 'All in all 900 North Koreans have died, a local channel says.', '900'],
  ])('%s', (_, text, number) => {
    expect(figure('en', `${FIRST} ${text}`, number).subject).not.toBe('strike_oct3_killed');
  });
});
