import { expect, test } from 'vitest';
import { tracedNumbers } from '../../helpers/traced.ts';

const READ = ['casualties_killed', 'casualties_wounded'];

test.each([
  ['vi', 'Lính Triều Tiên ở Kursk chịu nhiều thương vong. Seoul ghi nhận 260 người chết và 2.150 người bị thương.'],
  ['vi', 'Lính Triều Tiên ở Kursk chịu nhiều thương vong. Seoul thống kê 260 người chết và 2.150 người bị thương.'],
  ['fr', 'Les soldats nord-coréens à Koursk ont subi des pertes. Séoul a recensé 260 morts et 2 150 blessés.'],
  ['ru', 'Северокорейские солдаты в Курской области несут потери. Сеул зафиксировал 260 убитых и 2150 раненых.'],
])('who only tallies the dead has not lost them, in %s: %s', (language, text) => {
  expect(tracedNumbers(language, text).map(({ subject }) => subject)).toEqual(READ);
});

test.each([
  ['vi', 'Lính Triều Tiên ở Kursk chịu nhiều thương vong. Ukraine mất 260 người và có 2.150 người bị thương.'],
  ['fr', 'Les soldats nord-coréens à Koursk ont subi des pertes. Kiev a perdu 260 hommes.'],
])('who has lost them has, in %s: %s', (language, text) => {
  expect(tracedNumbers(language, text).filter(({ subject }) => subject !== null)).toEqual([]);
});
