import { expect, test } from 'vitest';
import { directionOf } from '../../components/i18n.ts';
import { interfaceLanguage } from '../../lib/interface-language.ts';

test('the browser’s first language that the interface speaks is taken, with its region', () => {
  expect(interfaceLanguage('system', ['sw-KE', 'en-GB', 'en'])).toEqual({ language: 'en', locale: 'en-GB' });
  expect(interfaceLanguage('system', ['en_US'])).toEqual({ language: 'en', locale: 'en-US' });
});

test('English where none is spoken, or none is well-formed', () => {
  expect(interfaceLanguage('system', ['sw', '', 'not a tag'])).toEqual({ language: 'en', locale: 'en' });
});

test('what is no language of the interface was not chosen', () => {
  expect(interfaceLanguage('../en', ['fr'])).toEqual({ language: 'fr', locale: 'fr' });
});

test('what was chosen comes before what the browser prefers', () => {
  expect(interfaceLanguage('en', ['sw-KE', 'en-ZA'])).toEqual({ language: 'en', locale: 'en-ZA' });
  expect(interfaceLanguage('en', ['sw-KE'])).toEqual({ language: 'en', locale: 'en' });
});

test('a language without a region of its own, and Chinese in whatever script', () => {
  expect(interfaceLanguage('system', ['zh-TW', 'en'])).toEqual({ language: 'zh-CN', locale: 'zh-TW' });
  expect(interfaceLanguage('system', ['de', 'fr-CA'])).toEqual({ language: 'de', locale: 'de' });
  expect(interfaceLanguage('fr', ['de', 'fr-CA'])).toEqual({ language: 'fr', locale: 'fr-CA' });
});

test('scripts that run from right to left are known', () => {
  expect([directionOf('ar'), directionOf('ar-EG'), directionOf('en'), directionOf('ko')]).toEqual([
    'rtl',
    'rtl',
    'ltr',
    'ltr',
  ]);
});
