import { describe, expect, test } from 'vitest';
import { figuresOnPage } from '../../helpers/whole-page.ts';

const page = (...lines: readonly string[]) => lines.join('\n\n');
const END = 'Nobody in either capital wanted to say more about it on the record this week.';

const EN = ['North Korean troops in Russia: what is known', 'North Korea has sent soldiers to Russia, Seoul says.'];
const UK = ['Військові КНДР у Росії: що відомо', 'Північна Корея відправила солдатів до Росії, каже Сеул.'];
const ZH = ['朝鲜军人在俄罗斯：已知情况', '韩国情报机构说，朝鲜已向俄罗斯派兵。'];
const ES = [
  'Soldados norcoreanos en Rusia: lo que se sabe',
  'Corea del Norte ha enviado soldados a Rusia, según Seúl.',
];
const JA = ['ロシアの北朝鮮兵、分かったこと', '北朝鮮はロシアに兵士を派遣したと韓国の情報機関は説明する。'];

describe('on a page about the story', () => {
  test.each([
    [
      'uk',
      [...UK, 'Станом на серпень у Курській області перебувало близько 9 500, об’єднаних у чотири бригади.'],
      'близько 9 500 troops_at_front',
    ],
    ['zh', [...ZH, '乌克兰国防部情报总局称，仍有约9500人驻在库尔斯克，编为4个旅。'], '约9500 troops_at_front'],
    [
      'es',
      [
        ...ES,
        'El primer recuento fue el del Servicio Nacional de Inteligencia surcoreano: hablaba de unos 12.500 en cuatro brigadas.',
      ],
      'de unos 12.500 troops_total',
    ],
  ])('formations that are counted themselves do not take the number of their men (%s)', (language, lines, found) => {
    expect(figuresOnPage('2024-11-20', page(...lines, END), language)).toContain(found);
  });

  test('how many a formation has is none of how many were sent', () => {
    const corps = 'A corps stood ready with 40,000 under arms at that time.';
    expect(figuresOnPage('2024-11-20', page(...EN, corps, END))).toEqual([]);
  });

  test('an agency named in brackets or as the topic is no place of its own', () => {
    const list = page(
      ...JA,
      '- 昨年12月　死者少なくとも120人、負傷者約1100人（国情院）',
      'さらに国情院は死者を約2,100人に改めた。',
    );
    const found = figuresOnPage('2025-09-10', list, 'ja');
    expect(found).toEqual(expect.arrayContaining(['少なくとも120 casualties_killed', '約2,100 casualties_killed']));
  });

  test('a country that owns the agency does nothing but tell', () => {
    const text = 'South Korea’s National Intelligence Service believed about 12,300 to be on their way.'.replace(
      '’',
      "'",
    );
    expect(figuresOnPage('2024-11-20', page(...EN, text, END))).toContain('about 12,300 troops_total');
  });

  test('whose dead they are is still asked', () => {
    expect(
      figuresOnPage('2024-11-20', page(...EN, 'Ukraine’s own dead are 310, its ministry says.'.replace('’', "'"), END)),
    ).toEqual([]);
  });
});

describe('the line under a title', () => {
  test.each([
    [
      'es',
      [
        'Los soldados norcoreanos que luchan por Rusia en Kursk',
        'Los servicios de Seúl calculan en unos 310 los muertos y en 2.800 los heridos',
        `${ES[1]} ${END}`,
      ],
      'unos 310 casualties_killed',
    ],
    [
      'en',
      [
        "North Korea's soldiers in Russia: the toll",
        'Some 310 are dead and 2,800 wounded, the agency in Seoul believes',
        `${EN[1]} ${END}`,
      ],
      'Some 310 casualties_killed',
    ],
    [
      'ko',
      [
        '국정원 "러 파병 북한군 피해 커져"',
        '"사망 310여 명, 부상 2800여 명으로 추정"',
        '북한은 러시아에 병력을 보냈다고 국정원이 국회 정보위원회에서 밝혔다.',
      ],
      '310여 casualties_killed',
    ],
  ])('is read without a full stop (%s)', (language, lines, found) => {
    expect(figuresOnPage('2025-01-14', page(...lines), language)).toContain(found);
  });

  test('one farther down is a link', () => {
    const lines = page(...EN, 'Some 310 are dead and 2,800 wounded, the agency in Seoul believes', END);
    expect(figuresOnPage('2025-01-14', lines)).toEqual([]);
  });
});
