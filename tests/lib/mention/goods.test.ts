import { describe, expect, test } from 'vitest';
import { tracedNumber } from '../../helpers/traced.ts';

/** Goods in the sentence behind one that names who sends arms to whom. */
const SENT: readonly (readonly [language: string, text: string, number: string, subject: string])[] = [
  [
    'en',
    'North Korea has stepped up arms deliveries to Russia. More than 21,500 containers have crossed by rail.',
    '21,500',
    'arms_containers',
  ],
  [
    'de',
    'Nordkorea liefert Russland immer mehr Waffen. Mehr als 21.500 Container sollen es inzwischen sein.',
    '21.500',
    'arms_containers',
  ],
  [
    'fr',
    "La Corée du Nord livre toujours plus d'armes à la Russie. Plus de 21 500 conteneurs sont partis, soit 9 millions d'obus.",
    '9 millions',
    'arms_shells',
  ],
  ['ja', '北朝鮮はロシアへの武器供与を拡大している。コンテナは2万1500個を超えた。', '2万1500', 'arms_containers'],
  ['ko', '북한이 러시아에 넘긴 무기가 급증했다. 포탄으로 치면 900만 발이 넘는다.', '900만', 'arms_shells'],
  [
    'uk',
    'КНДР нарощує постачання зброї Росії. Відправлено понад 21 тисячу контейнерів.',
    '21 тисячу',
    'arms_containers',
  ],
];

/** The first sentence names only who sends. */
const SENDER: readonly (readonly [language: string, text: string, number: string, subject: string])[] = [
  [
    'en',
    'Pyongyang does not stop at shells. After more than 21,500 containers of munitions shipped to Russia, infantrymen follow.',
    '21,500',
    'arms_containers',
  ],
  [
    'de',
    'Nordkorea liefert längst nicht nur Granaten. Nach mehr als 21.500 Containern, die nach Russland gegangen sind, folgen nun Soldaten.',
    '21.500',
    'arms_containers',
  ],
  [
    'es',
    'Corea del Norte ya no se limita a los proyectiles. Tras más de 21.500 contenedores enviados a Rusia, ahora manda soldados.',
    '21.500',
    'arms_containers',
  ],
];

/** Somebody else's goods, a rate, and a first sentence that says nothing of arms for the receiver. */
const OTHERS: readonly (readonly [language: string, text: string, number: string])[] = [
  [
    'en',
    'North Korea makes its own shells. Some 21,500 containers of shells were shipped to Ukraine by the Americans.',
    '21,500',
  ],
  [
    'en',
    'North Korea’s arms are old. Russia itself made 3 million shells and sent 21,500 containers to the front.',
    '21,500',
  ],
  ['en', 'North Korea has stepped up arms deliveries to Russia. The EU has sent Kyiv 1 million shells.', '1 million'],
  ['en', 'North Korea has stepped up arms deliveries to Russia. Iran has shipped 400 containers.', '400'],
  ['en', 'North Korea has fired missiles into the sea. A typhoon swept 21,500 containers from a yard.', '21,500'],
  ['de', 'Nordkorea liefert Russland immer mehr Waffen. Rheinmetall baut 700.000 Granaten.', '700.000'],
  [
    'de',
    'Nordkorea liefert Russland immer mehr Waffen. Die USA haben Kiew 2 Millionen Granaten gegeben.',
    '2 Millionen',
  ],
  ['fr', "La Corée du Nord livre des armes à la Russie. Prague a trouvé 800 000 obus pour l'Ukraine.", '800 000'],
  ['ru', 'КНДР наращивает поставки оружия России. Чехия нашла для Киева 800 тысяч снарядов.', '800 тысяч'],
  ['ja', '北朝鮮はロシアへの武器供与を拡大している。ウクライナ軍は1日6000発の砲弾を撃つ。', '6000'],
  ['zh', '朝鲜向俄罗斯提供的武器不断增加。前线每天消耗6000发炮弹。', '6000'],
];

describe('goods behind a sentence on who sends them', () => {
  test.each([...SENT, ...SENDER])('are those it speaks of, %s: %s', (language, text, number, subject) => {
    expect(tracedNumber(language, text, number)).toMatchObject({ dropped: null, subject });
  });

  test.each(OTHERS)('are none of the story where they are somebody else’s, %s: %s', (language, text, number) => {
    expect(tracedNumber(language, text, number).subject).toBeNull();
  });
});
