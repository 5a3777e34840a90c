import { describe, expect, test } from 'vitest';
import { check, figuresOf, only } from '../../helpers/engine.ts';

type Row = readonly [published: string, text: string];

function expectSubject(subject: string, rows: readonly Row[]) {
  test.each(rows)('%s %s', (published, text) => {
    const counts = figuresOf(check(published, text)).filter(({ quantity }) => quantity.kind === 'count');
    expect(counts.map((one) => one.subject)).toEqual([subject]);
  });
}

describe('commandos by ship, at the ports or in the Far East are the first batch', () => {
  expectSubject('troops_first_batch', [
    [
      '2024-10-18',
      'Quelque 1 500 commandos nord-coréens, embarqués à Chongjin, ont rejoint Vladivostok sur des bâtiments russes.',
    ],
    ['2024-10-18', 'Около 1500 северокорейских спецназовцев, по данным Сеула, прибыли морем во Владивосток.'],
    ['2024-10-18', '국정원은 북한 특수부대 1500여 명이 러시아 상륙함에 나눠 타고 블라디보스토크에 도착했다고 밝혔다.'],
    [
      '2024-10-19',
      'Russian barracks near Khabarovsk now house 1,500 special forces from North Korea, the agency reported.',
    ],
  ]);
});

describe('what comes on top of others is a reinforcement', () => {
  expectSubject('troops_reinforcement', [
    [
      '2025-03-27',
      "South Korea's military thinks that 3,000 more North Koreans went to Russia in January and February.",
    ],
    ['2025-03-27', 'After the losses of the winter Pyongyang topped up its contingent in Russia with 3,000 soldiers.'],
    ['2025-03-27', 'En janvier et février, 3 000 Nord-Coréens de plus sont partis pour la Russie, estime Séoul.'],
    ['2025-03-27', 'Unos 3.000 soldados norcoreanos más viajaron a Rusia en enero y febrero, según Seúl.'],
    ['2025-03-27', '합참은 북한이 러시아에 병력 3000여 명을 더 보낸 것으로 보고 있다.'],
  ]);
});

describe('a place at the front counts where the verb stands farther off', () => {
  expectSubject('troops_at_front', [
    [
      '2024-10-28',
      'Up to 5,000 North Korean soldiers, equipped with Russian rifles, were brought to the Kursk region.',
    ],
    [
      '2024-11-02',
      'Environ 8 000 soldats nord-coréens, en uniforme russe, ont été acheminés dans la région de Koursk.',
    ],
    ['2024-11-02', 'Unos 8.000 soldados norcoreanos, con uniforme ruso, han sido llevados a la región de Kursk.'],
  ]);
});

describe('what a clause tells of a part is not told of its whole', () => {
  test.each([
    ['en', 'A few hundred of the 10,000 North Korean soldiers are on their way to Kursk, the Pentagon said.'],
    ['de', 'Einige Hundert der 10.000 nordkoreanischen Soldaten sind auf dem Weg nach Kursk, sagte das Pentagon.'],
    ['fr', 'Quelques centaines des 10 000 soldats nord-coréens sont en route vers Koursk, selon le Pentagone.'],
  ])('%s', (_, text) => {
    const whole = figuresOf(check('2024-10-29', text)).find(({ quantity }) => quantity.low === 10_000);
    expect(whole?.subject).not.toBe('troops_at_front');
  });
});

describe('a number behind a colon is told of its label', () => {
  expectSubject('troops_arrived_to_date', [
    ['2024-10-23', 'Already in Russia: 3,000 North Korean soldiers, according to Seoul.'],
    ['2024-10-23', 'Déjà en Russie : 3 000 soldats nord-coréens, selon les services de Séoul.'],
    ['2024-10-23', 'Уже в России: 3000 северокорейских солдат, считают в Сеуле.'],
  ]);

  test('a sentence before a colon is no label', () => {
    const text =
      'Whoever plans how to send an army of any size will come to the same total in the end: 1,500 North Korean commandos in Vladivostok.';
    expect(only('2024-10-20', text).subject).toBe('troops_first_batch');
  });
});

describe('a number still to be reached is the total', () => {
  expectSubject('troops_total', [
    [
      '2024-10-23',
      'The number of North Korean troops in Russia will have risen to 10,000 by December, the NIS expects.',
    ],
    ['2024-10-23', 'К декабрю число солдат КНДР в России достигнет 10 тысяч, считают в Сеуле.'],
    ['2024-10-23', '国情院预计，到12月在俄朝军将增至1万人。'],
  ]);
});

describe('people of whoever acts are not ours', () => {
  test.each([
    ['en', 'Russia moved 40,000 of its own soldiers to Kursk, Kyiv said, while North Korea kept silent.'],
    ['uk', 'Україна перекинула ще 5000 своїх військових на Курщину проти північнокорейців.'],
    ['ja', 'ウクライナは北朝鮮兵に対抗するため、クルスクにさらに5000人の自軍兵士を送った。'],
  ])('%s: their own', (_, text) => {
    expect(figuresOf(check('2024-11-05', text))).toEqual([]);
  });

  test.each([
    ['en', 'Ukraine sent another 5,000 soldiers to Kursk to meet the North Koreans.'],
    ['zh', '乌克兰又向库尔斯克增派5000名士兵，以应对朝鲜军队。'],
    ['ko', '우크라이나는 북한군에 맞서 쿠르스크에 병력 5000명을 더 보냈다.'],
  ])('%s: not said to be their own, they conflict with nothing', (_, text) => {
    for (const { verdict } of figuresOf(check('2024-11-05', text))) expect(verdict).not.toBe('conflicts');
  });
});

describe('a number known already is not what is in doubt', () => {
  test.each([
    ['en', 'Russia could burn through the 17,500 North Korean soldiers in nine days.'],
    [
      'de',
      'Nach der Rechnung könnte Russland die 17.500 nordkoreanischen Soldaten in dem Krieg in neun Tagen verheizen.',
    ],
    ['es', 'Rusia podría gastar a los 17.500 soldados norcoreanos en nueve días de guerra.'],
  ])('%s', (_, text) => {
    expect(only('2024-11-03', text).verdict).not.toBe('no_record');
  });

  test.each([
    ['en', 'The 17,500 soldiers whom North Korea might send to Russia are in training.'],
    ['en', 'North Korea could send 17,500 soldiers to Russia.'],
    ['fr', 'La Corée du Nord pourrait envoyer 17 500 soldats en Russie.'],
  ])('%s: what might be is', (_, text) => {
    expect(only('2024-11-03', text).verdict).not.toBe('conflicts');
  });
});

describe('a bare number that is told as the whole sent', () => {
  test.each([
    ['en', 'North Korea has sent a total of 26,000 to fight for Russia, the agency said.'],
    ['ru', 'Из 26 тысяч отправленных в Россию солдат КНДР около 900 погибли, сообщили в разведке.'],
    ['uk', 'Близько 600 північнокорейців полягли, а загалом КНДР відправила до Росії 26 тисяч, повідомили депутати.'],
  ])('%s: conflicts as one with a noun does', (_, text) => {
    const [one] = figuresOf(check('2024-10-30', text)).filter(({ quantity }) => (quantity.low ?? 0) > 1000);
    expect(one).toMatchObject({ subject: 'troops_total', verdict: 'conflicts' });
  });
});

describe('who acts behind a teller of another country is this side', () => {
  test.each([
    [
      'de',
      'Nach Angaben des südkoreanischen Geheimdienstes hat Nordkorea rund 23.000 Soldaten nach Russland entsandt.',
    ],
    ['fr', 'Le renseignement sud-coréen a dit que la Corée du Nord a envoyé 23 000 soldats en Russie.'],
    ['es', 'Según la inteligencia de Corea del Sur ha enviado Corea del Norte 23.000 soldados a Rusia.'],
  ])('%s', (_, text) => {
    expect(only('2024-11-15', text)).toMatchObject({ subject: 'troops_total', verdict: 'conflicts' });
  });
});
