import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Language } from './types.ts';
import { vi } from './vi.ts';

/** Every language the engine reads; one line a language. */
export const LANGUAGES: readonly Language[] = [
  en,
  es,
  fr,
  vi,
];
