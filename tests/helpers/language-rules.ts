import { checkCopied } from './language-copies.ts';
import { checkLanguageCorpus } from './language-corpus.ts';
import { importsIn, listedLanguages, rowsIn, type Tree } from './language-files.ts';
import { checkLanguageWords, checkStoryWords } from './language-words.ts';

/** Rows of numbers and dates in a language's own test, and of numerals; the ten have 56 and 51 at least. */
const LEAST_ROWS = 40;
/** Short texts may be two languages' (二百三十): of numerals Japanese and Chinese share 46 %, of all else the ten share 10 % at most. */
const MOST_SHARED_ROWS = 1 / 2;
const NUMERALS = 'tests/lib/figure/numerals.test.ts';

/** What every listed language lacks of what makes a language whole, each as a sentence that says what to do. */
export function checkLanguages(tree: Tree): string[] {
  const codes = listedLanguages(tree);
  return codes.flatMap((code) => [
    ...checkLanguageWords(tree, code, codes),
    ...checkStoryWords(tree, code, codes),
    ...checkLanguageCorpus(tree, code, codes),
    ...checkRows(tree, code, codes, (of) => `tests/lib/language/${of}.test.ts`),
    ...checkRows(tree, code, codes, (of) => `tests/lib/figure/numerals/${of}.ts`),
    ...checkNumeralsListed(tree, code),
    ...checkName(tree, code),
  ]);
}

function checkRows(tree: Tree, code: string, codes: readonly string[], fileOf: (code: string) => string): string[] {
  const path = fileOf(code);
  const rows = rowsIn(tree, path);
  if (rows.length < LEAST_ROWS) {
    return [
      `${path} has ${rows.length} rows of at least ${LEAST_ROWS}: write how ${code} says numbers and dates, and what they mean.`,
    ];
  }
  const held = (of: string) => ({ code: of, lists: new Map([['rows', new Set(rowsIn(tree, fileOf(of)))]]) });
  return checkCopied(path, held(code), codes.slice(0, codes.indexOf(code)).map(held), MOST_SHARED_ROWS);
}

function checkNumeralsListed(tree: Tree, code: string): string[] {
  if (importsIn(tree, NUMERALS).includes(`./numerals/${code}.ts`)) return [];
  return [`${NUMERALS} does not read the numerals of ${code}: import their table and add it to the list.`];
}

/** The interface takes names of languages from the browser, which knows none for a code that is no language's. */
function checkName(tree: Tree, code: string): string[] {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  if (name === code) {
    return [`lib/language/${code}.ts: ${code} is no code that browsers have a name for: use the one of BCP 47.`];
  }
  const sentence = /It reads [^.]+\./.exec(tree.read('README.md') ?? '')?.[0] ?? '';
  return sentence.includes(name) ? [] : [`README.md does not say that it reads ${name}: name it in “It reads …”.`];
}
