import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Message, Messages } from '../../components/i18n.ts';

/**
 * Parses ICU messages, so that no parser has to be shipped: text without anything to fill in stays text.
 * @param texts ICU message by key
 * @throws Error that names the key where a message cannot be parsed
 */
export function compileMessages(texts: Readonly<Record<string, string>>): Messages {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compiled(key, text)]));
}

function compiled(key: string, text: string): Message {
  try {
    const parts = parse(text, { ignoreTag: true });
    const [only] = parts;
    if (only === undefined) return '';
    return parts.length === 1 && only.type === TYPE.literal ? only.value : parts;
  } catch (error) {
    throw new Error(`The message "${key}" is no ICU message: ${error instanceof Error ? error.message : error}.`);
  }
}
