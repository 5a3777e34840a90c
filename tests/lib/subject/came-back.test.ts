import { expect, test } from 'vitest';
import { tracedNumber } from '../../helpers/traced.ts';

/** Who has come back counts among none of those who were sent, are there, or came on top. */
test.each([
  ['ko', '러시아 쿠르스크에서 싸우다 돌아온 북한군 1200명은 재투입될 가능성이 있다.', '1200'],
  ['ja', 'クルスクで戦って戻った北朝鮮兵1200人が再びロシアに派遣される可能性がある。', '1200'],
  ['es', 'Los 1.200 soldados norcoreanos que regresaron en diciembre podrían ser enviados de nuevo a Rusia.', '1.200'],
  ['de', '1.200 nordkoreanische Soldaten kamen zurück und könnten erneut nach Russland entsandt werden.', '1.200'],
  ['zh', '从库尔斯克回来的1200名朝鲜士兵可能再次被派往俄罗斯。', '1200'],
])('who came back (%s): %s', (language, text, number) => {
  expect(tracedNumber(language, text, number).subject).toBe(null);
});
