import { describe, expect, it } from 'vitest';
import { checkPage } from '../../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../../helpers/engine.ts';

function tellers(language: string, text: string) {
  const input = { page: page('2024-10-24', { language }), blocks: blocks([text]), context: null };
  return figuresOf(checkPage(input, store)).map(({ by }) => by?.party ?? null);
}

describe('a verb of saying with a pronoun', () => {
  it('tells nothing of the name behind it', () => {
    expect(tellers('en', 'He said North Korea would send 11,000 soldiers to Russia.')).toEqual([null]);
    expect(tellers('de', 'Nordkorea werde 11.000 Soldaten nach Russland schicken, sagte er.')).toEqual([null]);
    expect(tellers('fr', 'La Corée du Nord enverra 11 000 soldats en Russie, a-t-il dit.')).toEqual([null]);
  });

  it('has whoever told or acted in the sentence before', () => {
    expect(tellers('en', 'Zelensky met reporters. He said North Korea would send 11,000 soldiers to Russia.')).toEqual([
      'zelenskyy',
    ]);
    expect(
      tellers('en', 'South Korea’s NIS briefed a committee. It said 11,000 North Korean soldiers would go to Russia.'),
    ).toEqual(['nis']);
    expect(tellers('ru', 'Выступил Зеленский. Он сказал, что КНДР отправит в Россию 11 тысяч солдат.')).toEqual([
      'zelenskyy',
    ]);
  });

  it('has nobody where several could be meant', () => {
    expect(
      tellers('en', 'Zelensky met Putin’s envoy. He said North Korea would send 11,000 soldiers to Russia.'),
    ).toEqual([null]);
  });
});

describe('an agency of a state', () => {
  it('tells, not its state', () => {
    expect(
      tellers(
        'en',
        'According to South Korea’s National Intelligence Service, 11,000 North Korean soldiers go to Russia.',
      ),
    ).toEqual(['nis']);
  });
});

describe('a name that a verb of saying only stands beside', () => {
  it('is spoken of', () => {
    expect(tellers('en', 'North Korea is said to have sent 11,000 soldiers to Russia.')).toEqual([null]);
    expect(tellers('en', 'Zelensky met reporters and said North Korea would send 11,000 soldiers to Russia.')).toEqual([
      'zelenskyy',
    ]);
  });
});
