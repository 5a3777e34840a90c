import { describe, expect, test } from 'vitest';
import { check } from '../../helpers/engine.ts';

describe('a position', () => {
  test.each([
    ['never officially confirmed', 'North Korea has never officially confirmed sending troops to Russia.', 'neutral'],
    [
      'not for the first time',
      'Not for the first time in this war, and in plain words, North Korea confirmed sending troops to Russia.',
      'affirms',
    ],
  ])('is left open by a "not" near its verb only: %s', (_, text, stance) => {
    expect(positions(text)).toMatchObject([{ stance }]);
  });

  test('holds where a word that is no name reaches into the one that makes it', () => {
    const found = positions('North Korean soldiers have been fighting on the front line in Kursk for a week.');
    expect(found).toMatchObject([{ subject: 'frontline_use', stance: 'affirms' }]);
  });

  test('is marked to the end of its clause, up to a line', () => {
    const text =
      'North Korea confirmed sending troops to Russia to fight in the Kursk region beside the army of its neighbour.';
    const [position] = positions(text);
    expect(text.slice(position?.start, position?.end)).toBe('confirmed sending troops to Russia to fight in the Kursk');
  });
});

function positions(text: string) {
  const { findings } = check('2025-02-20', text);
  return findings.filter((finding) => finding.type === 'position');
}
