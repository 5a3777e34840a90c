import { directionOf, type Messages, type Translate, translatorFrom } from '../../components/i18n.ts';
import { interfaceLanguage } from '../../lib/interface-language.ts';
import { displayOf, GATE_KEY } from '../../lib/mention/gate.ts';
import { readGateState } from '../../lib/mention/gate-state.ts';
import { readPackaged } from '../../lib/read-packaged.ts';

/** The browser's own functions that are needed here. */
export type WordsBrowser = {
  readonly i18n: { readonly getUILanguage: () => string };
  readonly runtime: { readonly getURL: (path: string) => string };
  readonly storage: { readonly local: { readonly get: (key: string) => Promise<Record<string, unknown>> } };
};

/**
 * The interface's messages in the language that was chosen, else in the browser's; the root of the page gets its
 * language and direction.
 */
export async function loadWords(
  browser: WordsBrowser,
  root: { lang: string; dir: string },
): Promise<{ readonly t: Translate; readonly locale: string }> {
  // without the store there is no choice to heed
  const held = await browser.storage.local.get(GATE_KEY).catch((): Record<string, unknown> => ({}));
  const choice = displayOf(readGateState(held[GATE_KEY])).language;
  const { language, locale } = interfaceLanguage(choice, [browser.i18n.getUILanguage(), ...navigator.languages]);
  root.lang = locale;
  root.dir = directionOf(locale);
  return { t: translatorFrom(await readMessages(browser, language), locale), locale };
}

/** The file is the extension's own, made by its build. */
async function readMessages(browser: WordsBrowser, language: string): Promise<Messages> {
  return (await readPackaged(browser.runtime, `messages/${language}.json`)) as Messages;
}
