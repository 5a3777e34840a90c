import { readStory } from '../engine/read-story.ts';
import { LANGUAGES } from '../language/index.ts';
import type { Language } from '../language/types.ts';
import { passesGate } from '../mention/gate.ts';
import { gateStory, gateWordCount } from '../mention/gate-terms.ts';
import type { ConceptId, LanguageCode, PageInfo, Story, TextBlock } from '../model.ts';
import { pageReader } from '../read-page.ts';
import { isTooShort } from './gate-words.ts';
import { ORDINARY } from './ordinary-text.ts';

/** Why a story would be at work everywhere: a key for the form's message, what goes into it, and the sentence for a file. */
export type Wide = { readonly key: string; readonly subs: readonly string[]; readonly sentence: string };

/** Of gate words; the bundled story has some 1,100. */
const MOST_GATE_WORDS = 5_000;
/** Of words that the gate looks for, counted in each group again: half of what its state takes. The bundled story has some 4,000. */
const MOST_SOUGHT = 25_000;
/** Fewer groups are one word, which stands on too many pages. */
const LEAST_GROUPS = 2;
/** Where so many of the ordinary sentences are taken for the story's, nothing tells its own. */
const TOO_MANY = 0.5;

/** As `tooWide`, in a sentence that names the story; `null` where there is nothing to say. */
export function wideSentence(story: Story): string | null {
  const wide = tooWide(story);
  return wide && `Story "${story.id}": ${wide.sentence}.`;
}

/**
 * Why a story opens too much, `null` where it does not: its gate has too few groups, or words that are too short; it
 * opens on ordinary text; or its mentions take ordinary sentences for the story's. To be asked of every story before it
 * is followed; one that validates. Time grows with the number of its words.
 */
export function tooWide(story: Story, codes: readonly LanguageCode[] = LANGUAGES.map(({ code }) => code)): Wide | null {
  const languages = LANGUAGES.filter(({ code }) => codes.includes(code));
  return (
    tooFewGroups(story) ??
    badGateWord(story) ??
    tooManySought(story) ??
    takesAll(story, languages) ??
    opensOn(story, languages)
  );
}

/** Groups of the same words are one. */
function tooFewGroups({ gate, terms, mentions }: Story): Wide | null {
  const lists = [...Object.values(terms), ...LANGUAGES.map(({ words }) => words)];
  const wordsOf = (group: readonly ConceptId[]) =>
    lists.flatMap((list) => group.flatMap((concept) => (Object.hasOwn(list, concept) ? (list[concept] ?? []) : [])));
  // it opens nothing: a story whose words are still to be written
  if (mentions.length === 0) return null;
  const different = new Set(gate.map((group) => [...new Set(wordsOf(group))].sort().join('\n')));
  if (different.size >= LEAST_GROUPS) return null;
  const sentence = '"gate" must have at least two different groups, as one word stands on too many pages; add a group';
  return { key: 'wide_groups', subs: [], sentence };
}

function badGateWord(story: Story): Wide | null {
  const { terms } = story;
  const named = soughtBy(story);
  let count = 0;
  for (const [code, concepts] of Object.entries(terms))
    for (const [concept, words] of Object.entries(concepts)) {
      if (!named.has(concept)) continue;
      count += words.length;
      const short = words.find((word) => isTooShort(word, code));
      if (short === undefined) continue;
      const sentence = `"gate" opens on "${short}" ("${concept}" in "${code}"), which is too short; write a longer word or take it out`;
      return { key: 'word_short', subs: [short], sentence };
    }
  if (count <= MOST_GATE_WORDS) return null;
  const most = MOST_GATE_WORDS.toLocaleString('en');
  return {
    key: 'wide_words',
    subs: [most],
    sentence: `"gate" has ${count.toLocaleString('en')} words, and at most ${most} are taken; remove some`,
  };
}

function tooManySought(story: Story): Wide | null {
  const count = gateWordCount(story, LANGUAGES);
  if (count <= MOST_SOUGHT) return null;
  const [sought, most] = [count, MOST_SOUGHT].map((value) => value.toLocaleString('en')) as [string, string];
  const sentence = `"mentions" have ${sought} words to be looked for on every page, and at most ${most} are taken; let them name fewer concepts`;
  return { key: 'wide_words', subs: [most], sentence };
}

/** The concepts that open a page: those of the gate, and all of a mention that has no group of these alone. */
function soughtBy({ gate, mentions }: Story): ReadonlySet<ConceptId> {
  const own = new Set(gate.flat());
  const others = mentions.filter(({ all }) => !all.some((group) => group.every((concept) => own.has(concept))));
  return new Set([...own, ...others.filter(({ needsContext }) => !needsContext).flatMap(({ all }) => all.flat())]);
}

function opensOn(story: Story, languages: readonly Language[]): Wide | null {
  const gate = [gateStory(story, LANGUAGES)];
  const example = languages.flatMap(({ code }) => ORDINARY[code] ?? []).find((sentence) => passesGate(sentence, gate));
  if (example === undefined) return null;
  const sentence = `"gate" would open on ordinary text such as "${example}"; choose words that are special to this story`;
  return { key: 'wide_opens', subs: [example], sentence };
}

const ANY_PAGE: PageInfo = { url: null, title: null, publisher: null, published: null, language: null };

function takesAll(story: Story, languages: readonly Language[]): Wide | null {
  for (const language of languages) {
    const sentences = ORDINARY[language.code] ?? [];
    const blocks = sentences.map((text, id): TextBlock => ({ id, role: 'text', text }));
    const { spoken } = readStory({
      story,
      sentences: pageReader(blocks, ANY_PAGE, language)(story),
      page: ANY_PAGE,
      inStory: false,
    });
    const taken = spoken.filter(({ by }) => by === 'named');
    const [first] = taken;
    if (!first || taken.length < sentences.length * TOO_MANY) continue;
    const example = sentences[first.block] ?? '';
    const sentence = `"mentions" would take ordinary sentences such as "${example}" for this story's; choose words that are special to it`;
    return { key: 'wide_mentions', subs: [example], sentence };
  }
  return null;
}
