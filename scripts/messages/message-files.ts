import { INTERFACE_LANGUAGES } from '../../lib/model.ts';
import { compileMessages } from './compile-messages.ts';
import { readTexts } from './read-messages.ts';

/** What the browser itself shows of the extension, which it reads from files in a form of its own. */
const SHOWN_BY_BROWSER = [
  ...['extensionName', 'extensionDescription', 'commandOpenNext', 'commandOpenPrevious', 'commandList'],
  ...['menu_look_up', 'lookup_omnibox', 'action_reading'],
];

/** What the card speaks, which is sent to it: the texts whose keys begin so. */
const OF_CARD = /^(?:badge|card|qualifier|reason|stance)_/;

/** The texts that a card may need, of all those of one language. */
export function cardTexts(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => OF_CARD.test(key)));
}

/**
 * The packaged files with the interface's messages: `messages/<language>.json`, compiled, for the extension's own pages, `messages/card/` for
 * the card; `_locales/<language>/messages.json` for the browser.
 */
export function messageFiles(): { readonly relativeDest: string; readonly contents: string }[] {
  return INTERFACE_LANGUAGES.flatMap((language) => {
    const texts = readTexts(language);
    const forBrowser = SHOWN_BY_BROWSER.map((key) => [key, { message: texts[key] ?? '' }]);
    return [
      { relativeDest: `messages/${language}.json`, contents: JSON.stringify(compileMessages(texts)) },
      { relativeDest: `messages/card/${language}.json`, contents: JSON.stringify(compileMessages(cardTexts(texts))) },
      {
        relativeDest: `_locales/${language.replace('-', '_')}/messages.json`,
        contents: JSON.stringify(Object.fromEntries(forBrowser)),
      },
    ];
  });
}
