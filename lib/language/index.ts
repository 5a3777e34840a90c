import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { ru } from './ru.ts';
import type { Language } from './types.ts';
import { uk } from './uk.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

/** Every language the engine reads; one line a language. */
export const LANGUAGES: readonly Language[] = [
  de,
  en,
  es,
  fr,
  ja,
  ko,
  ru,
  uk,
  vi,
  zh,
];
