import { en } from './en.ts';
import type { Language } from './types.ts';

/** Every language the engine reads; one line a language. */
export const LANGUAGES: readonly Language[] = [en];
