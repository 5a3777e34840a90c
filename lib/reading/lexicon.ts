import type { Language, NumberWords } from '../language/types.ts';
import type { Qualifier } from '../model.ts';
import { type PhraseTable, phraseTable } from '../text/phrases.ts';

/** A language's word lists as look-up tables, made once per language. */
export type Lexicon = {
  readonly values: PhraseTable<number>;
  readonly multipliers: PhraseTable<number>;
  /** The values of all multipliers. */
  readonly multiplierValues: ReadonlySet<number>;
  readonly inner: PhraseTable<number>;
  readonly partBehind: PhraseTable<number>;
  readonly point: PhraseTable<true>;
  readonly inverted: PhraseTable<number>;
  readonly alone: PhraseTable<true>;
  readonly behindNumber: PhraseTable<true>;
  readonly suffixes: PhraseTable<number>;
  readonly joiners: PhraseTable<true>;
  readonly vague: PhraseTable<readonly [number, number | null]>;
  readonly several: PhraseTable<true>;
  readonly couple: PhraseTable<true>;
  readonly to: PhraseTable<true>;
  readonly between: PhraseTable<true>;
  readonly and: PhraseTable<true>;
  readonly ratio: PhraseTable<number>;
  readonly one: PhraseTable<true>;
  readonly ratioWholeFirst: PhraseTable<true>;
  readonly fractionSign: PhraseTable<true>;
  readonly fractions: PhraseTable<number>;
  readonly ordinalFractions: PhraseTable<true>;
  readonly multiples: PhraseTable<true>;
  readonly times: PhraseTable<true>;
  readonly multipleOf: PhraseTable<true>;
  readonly multipleMore: PhraseTable<true>;
  readonly multipleThan: PhraseTable<true>;
  readonly each: PhraseTable<true>;
  readonly distributive: PhraseTable<true>;
  readonly sizeLinks: PhraseTable<true>;
  readonly ordinalSuffixes: PhraseTable<true>;
  readonly qualifiersBefore: PhraseTable<Qualifier>;
  readonly qualifiersAfter: PhraseTable<Qualifier>;
  readonly qualifierFillers: PhraseTable<true>;
  /** Before a date of any kind ("in", "since", "by", "of"). */
  readonly beforeDate: PhraseTable<true>;
  readonly by: PhraseTable<true>;
  readonly everSince: PhraseTable<true>;
  readonly every: PhraseTable<true>;
  readonly everyBehind: PhraseTable<true>;
  readonly amongBefore: PhraseTable<true>;
  readonly countingVerbs: PhraseTable<true>;
  readonly countedArticles: PhraseTable<true>;
  readonly wholeBefore: PhraseTable<true>;
  readonly that: PhraseTable<true>;
  readonly vicinity: PhraseTable<true>;
  readonly yearWords: PhraseTable<true>;
  /** Between the first and the last day of a range; words that join two days of a list are none. */
  readonly untilDate: PhraseTable<true>;
  readonly weekdays: PhraseTable<true>;
  readonly aloneBefore: PhraseTable<true>;
  readonly aloneBehind: PhraseTable<true>;
  readonly lastYear: PhraseTable<true>;
  readonly thisYear: PhraseTable<true>;
  readonly decadeBefore: PhraseTable<true>;
  readonly decadeAfter: PhraseTable<true>;
  readonly measures: PhraseTable<true>;
  readonly numbered: PhraseTable<true>;
  readonly currencies: PhraseTable<string>;
  readonly percent: PhraseTable<true>;
  readonly age: PhraseTable<true>;
  readonly strength: PhraseTable<true>;
  readonly strengthEndings: PhraseTable<true>;
  readonly headcounts: PhraseTable<true>;
  readonly counters: PhraseTable<string>;
  readonly towards: PhraseTable<true>;
  readonly classifiers: PhraseTable<true>;
  readonly partitive: PhraseTable<true>;
  readonly partOf: PhraseTable<true>;
  readonly among: PhraseTable<true>;
  readonly relativePlace: PhraseTable<true>;
  readonly relatives: PhraseTable<true>;
  readonly bareRelatives: PhraseTable<true>;
  readonly relativesOfThose: PhraseTable<true>;
  readonly soEarly: PhraseTable<true>;
  readonly takesUp: PhraseTable<true>;
  readonly transparent: PhraseTable<true>;
  readonly definite: PhraseTable<true>;
  readonly more: PhraseTable<true>;
  readonly ownSide: PhraseTable<true>;
  readonly firstPerson: PhraseTable<true>;
  readonly functionWords: PhraseTable<true>;
  readonly clauseStarts: PhraseTable<true>;
  readonly conjunctions: PhraseTable<true>;
  readonly topic: PhraseTable<true>;
  readonly subject: PhraseTable<true>;
};

const made = new WeakMap<Language, Lexicon>();

/** The look-up tables of a language. */
export function lexiconOf(language: Language): Lexicon {
  const known = made.get(language);
  if (known) return known;
  const lexicon = build(language);
  made.set(language, lexicon);
  return lexicon;
}

function build(language: Language): Lexicon {
  const { numbers, qualifiers, dates, grammar, spaced } = language;
  const record = <V>(entries: Readonly<Record<string, V>>) => phraseTable(Object.entries(entries), spaced);
  const list = (words: readonly string[], whole = spaced) =>
    phraseTable<true>(
      words.map((word) => [word, true] as const),
      whole,
    );
  const numberWords = (entries: Readonly<Record<string, number>>) =>
    phraseTable(Object.entries(entries), numbers.compound ? (word) => isInflected(word, entries) : spaced);
  return {
    values: numberWords({ ...numbers.values, ...adjectivesOf(numbers) }),
    multipliers: numberWords(numbers.multipliers),
    multiplierValues: new Set(Object.values(numbers.multipliers)),
    inner: numberWords(numbers.inner ?? {}),
    partBehind: phraseTable(Object.entries(numbers.partBehind ?? {}), spaced && !numbers.compound),
    point: list(numbers.point ?? []),
    inverted: phraseTable(
      (numbers.inverted ?? []).map((word) => [word, numbers.multipliers[word] ?? 1] as const),
      spaced,
    ),
    alone: list(numbers.alone ?? []),
    behindNumber: list(numbers.behind ?? []),
    suffixes: record(numbers.suffixes),
    joiners: list(numbers.joiners, spaced && !numbers.compound),
    vague: record(numbers.vague),
    several: list(numbers.several),
    couple: list(numbers.couple),
    to: list(numbers.to),
    between: list(numbers.between),
    and: list(numbers.and),
    ratio: record(numbers.ratio ?? {}),
    one: list(numbers.one ?? []),
    ratioWholeFirst: list(numbers.ratioWholeFirst ?? []),
    fractionSign: list(numbers.fractionSign ?? []),
    fractions: record(numbers.fractions),
    ordinalFractions: list(numbers.ordinalFractions ?? []),
    multiples: list(numbers.multiples?.words ?? []),
    times: list(numbers.multiples?.times ?? []),
    multipleOf: list([
      ...(numbers.multiples?.of ?? []),
      ...(numbers.multiples?.more ?? []),
      ...(numbers.multiples?.than ?? []),
    ]),
    multipleMore: list(numbers.multiples?.more ?? []),
    multipleThan: list(numbers.multiples?.than ?? []),
    each: list(numbers.each),
    distributive: list(numbers.distributive ?? []),
    sizeLinks: list(numbers.sizeLinks ?? []),
    ordinalSuffixes: list(numbers.ordinalSuffixes),
    qualifiersBefore: phraseTable(byQualifier(qualifiers.before), spaced),
    qualifiersAfter: phraseTable(byQualifier(qualifiers.after), spaced),
    qualifierFillers: list(qualifiers.between),
    beforeDate: list([...dates.at, ...dates.since, ...dates.until]),
    by: list(grammar.by ?? []),
    everSince: list(grammar.everSince),
    every: list(grammar.every ?? []),
    everyBehind: list(grammar.everyBehind ?? []),
    amongBefore: list(grammar.amongBefore ?? []),
    countingVerbs: list(grammar.countedBehind?.verbs ?? []),
    countedArticles: list(grammar.countedBehind?.articles ?? []),
    wholeBefore: list(grammar.wholeBefore ?? []),
    that: list(grammar.that ?? []),
    vicinity: list(grammar.vicinity ?? []),
    yearWords: list([...(dates.yearWords ?? []), ...(dates.marks ? [dates.marks.year] : [])]),
    untilDate: list(
      dates.to.filter((word) => !grammar.conjunctions.some((and) => word === and || word.startsWith(`${and} `))),
    ),
    weekdays: list(dates.weekdays),
    aloneBefore: list(dates.alone.before),
    aloneBehind: list(dates.alone.behind),
    lastYear: list(dates.lastYear),
    thisYear: list(dates.thisYear),
    decadeBefore: list(dates.decade.before),
    decadeAfter: list(dates.decade.after, false),
    measures: list(grammar.measures),
    numbered: list(grammar.numbered),
    currencies: phraseTable(
      Object.entries(grammar.currencies).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
      spaced,
    ),
    percent: list(grammar.percent, false),
    age: list(grammar.age, spaced),
    strength: list(grammar.strength ?? [], false),
    strengthEndings: list(grammar.strengthEndings ?? [], false),
    headcounts: list(grammar.headcounts),
    towards: list(grammar.towards ?? []),
    counters: phraseTable(Object.entries(grammar.counters), false),
    classifiers: list(grammar.classifiers ?? []),
    partitive: list(grammar.partitive),
    partOf: list(grammar.partOf ?? []),
    among: list(grammar.among ?? []),
    relativePlace: list(grammar.relativePlace ?? []),
    relatives: list(grammar.relatives ?? []),
    bareRelatives: list(grammar.bareRelatives ?? []),
    relativesOfThose: list(grammar.relativesOfThose ?? []),
    soEarly: list(grammar.soEarly ?? []),
    takesUp: list(grammar.takesUp ?? []),
    transparent: list(grammar.transparent),
    definite: list(grammar.definite ?? []),
    more: list(grammar.more ?? []),
    ownSide: list(grammar.ownSide ?? []),
    firstPerson: list(grammar.firstPerson ?? []),
    functionWords: list(grammar.functionWords),
    clauseStarts: list(grammar.clauseStarts),
    conjunctions: list(grammar.conjunctions),
    topic: list(grammar.topic ?? []),
    subject: list(grammar.subject ?? []),
  };
}

function adjectivesOf({ adjectives }: NumberWords): Readonly<Record<string, number>> {
  const forms = Object.entries(adjectives?.stems ?? {}).flatMap(([stem, value]) =>
    (adjectives?.endings ?? []).map((ending) => [stem + ending, value] as const),
  );
  return Object.fromEntries(forms);
}

/** "hunderte" ends its word where "hundert" may go on: the *e* of "hunderteins" is no plural. */
function isInflected(word: string, entries: Readonly<Record<string, number>>): boolean {
  return Object.keys(entries).some(
    (other) => other.length < word.length && word.startsWith(other) && entries[other] === entries[word],
  );
}

function byQualifier(words: Readonly<Partial<Record<Qualifier, readonly string[]>>>): [string, Qualifier][] {
  return Object.entries(words).flatMap(([qualifier, list]) =>
    (list ?? []).map((word): [string, Qualifier] => [word, qualifier as Qualifier]),
  );
}
