import { describe, expect, test } from 'vitest';
import { figure } from '../../helpers/doubts.ts';

describe('who is picked up is brought', () => {
  test.each([
    [
      'de',
      'Vom 8. bis 13. Oktober wurden 1.500 nordkoreanische Kommandosoldaten von der russischen Marine abgeholt.',
      '8.',
    ],
    ['fr', 'La marine russe est venue chercher 1.500 commandos nord-coréens du 8 au 13 octobre.', '8 au'],
    ['es', 'La marina rusa recogió a unos 1.500 comandos norcoreanos entre el 8 y el 13 de octubre.', '8 y'],
    ['ru', 'Российский флот забрал около 1500 северокорейских спецназовцев с 8 по 13 октября.', '8 по'],
    ['uk', 'Російський флот забрав близько 1500 північнокорейських спецпризначенців з 8 по 13 жовтня.', '8 по'],
    ['ja', 'ロシア海軍は10月8日から13日にかけて北朝鮮の特殊部隊員1500人を迎えに来た。', '8日'],
    ['zh', '俄罗斯海军10月8日至13日接走了1500名朝鲜特种兵。', '8日'],
  ])('%s: “%s”', (language, text, days) => {
    expect(figure(language, text, days).subject).toBe('transport_dates');
  });
});
