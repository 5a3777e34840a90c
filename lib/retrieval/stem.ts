/**
 * Folds the commonest endings of a lower-case word, so that "troops", "deployed" and "deploying" meet "troop" and "deploy".
 * Deliberately small: it asks no language and needs no word list; what it folds wrongly it folds alike on both sides.
 * Words with digits and short words stay as they are.
 */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const last = word.charCodeAt(word.length - 1);
  if (last >= CYRILLIC_FIRST && last <= CYRILLIC_LAST) return stemCyrillic(word);
  if (last < A || last > Z) return word;
  return withoutE(withoutDerivation(undouble(withoutE(withoutEnding(withoutPlural(word))))));
}

const A = 97;
const Z = 122;
const CYRILLIC_FIRST = 0x430;
const CYRILLIC_LAST = 0x45f;
/** What has to be left of a word for an ending to count as one. */
const SHORTEST_STEM = 3;
const SHORTEST_CYRILLIC = 4;

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function withoutEnding(word: string): string {
  for (const ending of ENDINGS) {
    if (word.endsWith(ending) && HAS_VOWEL.test(word.slice(0, -ending.length))) {
      return word.length - ending.length >= SHORTEST_STEM ? word.slice(0, -ending.length) : word;
    }
  }
  return word;
}

function withoutE(word: string): string {
  if (word.endsWith('y') && word.length > SHORTEST_STEM) return `${word.slice(0, -1)}i`;
  return word.endsWith('e') && word.length > SHORTEST_STEM ? word.slice(0, -1) : word;
}

/** "stopp" of "stopped" is "stop"; "kill" keeps its own. */
function undouble(word: string): string {
  const at = word.length - 1;
  return at >= SHORTEST_STEM && word[at] === word[at - 1] ? word.slice(0, -1) : word;
}

/** "deployment" and "deployer" speak of "deploy". */
function withoutDerivation(word: string): string {
  for (const ending of DERIVATIONS) {
    if (word.endsWith(ending) && word.length - ending.length >= SHORTEST_DERIVED) return word.slice(0, -ending.length);
  }
  return word;
}

/** Endings of case, number and person; the longest that fits goes. */
function stemCyrillic(word: string): string {
  for (let length = 3; length > 0; length--) {
    if (word.length - length >= SHORTEST_CYRILLIC && CYRILLIC_ENDINGS.has(word.slice(-length)))
      return word.slice(0, -length);
  }
  return word;
}

const SHORTEST_DERIVED = 4;
/** As they are once a final e is gone and y is i; longer ones first. */
const DERIVATIONS: readonly string[] =
  'ation ition ment ness ator ativ abl ibl ical ion iti ist ism er or al ic iv at'.split(' ');
const HAS_VOWEL = /[aeiouy]/;
const ENDINGS: readonly string[] = ['ingly', 'edly', 'ing', 'ed', 'ly'];
/** Letters are folded before: й is и, ё is е, ї is і. */
const CYRILLIC_ENDINGS: ReadonlySet<string> = new Set(
  (
    'а я о е ы и у ю ь і ом ем ам ям ах ях ов ев ои еи ии ыи ая яя ое ее ые ие ую юю ых их ым им ою ею ть ть л ла ло ли ал ил ет ит ют ят ут ат ' +
    'ами ями ого его ому ему ыми ими ала ила али или ает ают ого ові еві ами іи ів ою'
  ).split(' '),
);
