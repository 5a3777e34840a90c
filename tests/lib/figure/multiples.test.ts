import { expect, test } from 'vitest';
import { countsIn } from '../../helpers/engine.ts';

test.each([
  ['en', 'twice the 4,000 soldiers'],
  ['en', 'three times as many as the 4,000 soldiers'],
  ['en', 'three times as many soldiers went as the 4,000 of spring'],
  ['de', 'doppelt so viele wie die erwarteten 4000 Soldaten'],
  ['de', 'viermal mehr Soldaten gingen als die 4000 vom Frühjahr'],
  ['fr', 'le triple des 4 000 soldats'],
  ['es', 'el doble de los 4.000 soldados'],
  ['es', 'tres veces más soldados que los 4.000 citados'],
  ['ru', 'вдвое больше, чем 4000 солдат'],
  ['uk', 'утричі більше за 4000 солдатів'],
  ['vi', 'gấp đôi con số 4.000 binh sĩ'],
  ['ko', '병력 4000명의 두 배'],
  ['ja', '兵士4000人の3倍'],
  ['zh', '4000名士兵的两倍'],
])('%s: the number in “%s” is what others are compared with', (code, text) => {
  expect(countsIn(text, code).map(({ low, high, by }) => [low ?? high, by])).toEqual([[4000, 'multiples']]);
});

test.each([
  ['en', 'twice it sent 4,000 soldiers'],
  ['de', 'zum zweiten Mal schickte es 4000 Soldaten'],
  ['ru', 'дважды отправляла солдат, всего 4000 солдат'],
  ['ja', '派遣を倍増し、兵士4000人'],
])('%s: no multiple in “%s”', (code, text) => {
  expect(countsIn(text, code).map(({ low, by }) => [low, by])).toEqual([[4000, 'numbers']]);
});
