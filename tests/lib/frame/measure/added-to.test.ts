import { describe, expect, test } from 'vitest';
import { candidatesIn } from '../../../../lib/candidates.ts';
import { judgeCheck, readCheck } from '../../../../lib/check.ts';
import { traceOf } from '../../../../lib/engine/trace.ts';
import { figure } from '../../../helpers/doubts.ts';
import { blocks, page, store } from '../../../helpers/engine.ts';

/** What the figure counts on a page of January 2025, when others were sent to those already there. */
function subjectOf(language: string, text: string, number: string) {
  const input = { page: page('2025-01-24', { language }), blocks: blocks([text]), context: null };
  const read = readCheck(input, store.stories);
  const traced = traceOf(read.readings, judgeCheck(read, candidatesIn(store.claims)), []);
  return traced.find(({ surface }) => surface.includes(number))?.subject;
}

// those whom others join were there before, and are no addition
describe.each([
  ['en', 'The new soldiers will join the 12,000 North Koreans sent to Russia before.', '12,000'],
  ['en', 'The reinforcements come on top of the 12,000 soldiers North Korea has sent to Russia.', '12,000'],
  ['es', 'Los nuevos soldados se sumarán a los 12.000 norcoreanos enviados antes a Rusia.', '12.000'],
  ['fr', "De nouveaux soldats s'ajouteront aux 12 000 Nord-Coréens envoyés auparavant en Russie.", '12 000'],
  ['ko', '북한은 이미 러시아에 파병한 1만2000명에 더해 추가 파병을 준비하고 있다.', '1만2000'],
  ['ja', '北朝鮮はすでにロシアに派遣した1万2000人に加え、追加の兵士を準備している。', '1万2000'],
  [
    'vi',
    'Triều Tiên gửi thêm 3.000 quân sang Nga, bổ sung cho lực lượng 12.000 người điều động từ mùa thu năm ngoái.',
    '12.000',
  ],
])('a base that others join (%s)', (language, text, number) => {
  test(`is the total in “${text}”`, () => {
    expect(subjectOf(language, text, number)).toBe('troops_total');
  });
});

describe.each([
  ['en', 'North Korea has sent an additional 3,000 soldiers to join its forces in Russia.', '3,000'],
  ['es', 'Corea del Norte ha enviado a Rusia 3.000 soldados adicionales, que se suman a los anteriores.', '3.000'],
  ['zh', '除了上周增派的3000名士兵，朝鲜还向俄罗斯运送了火炮。', '3000'],
  ['ko', '북한은 이미 파병한 부대에 더해 3000명을 러시아에 추가로 보냈다.', '3000'],
])('those who join (%s)', (language, text, number) => {
  test(`are the addition in “${text}”`, () => {
    expect(subjectOf(language, text, number)).toBe('troops_reinforcement');
  });
});

describe.each([
  ['en', 'Six North Korean officers were among the 70 killed in the strike near Donetsk on 3 October.'],
  ['de', 'Sechs nordkoreanische Offiziere waren unter den mehr als 70 Toten des Angriffs bei Donezk am 3. Oktober.'],
  ['fr', 'Six officiers nord-coréens figuraient parmi les 70 tués de la frappe du 3 octobre près de Donetsk.'],
  ['ru', 'Шесть северокорейских офицеров были среди 70 погибших при ударе 3 октября под Донецком.'],
])('the dead that others were among (%s)', (language, text) => {
  test(`are not this side's in “${text}”`, () => {
    expect(figure(language, text, '70').verdict).not.toBe('conflicts');
  });
});

test('the dead of one side are its own', () => {
  const text = 'The strike near Donetsk on 3 October killed 70 North Korean officers.';
  expect(figure('en', text, '70').doubts).toEqual([]);
});

// passive: those by whom others were joined are what came on top
test('others who joined are no total', () => {
  const text = 'The 11,000 North Koreans sent to Russia before were joined by 3,000 more soldiers.';
  expect(subjectOf('en', text, '3,000')).not.toBe('troops_total');
});
