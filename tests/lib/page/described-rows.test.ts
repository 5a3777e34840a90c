import { expect, test } from 'vitest';
import { figuresOnPage } from '../../helpers/whole-page.ts';

const page = (...rows: readonly string[]) =>
  [
    'North Korean troops in Russia: the numbers',
    '',
    'North Korea has sent soldiers to Russia, the spy agency in Seoul told lawmakers on Wednesday evening.',
    '',
    ...rows,
    '',
    'None of these numbers could be checked by anybody who was not there.',
  ].join('\n');

test('under "Figure" a number counts what the words of its row tell', () => {
  const rows = [
    'Date | Source | Figure | What it counts',
    '23 Oct 2024 | NIS | 3,100 | Arrived in Russia so far',
    '31 Oct 2024 | Pentagon | Up to 8,000 | In Kursk region',
    '30 Apr 2025 | NIS | 15,000 | Sent since the start',
  ];
  expect(figuresOnPage('2025-05-02', page(...rows))).toEqual([
    '3,100 troops_arrived_to_date',
    'Up to 8,000 troops_at_front',
    '15,000 troops_total',
  ]);
});

test('"Both" over a column sums up those before it', () => {
  const rows = ['Source | Killed | Wounded | Both', 'Kyiv, 5 February 2025 | – | – | 4,200'];
  expect(figuresOnPage('2025-05-02', page(...rows))).toEqual(['4,200 casualties_total_killed_and_wounded']);
});

test('remarks beside an estimate leave it what it is', () => {
  const rows = ['Date | Source | Estimate | Remarks', '30 April 2025 | NIS | 15,200 | in two rounds'];
  expect(figuresOnPage('2025-05-02', page(...rows))).toEqual(['15,200 troops_total']);
});

test('a label says where, whatever stands in brackets behind it', () => {
  expect(figuresOnPage('2024-12-02', page('- Strength in Kursk (Kyiv): 10,800'))).toEqual(['10,800 troops_at_front']);
});

test('a list of references counts nobody', () => {
  const notes = ['# Notes', '- Yearbook of Sea Birds, vol. 12, pp. 310–645. doi:10.4321/2800'];
  expect(figuresOnPage('2025-05-02', page(...notes))).toEqual([]);
});

test('a column headed by a place tells who are there', () => {
  const rows = ['Date | Source | At the front in Kursk', '31 Oct 2024 | Pentagon | 8,000'];
  expect(figuresOnPage('2025-05-02', page(...rows))).toEqual(['8,000 troops_at_front']);
});

test.each([
  [
    'zh',
    '朝鲜援俄弹药',
    '朝鲜自去年以来向俄罗斯运送弹药，韩国国防部周三向国会报告。',
    '截至 | 来源 | 集装箱（个）',
    '2024年10月 | 韩国国情院 | 1.3万',
    '1.3万 arms_containers',
  ],
  [
    'ko',
    '북한의 대러 무기 지원',
    '북한이 작년부터 러시아에 무기를 실은 컨테이너를 보냈다고 국방부가 밝혔다.',
    '시점 | 출처 | 컨테이너(개)',
    '2024년 10월 | 국정원 | 1만3000',
    '1만3000 arms_containers',
  ],
])(
  'a counter in brackets changes nothing of what a column counts (%s)',
  (language, title, lead, heads, row, figure) => {
    const text = [title, '', lead, '', heads, row, '', lead].join('\n');
    expect(figuresOnPage('2025-05-02', text, language)).toContain(figure);
  },
);
