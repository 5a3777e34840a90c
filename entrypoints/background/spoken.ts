import { interfaceLanguage } from '../../lib/interface-language.ts';
import type { CardWords, Settings } from '../../lib/messages.ts';
import { readPackaged } from '../../lib/read-packaged.ts';

export type SpokenBrowser = {
  readonly i18n: { readonly getUILanguage: () => string };
  readonly runtime: { readonly getURL: (path: string) => string };
};

/** What the interface speaks now: the language that was chosen, else the browser's. */
export type Spoken = {
  /** Tag of the language alone, by which stories name their subjects and parties. */
  readonly language: () => Promise<string>;
  /** What cards speak; a card gets no other language. */
  readonly words: () => Promise<CardWords>;
};

export function createSpoken({ i18n, runtime }: SpokenBrowser, settings: () => Promise<Settings>): Spoken {
  const now = async () =>
    interfaceLanguage((await settings()).language, [i18n.getUILanguage(), ...navigator.languages]);
  return {
    language: async () => (await now()).locale.split('-')[0] ?? 'en',
    words: async () => {
      const { language, locale } = await now();
      return { texts: (await readPackaged(runtime, `messages/card/${language}.json`)) as CardWords['texts'], locale };
    },
  };
}
