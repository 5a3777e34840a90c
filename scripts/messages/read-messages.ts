import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InterfaceLanguage } from '../../lib/model.ts';
import { ROOT } from '../lib/root.ts';

/** A message of the English file: its ICU text, and what a translator has to know. */
export type DescribedMessage = { readonly message: string; readonly description?: string };

/** The English messages with their descriptions (`assets/messages/en.json`). */
export function readEnglish(): Readonly<Record<string, DescribedMessage>> {
  return readFile('en') as Readonly<Record<string, DescribedMessage>>;
}

/** The ICU texts of one language by key. English comes with descriptions, the others are texts alone. */
export function readTexts(language: InterfaceLanguage): Readonly<Record<string, string>> {
  if (language !== 'en') return readFile(language) as Readonly<Record<string, string>>;
  return Object.fromEntries(Object.entries(readEnglish()).map(([key, { message }]) => [key, message]));
}

function readFile(language: InterfaceLanguage): unknown {
  return JSON.parse(readFileSync(join(ROOT, 'assets/messages', `${language}.json`), 'utf8'));
}
