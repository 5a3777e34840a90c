import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

type Texts = Readonly<Record<string, string>>;

/**
 * What a language's messages lack or have too much beside the English ones: keys, things to fill in, plural forms. One
 * sentence each.
 * @param language BCP 47 tag: its plural categories are those that `Intl.PluralRules` knows
 */
export function messageFaults(english: Texts, own: Texts, language: string): string[] {
  return [
    ...Object.keys(own).flatMap((key) =>
      Object.hasOwn(english, key) ? [] : [`${key} is no message of the interface.`],
    ),
    ...Object.entries(english).flatMap(([key, text]) => {
      const translated = Object.hasOwn(own, key) ? own[key] : undefined;
      if (translated === undefined) return [`${key} is missing.`];
      if (translated.trim() === '' && text.trim() !== '') return [`${key} is empty.`];
      return faultsOf(key, text, translated, language);
    }),
  ];
}

function faultsOf(key: string, english: string, own: string, language: string): string[] {
  const [theirs, ours] = [partsIn(english), partsIn(own)];
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  // a number that is only counted may be left out where its form says it
  const owed = theirs.filter(({ type }) => type !== TYPE.plural).map(({ value }) => value);
  const known = new Set(theirs.map(({ value }) => value));
  const has = new Set(ours.map(({ value }) => value));
  return [
    ...[...new Set(owed)].filter((name) => !has.has(name)).map((name) => `${key} lacks {${name}}.`),
    ...[...has].filter((name) => !known.has(name)).map((name) => `${key} fills in {${name}}, which nothing gives.`),
    ...ours.flatMap((part) =>
      part.type === TYPE.plural
        ? categories.filter((one) => !(one in part.options)).map((one) => `${key} lacks the plural form “${one}”.`)
        : [],
    ),
  ];
}

/** All that is filled in, also within plural and select forms. */
function partsIn(text: string): Exclude<MessageFormatElement, { type: TYPE.literal | TYPE.pound | TYPE.tag }>[] {
  const collect = (parts: readonly MessageFormatElement[]): ReturnType<typeof partsIn> =>
    parts.flatMap((part) => {
      if (part.type === TYPE.literal || part.type === TYPE.pound || part.type === TYPE.tag) return [];
      const forms = 'options' in part ? Object.values(part.options).flatMap(({ value }) => collect(value)) : [];
      return [part, ...forms];
    });
  return collect(parse(text, { ignoreTag: true }));
}
