import type { ConceptId, ConceptWords, LanguageCode, Qualifier } from '../model.ts';

/** Words of a language and nothing else: what they mean is the engine's business. All lower case but where capitals tell. */
export type Language = {
  readonly code: LanguageCode;
  /** Whether words are set apart by spaces; otherwise they are found anywhere. */
  readonly spaced: boolean;
  /** Very common words, for telling the language of a text. */
  readonly common: readonly string[];
  /** Abbreviations that do not end a sentence, without their dot. */
  readonly abbreviations: readonly string[];
  /** The generic concepts of `concepts.ts`. */
  readonly words: ConceptWords;
  readonly numbers: NumberWords;
  readonly qualifiers: QualifierWords;
  readonly dates: DateWords;
  readonly grammar: GrammarWords;
};

export type NumberWords = {
  /** Whether a plain space may group digits ("12 000"); no-break spaces always may. */
  readonly spaceGroups: boolean;
  /** The sign before decimals. Three digits behind it are decimals before a multiplier ("1.125 million"). */
  readonly decimal: '.' | ',';
  /** Number words that stand for themselves: units, teens, tens, dozens. */
  readonly values: Readonly<Record<string, number>>;
  /** Numbers that are adjectives of one word: each stem's value, and the endings that any of them takes ("*двенадцатитысячн*ый"). */
  readonly adjectives?: { readonly stems: Readonly<Record<string, number>>; readonly endings: readonly string[] };
  /** Words that multiply what stands before them. */
  readonly multipliers: Readonly<Record<string, number>>;
  /** Values that are numbers only within a longer one, and words of another kind elsewhere ("cent *un*", "이*십이*"). */
  readonly inner?: Readonly<Record<string, number>>;
  /** Behind a number or its multiplier: what part of one, or of the multiplier, comes on top ("two *and a half* million"). */
  readonly partBehind?: Readonly<Record<string, number>>;
  /** Spoken before decimals ("one *point* five million"). */
  readonly point?: readonly string[];
  /** Multipliers that make an estimate where they stand before their number ("*тысяч* десять"). */
  readonly inverted?: readonly string[];
  /** Whether a digit behind a multiplier counts tenths of it (一千五 is 1,500). */
  readonly tenthsBehind?: boolean;
  /** Where numbers need a counter: those that do without ("*둘*"). */
  readonly alone?: readonly string[];
  /** Where nothing sets words apart: what may stand right behind a number without a counter ("둘*뿐*", 千*を*). */
  readonly behind?: readonly string[];
  /** Signs set right behind digits ("12k"). */
  readonly suffixes: Readonly<Record<string, number>>;
  /** Words that may stand between the parts of one number ("and"). */
  readonly joiners: readonly string[];
  /** Whether number words are written together ("zwölftausend"). */
  readonly compound: boolean;
  /** Magnitudes without a number: lowest and highest value meant, `null` for no upper end. */
  readonly vague: Readonly<Record<string, readonly [low: number, high: number | null]>>;
  /** "several", "a few": with a multiplier m they mean 2 m to 10 m − 1. */
  readonly several: readonly string[];
  /** "a couple of": with a multiplier m they mean about 2 m. */
  readonly couple: readonly string[];
  /** Between the ends of a range ("to"). */
  readonly to: readonly string[];
  /** Before the first end of a range ("between"); `and` stands between the two then. */
  readonly between: readonly string[];
  readonly and: readonly string[];
  /** Between a part and the whole it is told of ("1 *in* 10"), and the least whole that is a proportion behind each. */
  readonly ratio?: Readonly<Record<string, number>>;
  /** Words for one that are no number elsewhere, as the part of a proportion ("*un* sur dix"). */
  readonly one?: readonly string[];
  /** Behind a whole with its counter, where the part follows ("10명 *중* 1명"). */
  readonly ratioWholeFirst?: readonly string[];
  /** Between denominator and numerator (三*分之*二). */
  readonly fractionSign?: readonly string[];
  /** Fractions of a whole ("a third of"): value per word. */
  readonly fractions: Readonly<Record<string, number>>;
  /** Fractions that are ordinals before a noun ("*a third* deployment"). */
  readonly ordinalFractions?: readonly string[];
  /** Multiples of a number that is only compared with ("*twice* the 6,000"). */
  readonly multiples?: MultipleWords;
  /** "each", "apiece". */
  readonly each: readonly string[];
  /** Before the size of each of several groups ("zu *je* 6000", "*по* 6 тысяч"). */
  readonly distributive?: readonly string[];
  /** Between the size of groups and the groups, where the size stands first ("5000人*規模の*旅団3個"). */
  readonly sizeLinks?: readonly string[];
  /** Behind digits: an ordinal, no count ("36th"). */
  readonly ordinalSuffixes: readonly string[];
  /** Whether a point behind a small number makes an ordinal ("11. Korps"). */
  readonly ordinalDot?: boolean;
};

export type MultipleWords = {
  /** Whether a multiple stands behind its number ("6000人の*2倍*"). */
  readonly behind?: boolean;
  /** What multiplies by itself ("twice", "doppelt"). */
  readonly words: readonly string[];
  /** Behind a number, they make a multiple of it ("three *times*"). */
  readonly times: readonly string[];
  /** Between a multiple and its number ("the double *of*"). */
  readonly of: readonly string[];
  /** Behind a multiple, where a comparison begins ("three times *as many*"), and before what is compared with ("*as* the 6,000"). */
  readonly more?: readonly string[];
  readonly than?: readonly string[];
};

export type QualifierWords = {
  /** Qualifiers that are also small words of place: none before a vehicle or a small number (Vietnamese *trên*). */
  readonly prepositions?: readonly string[];
  readonly before: Readonly<Partial<Record<Qualifier, readonly string[]>>>;
  readonly after: Readonly<Partial<Record<Qualifier, readonly string[]>>>;
  /** Words that may stand between a qualifier and its number ("more than *another* 3,000"). */
  readonly between: readonly string[];
};

export type DateWords = {
  readonly months: Readonly<Record<string, number>>;
  /** Whether a month's name must begin with a capital ("May", not "may"). */
  readonly capitalMonths: boolean;
  /** Between day and month or month and year ("de"). */
  readonly of: readonly string[];
  /** Where the script sets signs behind the numbers of year, month and day. */
  readonly marks: DateMarks | null;
  readonly to: readonly string[];
  /** Names of the days of the week, which may stand before or behind a date. */
  readonly weekdays: readonly string[];
  /** By a day, they say that what is told is told of it only ("*allein* am Samstag", "on Saturday *alone*"). */
  readonly alone: { readonly before: readonly string[]; readonly behind: readonly string[] };
  /**
   * Where dates are written in figures, day first: "18/10/2024" anywhere, "18/10" behind one of `before` ("ngày 18/10")
   * with one of `signs` between.
   */
  readonly figures?: { readonly before: readonly string[]; readonly signs: string };
  readonly parts: {
    readonly early: readonly string[];
    readonly mid: readonly string[];
    readonly late: readonly string[];
  };
  readonly seasons: Readonly<Record<string, 'spring' | 'summer' | 'autumn' | 'winter'>>;
  /** Right before or right behind a season, for the latest one that has ended ("*last* autumn", "otoño *pasado*"). */
  readonly lastSeason: { readonly before: readonly string[]; readonly behind: readonly string[] };
  /** Words for "year" behind its digits, where a language sets one ("2024 *году*"). */
  readonly yearWords?: readonly string[];
  /** Before or behind a year that ends in nought, for its decade ("1970*s*", "*années* 1970"). */
  readonly decade: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly thisYear: readonly string[];
  readonly lastYear: readonly string[];
  /** Before a date at which something is so ("in", "on", "as of"). */
  readonly at: readonly string[];
  /** Before a date from which on something is so: no as-of date ("since"). */
  readonly since: readonly string[];
  /** Before a date that lies ahead ("by", "until"). */
  readonly until: readonly string[];
  /** About two days without a month ("*entre le* 8 *et le* 13"), and the marks that must stand behind each ("8*th*"). */
  readonly dayRange?: { readonly from: readonly string[]; readonly to: readonly string[]; readonly marks: readonly string[] };
};

/** Signs behind the numbers of a date ("년", "월", "일"); any one of several for the day. */
export type DateMarks = {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** Before a day without a month ("*지난달* 8일"). */
  readonly thisMonth: readonly string[];
  readonly lastMonth: readonly string[];
  /** Right before a month, a day or a year's end: of the month or the year of the date told before ("*同月*23日"). */
  readonly same: { readonly month: readonly string[]; readonly year: readonly string[] };
  /** Before years that are counted from a year of their own ("*平成*30年"). */
  readonly eras: readonly string[];
  /** Where dates are also written in the language's own numerals ("十月八日"): those for nought, for one to nine in order, and for ten. */
  readonly numerals?: { readonly zeros: string; readonly units: string; readonly ten: string };
};

export type GrammarWords = {
  /** By a time or an event, they say that nothing like it has been since ("the first *since* 1953"). */
  readonly everSince: readonly string[];
  /** Where the counted thing stands: after the number, or before it with a counter behind. */
  readonly noun: 'after' | 'before';
  /** Right behind a name that the sentence is about ("은", "は"), in languages that end a sentence with its verb. */
  readonly topic?: readonly string[];
  /** Right behind the name that does what the verb says ("이", "が"). */
  readonly subject?: readonly string[];
  /** Small words before a name that make no place of it ("*le* Pentagone", "*y* Kiev"). */
  readonly beforeActors?: readonly string[];
  /** Right before a name, they make a place of it, where words are written together ("*向*俄罗斯"). */
  readonly beforePlaces?: readonly string[];
  /** Whether adjectives and names stand right behind the noun they go with ("soldats russes", "lính Nga"). */
  readonly nounFirst?: boolean;
  /** Whether every noun begins with a capital, so that capitals tell no names. */
  readonly capitalNouns?: boolean;
  /** Whether a dash stands where other languages have a verb or a comma ("Потери - 300 человек"): it parts nothing then. */
  readonly dashJoins?: boolean;
  /** Whether a noun put before its number makes that number a guess ("солдат 500"). */
  readonly invertedIsAbout?: boolean;
  /** Right behind the higher of two numbers: a rise from one to the other, no range ("1500명에서 3000명*으로*"). */
  readonly towards?: readonly string[];
  /** Behind a number, they make of it how many a group has ("12,000-*man* corps", "12 000*köpfige* Truppe"). */
  readonly strength?: readonly string[];
  /** Endings of a multiplier that do the same ("12-*тысячный* корпус"). */
  readonly strengthEndings?: readonly string[];
  /** Labels before a number that tell how many people there are ("*Strength*: 10,000"). */
  readonly headcounts: readonly string[];
  /** How nouns in the plural end, where one letter tells ("9m round*s*"). */
  readonly pluralEnding?: string;
  /** Counters behind a number and the comparison class they count. */
  readonly counters: Readonly<Record<string, string>>;
  /** Those of the counters that count only what is fired (shells, missiles). */
  readonly rounds?: readonly string[];
  /** Behind a number, they count the noun before it where none follows ("tàu đổ bộ, bốn *chiếc*"). */
  readonly classifiers?: readonly string[];
  /** Of those, such as count one kind of thing only, wherever in its sentence that stands ("hàng nghìn tấn đạn, 8 triệu *quả*"). */
  readonly classified?: Readonly<Record<string, ConceptId>>;
  /** Between a part and its whole ("1,000 *of the* 11,000"). */
  readonly partitive: readonly string[];
  /** Of people told of before, behind a number: it is a part of them ("3,000 *of whom*"). */
  readonly partOf?: readonly string[];
  /** Right behind a number with its noun: the whole of which a part is told next ("1万人*のうち*"). */
  readonly among?: readonly string[];
  /** Begin a clause that tells of the place named before it ("Kursk, *where* …"). */
  readonly relativePlace?: readonly string[];
  /** Words that begin a relative clause, where a comma always stands before them (", *который*"). */
  readonly relatives?: readonly string[];
  /** Those of them that need no comma; behind one they mean something else (", *mà*", "but"). */
  readonly bareRelatives?: readonly string[];
  /** Begin a relative clause where a word for "those" stands before the number ("к тем 11 тысячам, *что* …"). */
  readonly relativesOfThose?: readonly string[];
  /** Behind a colon, take up the count before it ("12,000 men: *that* is what …"). */
  readonly takesUp?: readonly string[];
  /** Words between a number and its noun that change nothing ("more", "new"). */
  readonly transparent: readonly string[];
  /** Right before a number of people known already ("*the* 12,000"). */
  readonly definite?: readonly string[];
  /** By a noun, they make it the people of whoever acts ("5,000 of *its own* soldiers"). */
  readonly ownSide?: readonly string[];
  /** Alone over a column, they make it the sum of those beside it ("Killed | Wounded | *Both*"). */
  readonly bothTogether?: readonly string[];
  /** Of the one who speaks and his side ("*our* losses", "*we* lost three"). */
  readonly firstPerson?: readonly string[];
  /** Of whoever acts, before a noun ("5,000 of *its* soldiers"). */
  readonly possessives?: readonly string[];
  /** Between a number and its noun, or right behind the noun: these come on top of others ("3,000 *more* soldiers"). */
  readonly more?: readonly string[];
  /** Words for "another" that mean "as early as" right before a date ("*ещё* 4 октября"). */
  readonly soEarly?: readonly string[];
  /** Behind a time, they make a distance of it ("a day *earlier*"). */
  readonly distance?: readonly string[];
  /** Before a number that something rises or falls by ("*um* 2.400 gewachsen"). */
  readonly by?: readonly string[];
  /** Verbs that make a condition where they stand before their subject ("*Had* Kim sent"). */
  readonly inversion?: readonly string[];
  /** Before such a verb within a sentence ("argues *that* had Kim sent"). */
  readonly inversionInside?: readonly string[];
  /** At the end of a question that has no question mark. */
  readonly questionEnds?: readonly string[];
  /** Within a sentence, at the end of a question that somebody else asked ("送った*のか*と"). */
  readonly questionsTold?: readonly string[];
  /** Before a number that others are counted out of ("out of *every* ten"). */
  readonly every?: readonly string[];
  /** The same behind the number. */
  readonly everyBehind?: readonly string[];
  /** Pronouns that can be the subject of a verb of saying; with the mark of a topic where there is one. */
  readonly subjectPronouns?: readonly string[];
  /** Right before a verb of saying, they make its subject the one spoken of ("*is* said to"). */
  readonly passive?: readonly string[];
  /** Before the name of a place that something happened by ("*near* the bridge"). */
  readonly vicinity?: readonly string[];
  /** Verbs that only count, and articles that begin the counted noun behind their number ("*fueron* siete *los* barcos"). */
  readonly countedBehind?: { readonly verbs: readonly string[]; readonly articles: readonly string[] };
  /** Before the number of a whole of which a part is told next ("*among the* 20 dead"). */
  readonly amongBefore?: readonly string[];
  /** At the head of a clause, before a whole of which a part is told next, with or without a number ("*of the* soldiers sent, 900 …"). */
  readonly wholeBefore?: readonly string[];
  /** Begin what somebody says ("says *that* …"). */
  readonly that?: readonly string[];
  /** Join two nouns ("Russian *and* North Korean"). */
  readonly conjunctions: readonly string[];
  /** Words that cannot be a counted noun: a number right before one of them stands alone. */
  readonly functionWords: readonly string[];
  /** Set what follows apart as a clause of its own. */
  readonly clauseStarts: readonly string[];
  /** Units of measure, time and place that make a number no count ("km", "years", "percent" is apart). */
  readonly measures: readonly string[];
  /** Right before a number that is a name, no count ("Article 4", "chapter 3"). */
  readonly numbered: readonly string[];
  /** Names of currencies behind a number, by the currency's ISO 4217 code in small letters; under `money` what any has (“cents”). */
  readonly currencies: Readonly<Record<string, readonly string[]>>;
  readonly percent: readonly string[];
  /** Of people, behind a number: an age. */
  readonly age: readonly string[];
};
