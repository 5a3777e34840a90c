import { describe, expect, test } from 'vitest';
import { translatorFrom } from '../../components/i18n.ts';
import { compileMessages } from '../../scripts/messages/compile-messages.ts';

const TEXTS = {
  plain: 'Nothing here',
  positional: '{1} gives {2} and {1} again',
  counted: '{1, plural, one {# outlet of {2}} other {# outlets of {2}}}',
  chosen: '{1, select, she {her} other {their}} word',
  marked: 'a <b>bold</b> word, and an apostrophe’s',
  empty: '',
};
const t = translatorFrom(compileMessages(TEXTS), 'en');

describe('a translator from compiled messages', () => {
  test('fills positions, and leaves out what is not given', () => {
    expect(t('plain')).toBe('Nothing here');
    expect(t('positional', 'NIS', '12,000')).toBe('NIS gives 12,000 and NIS again');
    expect(t('positional', 'NIS')).toBe('NIS gives  and NIS again');
    expect(t('chosen', 'she')).toBe('her word');
  });

  test('does not read what it puts in, nor marks in a message', () => {
    expect(t('positional', '{2}', '<b>')).toBe('{2} gives <b> and {2} again');
    expect(t('marked')).toBe(TEXTS.marked);
  });

  test('counts by the rules of its locale, and writes numbers so', () => {
    expect(t('counted', 1, 'NIS')).toBe('1 outlet of NIS');
    expect(t('counted', 1200, 'NIS')).toBe('1,200 outlets of NIS');
    const german = translatorFrom(
      compileMessages({ counted: '{1, plural, one {# Quelle} other {# Quellen}}' }),
      'de-AT',
    );
    expect(german('counted', 12_000)).toMatch(/^12.000 Quellen$/);
    const russian = translatorFrom(
      compileMessages({ counted: '{1, plural, one {# раз} few {# раза} many {# раз} other {# раза}}' }),
      'ru',
    );
    expect([1, 2, 5, 21].map((n) => russian('counted', n))).toEqual(['1 раз', '2 раза', '5 раз', '21 раз']);
  });

  test('answers an unknown key with nothing, also one that every object has', () => {
    for (const key of ['absent', 'constructor', '__proto__', 'empty']) expect(t(key)).toBe('');
  });
});

test('a message that is no ICU message is told by its key', () => {
  expect(() => compileMessages({ broken: '{1, plural, one {x}' })).toThrow(/"broken"/);
  expect(() => compileMessages({ lacking: '{1, plural, one {x}}' })).toThrow(/"lacking"/);
});
