import { describe, expect, test } from 'vitest';
import { plural, translatorFrom } from '../../components/i18n.ts';

const t = translatorFrom({
  plain: { message: 'Nothing here' },
  positional: { message: '$1 gives $2 and $1 again' },
  named: { message: '$WHO$ gives $What$', placeholders: { who: { content: '$1' }, what: { content: 'about $2' } } },
  dollars: { message: 'costs $$1 or $$$2' },
  n_one: { message: '$1 outlet' },
  n_other: { message: '$1 outlets' },
});

describe('a translator from messages.json', () => {
  test('fills positions, and leaves out what is not given', () => {
    expect(t('plain')).toBe('Nothing here');
    expect(t('positional', 'NIS', '12,000')).toBe('NIS gives 12,000 and NIS again');
    expect(t('positional', 'NIS')).toBe('NIS gives  and NIS again');
  });

  test('fills named placeholders in any case', () => {
    expect(t('named', 'NIS', '12,000')).toBe('NIS gives about 12,000');
  });

  test('reads doubled dollars as dollars', () => {
    expect(t('dollars', 'x', 'y')).toBe('costs $1 or $$2');
  });

  test('does not read what it puts in', () => {
    expect(t('positional', '$2', '$WHO$')).toBe('$2 gives $WHO$ and $2 again');
  });

  test('answers an unknown key with nothing, also one that every object has', () => {
    expect(t('absent')).toBe('');
    expect(t('constructor')).toBe('');
    expect(t('__proto__')).toBe('');
  });
});

test('plural forms follow the locale', () => {
  expect(plural(t, 'en', 'n', 1, '1')).toBe('1 outlet');
  expect(plural(t, 'en', 'n', 3, '3')).toBe('3 outlets');
  expect(plural(t, 'ja', 'n', 1, '1')).toBe('1 outlets');
});
