import { describe, expect, test } from 'vitest';
import { figure, testDoubts } from '../../helpers/doubts.ts';

// forces at the line between two states of which one is the story's are no deployment abroad
testDoubts([
  [
    'elsewhere',
    'en',
    'North Korea sent 70,000 soldiers to the demarcation line.',
    'North Korea sent 70,000 soldiers to Kursk.',
  ],
  [
    'elsewhere',
    'en',
    'North Korea sent 70,000 soldiers to the DMZ.',
    'North Korea sent 70,000 soldiers to the border with Ukraine.',
  ],
  [
    'elsewhere',
    'de',
    'Nordkorea schickte 70.000 Soldaten an die Demarkationslinie.',
    'Nordkorea schickte 70.000 Soldaten an die ukrainische Grenze.',
  ],
  [
    'elsewhere',
    'fr',
    'Pyongyang a envoyé 70 000 soldats vers le 38e parallèle.',
    'Pyongyang a envoyé 70 000 soldats à la frontière ukrainienne.',
  ],
  [
    'elsewhere',
    'es',
    'Pyongyang envió 70.000 soldados a la línea de armisticio.',
    'Pyongyang envió 70.000 soldados a la frontera con Ucrania.',
  ],
  [
    'elsewhere',
    'ru',
    'КНДР отправила 70 000 солдат на линию разграничения.',
    'КНДР отправила 70 000 солдат к границе с Украиной.',
  ],
  [
    'elsewhere',
    'uk',
    'КНДР відправила 70 000 солдатів на лінію розмежування.',
    'КНДР відправила 70 000 солдатів до кордону з Україною.',
  ],
  ['elsewhere', 'ko', '북한은 휴전선에 병력 7만 명을 보냈다.', '북한은 우크라이나 국경에 병력 7만 명을 보냈다.'],
  ['elsewhere', 'ja', '北朝鮮は38度線に兵士7万人を送った。', '北朝鮮はウクライナとの国境に兵士7万人を送った。'],
  ['elsewhere', 'zh', '朝鲜向朝韩边境派遣了7万名士兵。', '朝鲜向乌克兰边境派遣了7万名士兵。'],
  [
    'elsewhere',
    'vi',
    'Triều Tiên đã gửi 70.000 binh sĩ tới vĩ tuyến 38.',
    'Triều Tiên đã gửi 70.000 binh sĩ tới biên giới với Ukraine.',
  ],
]);

describe('whoever acts where this side’s people are has people of its own there', () => {
  test.each([
    ['fr', 'Les Nord-Coréens sont à Koursk, où Moscou a déployé 90 000 hommes.', '90 000'],
    ['es', 'Los norcoreanos están en Kursk, donde Moscú ha desplegado 90.000 hombres.', '90.000'],
    ['ru', 'Северокорейцы находятся в Курске, где Москва разместила 90 000 солдат.', '90 000'],
    ['ko', '북한군이 온 가운데 러시아 태평양함대 소속 해병 9만 명이 쿠르스크에 도착했다.', '9만'],
  ])('%s: “%s”', (language, text, number) => {
    expect(figure(language, text, number).verdict).not.toBe('conflicts');
  });

  test.each([
    ['fr', 'Koursk, où Pyongyang a envoyé 90 000 soldats nord-coréens, est en Russie.', '90 000'],
    ['zh', '朝鲜把9万名本国士兵派往俄罗斯。', '9万'],
  ])('%s: this side too: “%s”', (language, text, number) => {
    expect(figure(language, text, number).verdict).toBe('conflicts');
  });
});
