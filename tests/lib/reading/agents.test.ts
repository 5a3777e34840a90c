import { expect, test } from 'vitest';
import { figuresOnPage } from '../../helpers/whole-page.ts';

/** A paragraph on a page about the story, and which of its figures are read: another side that does something has people of its own. */
test.each([
  [
    'a verb right before its name',
    'de',
    'Seit dem Sommer verlor Russland 50.000 Soldaten.',
    'Nordkoreas Soldaten in Russland',
    'Nordkorea hat Soldaten nach Russland geschickt, sagt Seoul.',
    [],
  ],
  [
    'a name behind the verb of who tells',
    'zh',
    '英国国防部估计俄军自身的伤亡6月已超过100万。',
    '朝鲜士兵在俄罗斯',
    '首尔称朝鲜已向俄罗斯派兵。',
    [],
  ],
  [
    'a verb that does nothing with people',
    'de',
    'Seit dem Sommer schwieg Russland. Verlegt wurden nach Kursk schon 8.500 Soldaten.',
    'Nordkoreas Soldaten in Russland',
    'Nordkorea hat Soldaten nach Russland geschickt, sagt Seoul.',
    ['8.500 troops_at_front'],
  ],
])('%s (%s): %s', (_, language, paragraph, title, lead, read) => {
  expect(figuresOnPage('2025-02-20', [title, lead, paragraph].join('\n\n'), language)).toEqual(read);
});
