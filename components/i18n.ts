/** The message of a key with its positional substitutions; `''` for a key that does not exist, as in browsers. */
export type Translate = (key: string, ...subs: string[]) => string;

/** One entry of a `messages.json`. */
export type Message = {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example?: string }>>;
};

/**
 * Makes a Translate from the parsed `messages.json`, for Node and for tests; extensions hand in `i18n.getMessage`.
 * `$1`–`$9` and `$NAME$` mean what they mean there, `$$` is a dollar sign, and what is put in is not read again
 * (https://developer.chrome.com/docs/extensions/how-to/ui/localization-message-formats).
 */
export function translatorFrom(messages: Readonly<Record<string, Message>>): Translate {
  return (key, ...subs) => {
    const entry = Object.hasOwn(messages, key) ? messages[key] : undefined;
    if (!entry) return '';
    return entry.message.replace(TOKEN, (_, name?: string, digit?: string, dollars?: string) => {
      if (name !== undefined) return fill(placeholder(entry, name), subs);
      if (digit !== undefined) return subs[Number(digit) - 1] ?? '';
      return dollars ?? '';
    });
  };
}

/**
 * The message `<key>_<category>` for a number, by the locale's plural rules, else `<key>_other`.
 * `subs` are handed on as they are: the number itself is one of them where the message shows it.
 */
export function plural(t: Translate, locale: string, key: string, n: number, ...subs: string[]): string {
  return t(`${key}_${new Intl.PluralRules(locale).select(n)}`, ...subs) || t(`${key}_other`, ...subs);
}

const TOKEN = /\$(?:([A-Za-z0-9_@]+)\$|([1-9])|(\$+))/g;

function placeholder(entry: Message, name: string): string {
  const found = Object.entries(entry.placeholders ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return found?.[1].content ?? '';
}

function fill(content: string, subs: readonly string[]): string {
  return content.replace(/\$([1-9])/g, (_, digit: string) => subs[Number(digit) - 1] ?? '');
}
