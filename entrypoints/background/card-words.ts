import { interfaceLanguage } from '../../lib/interface-language.ts';
import type { CardWords, Settings } from '../../lib/messages.ts';
import { readPackaged } from '../../lib/read-packaged.ts';

export type WordsBrowser = {
  readonly i18n: { readonly getUILanguage: () => string };
  readonly runtime: { readonly getURL: (path: string) => string };
};

/** What cards speak: the language that was chosen, else the browser's. A card gets no other. */
export async function cardWords(
  { i18n, runtime }: WordsBrowser,
  settings: { readonly read: () => Promise<Settings> },
): Promise<CardWords> {
  const choice = (await settings.read()).language;
  const { language, locale } = interfaceLanguage(choice, [i18n.getUILanguage(), ...navigator.languages]);
  const texts = (await readPackaged(runtime, `messages/card/${language}.json`)) as CardWords['texts'];
  return { texts, locale };
}
