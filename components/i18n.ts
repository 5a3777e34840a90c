import { IntlMessageFormat } from 'intl-messageformat';

/**
 * The message of a key with its arguments filled in by position (`{1}`, `{2}`, …); a number is there to be counted or
 * formatted. `''` for a key that does not exist.
 */
export type Translate = (key: string, ...values: (string | number)[]) => string;

/** A message as the build leaves it: plain text, or the parts of an ICU message where something is to be filled in. */
export type Message = string | Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;

/** All messages of one language, by key. */
export type Messages = Readonly<Record<string, Message>>;

/**
 * Makes a Translate from compiled messages (`scripts/messages/compile-messages.ts`).
 * @param locale decides plural forms and how numbers are written: the language of the messages, with or without a region
 */
export function translatorFrom(messages: Messages, locale: string): Translate {
  const formats = new Map<string, IntlMessageFormat>();
  const formatOf = (key: string, message: Exclude<Message, string>): IntlMessageFormat => {
    const made = formats.get(key) ?? new IntlMessageFormat(message, locale);
    formats.set(key, made);
    return made;
  };
  return (key, ...values) => {
    const message = Object.hasOwn(messages, key) ? messages[key] : undefined;
    if (message === undefined || typeof message === 'string') return message ?? '';
    return String(formatOf(key, message).format(byPosition(values)));
  };
}

/** Enough positions that a message which was given too little leaves a gap rather than fails. */
const MOST_ARGUMENTS = 9;

function byPosition(values: readonly (string | number)[]): Record<string, string | number> {
  return Object.fromEntries(Array.from({ length: MOST_ARGUMENTS }, (_, i) => [String(i + 1), values[i] ?? '']));
}

/** Which way a locale's script runs. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Languages in Arabic and Hebrew script. `Intl.Locale` tells in some browsers only. */
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];
