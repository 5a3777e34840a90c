import type { TextDoc } from '../../lib/retrieval/segment.ts';
import { type Chance, chanceOf } from './random.ts';
import * as words from './words.ts';

/** A text and the claim that it speaks of. */
export type BenchQuery = { readonly id: string; readonly text: string };
export type QueryKind = 'clean' | 'typos' | 'post';

const SEED = 7;
/** Steps of the golden section spread any number of picks evenly, and the first picks stay the same. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Queries to claims spread evenly: the claim told again with other words, some of it left out and some moved (`clean`), the same
 * with a slip in every third word (`typos`), and as a social-media post with all that comes with it (`post`).
 */
export function makeQueries(claims: readonly TextDoc[], count: number, kind: QueryKind): BenchQuery[] {
  return Array.from({ length: count }, (_, i) => {
    const claim = claims[Math.floor(((i * GOLDEN) % 1) * claims.length)] ?? { id: '', title: '', statement: '' };
    const chance = chanceOf(SEED + i);
    const told = retold(claim, chance);
    return {
      id: claim.id,
      text: kind === 'clean' ? told : kind === 'typos' ? withSlips(told, chance) : asPost(told, chance),
    };
  });
}

/** A slip in every third word of those that can have one; a digit is never changed, as another number is another claim. */
export function withSlips(text: string, chance: Chance): string {
  let words = 0;
  return text
    .split(' ')
    .map((word) => (canSlip(word) && ++words % 3 === 0 ? slip(word, chance) : word))
    .join(' ');
}

const SAID_OTHERWISE = 0.5;
const INFLECTED = 0.3;
const LEFT_OUT = 0.35;

function retold({ statement }: TextDoc, chance: Chance): string {
  const told = statement.split(' ').map((word) => inflected(otherwise(word, chance), chance));
  const kept = told.filter(() => !chance.is(LEFT_OUT));
  // who speaks of a claim says at least whom or what place it is about
  const name = told.find(isName);
  if (name && !kept.some(isName)) kept.push(name);
  // the second half first, as people tell the end before the beginning
  const cut = chance.is(0.5) ? Math.floor(kept.length / 2) : 0;
  return [...kept.slice(cut), ...kept.slice(0, cut)].join(' ');
}

function otherwise(word: string, chance: Chance): string {
  const group = words.SYNONYMS.find(([first]) => first === word);
  return group && chance.is(SAID_OTHERWISE) ? chance.pick(group) : word;
}

/** Another number or tense, roughly. */
function inflected(word: string, chance: Chance): string {
  if (!/^[a-z]{5,}$/.test(word) || !chance.is(INFLECTED)) return word;
  if (word.endsWith('ed')) return `${word.slice(0, -2)}ing`;
  return word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
}

/** A word of a name that few share: with a capital, and an ending that places and families have here. */
function isName(word: string): boolean {
  return NAME_ENDINGS.some((ending) => word.replace(/[,.;]$/, '').endsWith(ending)) && /^\p{Lu}/u.test(word);
}

const NAME_ENDINGS = [...words.PLACE_ENDINGS, ...words.FAMILY_ENDINGS];

function canSlip(word: string): boolean {
  return /^\p{L}{4,}\P{L}?$/u.test(word);
}

/** One letter left out, doubled, swapped with the next, or another; always another word. */
function slip(word: string, chance: Chance): string {
  if (!canSlip(word)) return word;
  const at = 1 + chance.below(word.length - 3);
  const [before, here, next, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)];
  const other = chance.pick(Array.from('aeiklnorst').filter((letter) => letter !== here));
  const slips = [next + after, here + here + next + after, next + here + after, other + next + after];
  const slipped = before + chance.pick(slips);
  return slipped === word ? `${before}${next}${after}` : slipped;
}

function asPost(text: string, chance: Chance): string {
  const tagged = text
    .split(' ')
    .map((word) => (/^\p{Lu}\p{L}{4,}$/u.test(word) && chance.is(0.3) ? `#${word}` : word))
    .map((word) => (chance.is(0.08) ? slip(word, chance) : word))
    .join(' ');
  const name = `${chance.pick(words.FIRST_NAMES)}${chance.pick(words.SYLLABLES)}${chance.below(99)}`;
  return [
    chance.is(0.4) ? `@${name}` : '',
    chance.is(0.6) ? chance.pick(words.CHATTER) : '',
    tagged,
    chance.is(0.4) ? chance.pick(words.PICTOGRAPHS).repeat(1 + chance.below(3)) : '',
    chance.is(0.5) ? `https://short.example/${chance.below(1e9).toString(36)}` : '',
    chance.is(0.5)
      ? `— ${name} (@${name}) ${chance.pick(words.MONTHS)} ${1 + chance.below(28)}, ${2015 + chance.below(9)}`
      : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
