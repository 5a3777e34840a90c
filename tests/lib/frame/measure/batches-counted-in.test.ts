import { describe, expect, test } from 'vitest';
import { tracedNumber } from '../../../helpers/traced.ts';

describe('a batch that a number takes in makes a total of it, of the day of the page', () => {
  test.each([
    ['en', 'About 14,000 North Korean soldiers, including the second wave, have served in Russia.', '14,000'],
    ['en', 'Counting the reinforcements of January, North Korea has sent 14,000 soldiers to Russia.', '14,000'],
    [
      'de',
      'Einschließlich der Verstärkung vom Januar hat Nordkorea 14.000 Soldaten nach Russland geschickt.',
      '14.000',
    ],
    ['de', 'Die zweite Welle eingerechnet, haben 14.000 nordkoreanische Soldaten in Russland gedient.', '14.000'],
    ['fr', 'En comptant les renforts de janvier, la Corée du Nord a envoyé 14 000 soldats en Russie.', '14 000'],
    ['fr', 'Renforts compris, la Corée du Nord a envoyé 14 000 soldats en Russie.', '14 000'],
    ['es', 'Contando los refuerzos enviados en enero, Corea del Norte ha mandado 14.000 soldados a Rusia.', '14.000'],
    ['ru', 'С учётом подкрепления КНДР отправила в Россию 14 000 солдат.', '14 000'],
    ['ko', '추가 파병분을 포함해 북한은 1만4000명의 병력을 러시아에 보냈다.', '1만4000'],
    ['ja', '増派分を含め、北朝鮮は1万4000人の兵士をロシアに派遣した。', '1万4000'],
    ['ja', '北朝鮮がロシアへ派遣した兵士は、年明けの増派分を含めて1万4500人とされる。', '1万4500'],
    ['ko', '북한이 러시아에 보낸 병력은 추가 파병분까지 포함해 1만4500명으로 알려졌다.', '1만4500'],
    ['zh', '朝鲜派往俄罗斯的兵力，算上增派的部队约1.45万人。', '约1.45万'],
  ])('%s: %s', (language, text, number) => {
    const { subject, asOf } = tracedNumber(language, text, number);
    expect(subject).toBe('troops_total');
    expect(asOf).toEqual(['2025-02-20', '2025-02-20']);
  });
});

test.each([
  ['en', 'North Korea sent reinforcements, including 3,000 additional soldiers, to Russia.', '3,000'],
  ['de', 'Nordkorea schickte Verstärkung nach Russland, darunter 3000 zusätzliche Soldaten.', '3000'],
  ['ko', '북한은 추가로 병력 3000명을 포함해 포병을 러시아에 보냈다.', '3000'],
  ['ko', '북한이 올해 러시아에 추가로 보낸 병력은 공병을 포함해 3200명으로 알려졌다.', '3200'],
  ['ja', '北朝鮮が年明けにロシアへ増派した兵士は工兵を含めて3200人とされる。', '3200'],
  ['zh', '包括增派部队3000人在内，朝鲜共向俄罗斯派遣1.4万名士兵。', '3000'],
])('a batch with a number of its own keeps it (%s): %s', (language, text, number) => {
  expect(tracedNumber(language, text, number).subject).toBe('troops_reinforcement');
});
