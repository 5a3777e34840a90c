import { describe, expect, test } from 'vitest';
import { tracedNumber } from '../../helpers/traced.ts';

function frameOf(language: string, text: string, number: string) {
  const { frame } = tracedNumber(language, text, number);
  if (!frame) throw new Error(`"${number}" is on no story`);
  return frame;
}

const wordsOf = (words: readonly { words: string | null }[]) => words.map((one) => one.words);

describe('who is counted, and whose they are', () => {
  test.each([
    ['en', 'North Korea has sent 9,000 soldiers to Russia.', '9,000', 'own'],
    ['en', 'North Korean soldiers in Kursk faced 9,000 Ukrainian troops.', '9,000', 'another'],
    ['de', 'Nordkorea hat 9.000 Soldaten nach Russland entsandt.', '9.000', 'own'],
    ['fr', 'La Corée du Nord a envoyé 9 000 soldats en Russie.', '9 000', 'own'],
    ['ko', '북한은 러시아에 병력 9000명을 파병했다.', '9000', 'own'],
  ])('%s: %s', (language, text, number, side) => {
    const { counted, whose } = frameOf(language, text, number);
    expect(counted.unit).toBe('person');
    expect(whose.side).toBe(side);
  });
});

describe('a word of what befell people is in the frame of the number it belongs to', () => {
  test.each([
    ['en', 'North Korea lost 400 soldiers killed and 2,100 wounded in Kursk.', '400', 'killed'],
    ['de', 'In Kursk wurden 400 nordkoreanische Soldaten getötet und 2.100 verwundet.', '400', 'getötet'],
    ['ja', '北朝鮮兵はクルスクで400人が死亡し、2100人が負傷した。', '400', '死亡'],
  ])('%s: %s', (language, text, number, word) => {
    expect(wordsOf(frameOf(language, text, number).fate).join(' ')).toContain(word);
    const other = frameOf(language, text, language === 'ja' ? '2100' : language === 'de' ? '2.100' : '2,100');
    expect(wordsOf(other.fate).join(' ')).not.toContain(word);
  });
});

test('what moved them, where to, when, and who says so', () => {
  const frame = frameOf(
    'en',
    'North Korea has sent 9,000 soldiers to Russia by late October 2024, the NIS said.',
    '9,000',
  );
  expect(wordsOf(frame.movement)).toContain('sent');
  expect(wordsOf(frame.place)).toContain('Russia');
  expect(frame.time).toMatchObject({ asOf: ['2024-10-21', '2024-10-31'] });
  expect(frame.teller).toEqual({ party: 'nis', surface: 'NIS' });
});

describe('as what part', () => {
  test.each([
    ['en', 'North Korea has sent 9,000 soldiers to Russia, of whom 400 were killed.', '400', '9,000'],
    ['es', 'Corea del Norte envió a Rusia 9.000 soldados, de los cuales 400 murieron.', '400', '9.000'],
    ['en', 'North Korea has sent 9,000 soldiers to Russia.', '9,000', null],
  ])('%s: %s', (language, text, number, whole) => {
    expect(frameOf(language, text, number).measure.whole).toBe(whole);
  });
});

describe('what may make it less than asserted', () => {
  test.each([
    ['en', 'North Korea might send 9,000 soldiers to Russia.', 'might'],
    ['fr', 'La Corée du Nord pourrait envoyer 9 000 soldats en Russie.', 'pourrait'],
    ['ru', 'КНДР может отправить в Россию 9 тысяч солдат.', 'может'],
  ])('%s: %s', (language, text, word) => {
    const number = language === 'en' ? '9,000' : language === 'fr' ? '9 000' : '9 тысяч';
    expect(wordsOf(frameOf(language, text, number).mood)).toContain(word);
  });
});
