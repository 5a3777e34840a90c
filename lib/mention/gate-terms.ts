import type { ConceptId, ConceptWords, LanguageCode, Story } from '../model.ts';
import { rolesOf } from '../story/roles.ts';
import { isAcronym } from '../text/words.ts';
import { FORCES } from './forces.ts';
import type { GateStory } from './gate.ts';
import { gateText } from './gate-text.ts';
import { NUMBERED } from './own-number.ts';

/** A language as far as the gate needs it: the generic words that a story's rules may name. */
export type GateLanguage = { readonly code: LanguageCode; readonly spaced: boolean; readonly words: ConceptWords };

type Group = readonly ConceptId[];
type Rule = readonly Group[];

/** Found without any word: a group with it cannot be looked for. */
const WORDLESS: ConceptId = 'counted_people';
/** Found where the actor and one of these are. */
const OWN: ReadonlyMap<ConceptId, ReadonlySet<ConceptId>> = new Map([
  ['own_force', FORCES],
  ['own_number', NUMBERED],
]);
/** Names as `lib/story/misspelt-names.ts` looks for them. */
const NAME = /^\p{L}{7,}$/u;

/**
 * What the gate looks for on behalf of a story. Its rules follow from those of the story's mentions that hold without
 * context, as no other mention is found on a page without one of these: of each, the groups that consist of concepts of
 * `story.gate`, or all of them where there is none. So a rule of the gate holds wherever the engine finds a mention.
 */
export function gateStory(story: Story, languages: readonly GateLanguage[]): GateStory {
  const rules = rulesOf(story);
  const groups = new Map(rules.flat().map((group) => [keyOf(group), termsOf(group, story, languages)]));
  const uses = (key: string) => rules.filter((rule) => rule.some((group) => keyOf(group) === key)).length;
  // what most rules ask for comes first: where it is missing, nothing else matters
  const keys = [...groups.keys()].sort((a, b) => uses(b) - uses(a));
  return {
    groups: keys.map((key) => groups.get(key) ?? []),
    rules: rules.map((rule) => [...new Set(rule.map((group) => keys.indexOf(keyOf(group))))].sort((a, b) => a - b)),
  };
}

/** How many words `gateStory` would look for, counted in time that does not grow with them. */
export function gateWordCount(story: Story, languages: readonly GateLanguage[]): number {
  const counts = new Map<ConceptId, number>();
  const add = (list: ConceptWords) => {
    for (const [concept, words] of Object.entries(list)) counts.set(concept, (counts.get(concept) ?? 0) + words.length);
  };
  for (const { code, words } of languages) {
    add(words);
    add(story.terms[code] ?? {});
    for (const { id, aliases } of story.parties) add({ [`party:${id}`]: aliases[code] ?? [] });
  }
  const groups = new Map(rulesOf(story).flatMap((rule) => rule.map((group) => [keyOf(group), group] as const)));
  return [...groups.values()].flat().reduce((sum, concept) => sum + (counts.get(concept) ?? 0), 0);
}

function rulesOf(story: Story): readonly Rule[] {
  const own = story.mentions
    .filter(({ needsContext, weak }) => weak || !needsContext)
    .map(({ all }) => lookedFor(all, story));
  return withoutNarrower(own.filter((rule) => rule.length > 0));
}

function lookedFor(all: Rule, story: Story): Rule {
  const sought = new Set(story.gate.flat());
  const groups = all.flatMap((group) => withoutOwn(group, story)).filter((group) => !group.includes(WORDLESS));
  const chosen = groups.filter((group) => group.every((concept) => sought.has(concept)));
  return chosen.length > 0 ? chosen : groups;
}

/** `own_force` is found where the actor and a force are, or by words of its own where a story brings any. */
function withoutOwn(group: Group, story: Story): Group[] {
  const own = group.find((concept) => OWN.has(concept));
  if (own === undefined) return [group];
  const hasWords = Object.values(story.terms).some((words) => wordsOf(words, [own]).length > 0);
  const others = hasWords ? group : group.filter((concept) => concept !== own);
  return [
    [...others, ...rolesOf(story).actor],
    [...others, ...(OWN.get(own) ?? [])],
  ];
}

/** A rule that asks for no more than another makes that other one needless. */
function withoutNarrower(rules: readonly Rule[]): Rule[] {
  return rules.filter(
    (rule, at) => !rules.some((other, index) => isWider(other, rule) && (index < at || !isWider(rule, other))),
  );
}

function isWider(wide: Rule, narrow: Rule): boolean {
  return wide.every((group) => narrow.some((own) => own.every((concept) => group.includes(concept))));
}

function keyOf(group: Group): string {
  return [...new Set(group)].sort().join(' ');
}

function termsOf(group: Group, story: Story, languages: readonly GateLanguage[]): string[] {
  const terms = languages.flatMap(({ code, spaced, words }) => {
    const aliases = story.parties.map(({ id, aliases: own }) => [`party:${id}`, own[code] ?? []] as const);
    const own = story.terms[code] ?? {};
    const lists = [words, own, Object.fromEntries(aliases)];
    const names = spaced
      ? wordsOf(
          own,
          group.filter((concept) => story.names.includes(concept)),
        ).flatMap(nameOf)
      : [];
    return [...lists.flatMap((list) => wordsOf(list, group)).flatMap((word) => termOf(word, spaced)), ...names];
  });
  return withoutCovered([...new Set(terms)]);
}

function wordsOf(list: ConceptWords, concepts: Group): string[] {
  return Object.entries(list).flatMap(([concept, words]) => (concepts.includes(concept) ? words : []));
}

/** A word of the scanner's notation in the gate's: acronyms marked as such, and scripts that are not spaced. */
function termOf(word: string, spaced: boolean): string[] {
  const literal = word.replace(/^=?\*?/, '').replace(/\*$/, '');
  if (literal.trim() === '') return [];
  const equals = word.startsWith('=') || isAcronym(word) ? '=' : '';
  const folded = gateText([literal]);
  const text = equals ? folded.cased : folded.lower;
  if (!spaced) return [`${equals}*${text}*`];
  return [`${equals}${/^=?\*/.test(word) ? '*' : ''}${text}${word.endsWith('*') ? '*' : ''}`];
}

function nameOf(word: string): string[] {
  const name = word.replace(/[*=]/g, '').toLowerCase();
  return NAME.test(name) ? [`~${name}`] : [];
}

/**
 * Leaves out terms that are found wherever a shorter one is: all that begin like `troop*`, or hold `*troop*`. In time that
 * grows with the terms' letters, as every new background does this.
 */
function withoutCovered(terms: readonly string[]): string[] {
  const open = terms.filter((term) => /^[^=~][^*]*\*$/.test(term)).map((term) => term.slice(0, -1));
  const starts = new Set(open.filter((start) => !start.startsWith('*')));
  const parts = open.flatMap((start) => (start.startsWith('*') ? [start.slice(1)] : []));
  const byLetter = Map.groupBy(parts, (part) => part.charAt(0));
  const beginsAlike = (term: string) => {
    for (let end = 1; end <= term.length; end++) {
      const start = term.slice(0, end);
      if (starts.has(start) && `${start}*` !== term) return true;
    }
    return false;
  };
  const holdsOther = (term: string) => {
    for (let at = 0; at < term.length; at++)
      for (const part of byLetter.get(term.charAt(at)) ?? [])
        if (term.startsWith(part, at) && `*${part}*` !== term) return true;
    return false;
  };
  return terms.filter((term) => !/^[a-z\p{L}*]/u.test(term) || !(beginsAlike(term) || holdsOther(term)));
}
