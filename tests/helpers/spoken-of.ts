import fc from 'fast-check';
import type { Language } from '../../lib/language/types.ts';
import type { ConceptId, Story } from '../../lib/model.ts';

/** Words of no story. */
const FILLERS: Readonly<Record<string, readonly string[]>> = {
  zh: ['昨天', '会议', '他说', '在'],
  ja: ['昨日', '会議で', '述べた', 'の'],
  ko: ['어제 ', '회의에서 ', '말했다 ', '그는 '],
};
const SPACED = ['yesterday', 'and', '1,500', 'Bank', 'thinking', '12', 'a', 'X.', '(see', 'note)', '"so', '*', '–'];
const BETWEEN = [' ', ' ', ' ', ', ', '-', '. ', '? ', '\u00a0', ' - ', '; ', "'s ", '.', '"', '＂', ''];

/**
 * Texts in a language that mostly have what some mention of a story asks for: words of each of its groups in any order,
 * among others. Words are inflected as their notation allows, in other capitals now and then, and now and then misspelt.
 */
export function textsOn(story: Story, language: Language): fc.Arbitrary<string> {
  const rules = story.mentions.filter(({ needsContext, weak }) => weak || !needsContext);
  if (rules.length === 0) return fc.constant('');
  const wordOf = (group: readonly ConceptId[]) => {
    const words = wordsOf(group, story, language);
    return words.length > 0 ? fc.constantFrom(...words).chain(written) : fc.constant('x');
  };
  const filler = fc.constantFrom(...(language.spaced ? SPACED : (FILLERS[language.code] ?? SPACED)));
  const between = fc.constantFrom(...(language.spaced ? BETWEEN : ['', '', '', ...BETWEEN]));
  return fc
    .constantFrom(...rules)
    .chain(({ all }) => fc.tuple(fc.tuple(...all.map(wordOf)), fc.array(filler, { maxLength: 6 })))
    .chain(([words, fillers]) => {
      const order = [...words, ...fillers];
      return fc.tuple(
        fc.shuffledSubarray(order, { minLength: order.length, maxLength: order.length }),
        fc.array(between, { minLength: order.length, maxLength: order.length }),
      );
    })
    .map(([order, gaps]) => order.map((word, at) => word + (gaps[at] ?? ' ')).join(''));
}

function wordsOf(group: readonly ConceptId[], story: Story, language: Language): string[] {
  // what the engine makes of others
  const concepts = group.flatMap((concept) =>
    concept === 'own_force' ? ['actor', 'soldier'] : concept === 'counted_people' ? ['soldier'] : [concept],
  );
  const lists = [language.words, story.terms[language.code] ?? {}];
  return lists.flatMap((list) =>
    concepts.flatMap((concept) => (Object.hasOwn(list, concept) ? (list[concept] ?? []) : [])),
  );
}

/** A word of the notation as a text may have it. */
function written(word: string): fc.Arbitrary<string> {
  const literal = word.replace(/^[=*]+/, '');
  const rest = fc.constantFrom('', '', 'n', 'ий', 's');
  return fc.tuple(rest, rest, fc.nat({ max: 9 }), fc.nat()).map(([before, after, manner, place]) => {
    const open = literal.split('*').join(after);
    const whole = word.startsWith('*') ? before + open : open;
    if (manner < 5) return whole;
    if (manner < 6) return whole.toUpperCase();
    const capitalised = whole.charAt(0).toUpperCase() + whole.slice(1);
    return manner < 8 ? capitalised : misspelt(capitalised, place);
  });
}

/** One letter too few, or another than it should be. */
function misspelt(word: string, place: number): string {
  const at = 1 + (place % Math.max(1, word.length - 1));
  return place % 2 === 0 ? word.slice(0, at) + word.slice(at + 1) : `${word.slice(0, at)}e${word.slice(at + 1)}`;
}
