import type { Tree } from './language-files.ts';

/** Labelled sentences and figures in them that a language is measured by at least; the ten have 43 and 30. */
const LEAST_SENTENCES = 40;
const LEAST_FIGURES = 25;
/** Articles on something else, on which the gate must not open. */
const LEAST_ORDINARY = 4;
/** A floor below this measures nothing. */
const LEAST_FLOOR = 0.6;
const MEASURES = [
  'storyPrecision',
  'storyRecall',
  'figurePrecision',
  'figureRecall',
  'subject',
  'verdict',
  'positions',
];

type Row = { readonly text: string; readonly figures?: readonly unknown[] };

/** What a language lacks in `tests/corpus`, each as a sentence that says what to do. */
export function checkLanguageCorpus(tree: Tree, code: string, codes: readonly string[]): string[] {
  const path = `tests/corpus/sentences.${code}.jsonl`;
  const rows = rowsOf(tree, path);
  const figures = rows.flatMap(({ figures = [] }) => figures).length;
  const isFew = rows.length < LEAST_SENTENCES || figures < LEAST_FIGURES;
  return [
    ...(isFew
      ? [
          `${path} has ${rows.length} sentences with ${figures} figures of at least ${LEAST_SENTENCES} with ${LEAST_FIGURES}: label more, as tests/corpus/README.md tells.`,
        ]
      : []),
    ...checkOwn(tree, code, codes.slice(0, codes.indexOf(code))),
    ...checkOrdinary(tree, code),
    ...checkFloors(tree, code),
  ];
}

function checkOwn(tree: Tree, code: string, earlier: readonly string[]): string[] {
  const path = `tests/corpus/sentences.${code}.jsonl`;
  const theirs = new Set(
    earlier.flatMap((other) => rowsOf(tree, path.replace(`.${code}.`, `.${other}.`))).map(({ text }) => text),
  );
  const copied = rowsOf(tree, path).filter(({ text }) => theirs.has(text));
  return copied.length === 0
    ? []
    : [`${path} has ${copied.length} sentences of another language’s file: write them in ${code}.`];
}

function checkOrdinary(tree: Tree, code: string): string[] {
  const path = `tests/corpus/ordinary.${code}.jsonl`;
  const { length } = rowsOf(tree, path);
  if (length >= LEAST_ORDINARY) return [];
  return [
    `${path} has ${length} articles of at least ${LEAST_ORDINARY}: write some on other things, on which the gate must not open.`,
  ];
}

function checkFloors(tree: Tree, code: string): string[] {
  const floors: Record<string, Record<string, number>> = JSON.parse(tree.read('tests/corpus/floors.json') ?? '{}');
  const own = floors[code] ?? {};
  const low = MEASURES.filter((measure) => (own[measure] ?? 0) < LEAST_FLOOR);
  if (low.length === 0) return [];
  return [
    `tests/corpus/floors.json has for ${code} no floor of ${LEAST_FLOOR} or more for ${low.join(', ')}: measure with npm run corpus, and write down what is reached.`,
  ];
}

function rowsOf(tree: Tree, path: string): Row[] {
  const lines = (tree.read(path) ?? '').split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Row);
}
