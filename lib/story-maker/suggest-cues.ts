import type { Story, SubjectExample } from '../model.ts';
import { concepts } from './concepts.ts';
import { type CueWord, type ExampleWords, wordsAbout } from './example-words.ts';
import { storyOf } from './story.ts';
import { tryExample, tryExamples } from './try-examples.ts';
import type { StoryDraft } from './types.ts';
import { type Cue, type CuePlace, withCue } from './with-cue.ts';
import { ownList, wordProblem } from './words.ts';

export type CueSuggestion = Cue & {
  /** So many of the draft's examples in its language are read right only with it … */
  readonly mends: number;
  /** … and so many only without. */
  readonly breaks: number;
};

export type AskedCue = {
  readonly draft: StoryDraft;
  /** The subject's place in the draft. */
  readonly subject: number;
  readonly list: 'examples' | 'counterExamples';
  readonly example: SubjectExample;
};

/** So many are shown; the first is nearly always the one. */
const MOST = 5;
/** So many of each kind are tried out: the nearest. */
const MOST_TRIED = 10;

/**
 * Words that, added to the draft, make an example read as it should be, the best first: that break fewest of the other
 * examples, are shared by others of the subject, and stand nearest to its figure. For an example: words near the figure
 * that tell its subject, a noun for what it counts, or words that rule out the subject that takes it; for a
 * counter-example: words that rule the subject out, near the figure before elsewhere in the sentence. None where it is
 * read right already, or where no one word does it. Every suggestion was tried: some milliseconds a word, and `turn` is
 * awaited between them; once `signal` is aborted, nothing more is tried. Where no word does it since its noun is not counted,
 * that noun comes alone, and more is to be asked for then. Never throws.
 */
export async function suggestCues(
  { draft, subject, list, example }: AskedCue,
  turn: () => Promise<void>,
  signal: AbortSignal,
): Promise<CueSuggestion[]> {
  const story = storyOf(draft);
  const own = story.subjects[subject];
  if (!own || example.figure === undefined) return [];
  const now = tryExample(story, own, list, example);
  if (now.passed && !(list === 'examples' && lacksNear(draft, subject, example.language))) return [];
  const taker = story.subjects.findIndex(({ id }, at) => at !== subject && now.readAs.includes(id));
  const others = othersOf(draft, story, { subject, list, example });
  const right = rightIn(draft, example.language);
  const countsThing = 'thing' in (draft.subjects[subject]?.counts ?? {});
  const [found, nouns]: [Found[], Found[]] = [[], []];
  for (const { cue, where, at } of triedFor({ subject, list, taker, countsThing }, wordsAbout(story, example))) {
    if (signal.aborted) return [];
    const isKnown = isNamed(cue, story, at) || (where !== 'counted' && others.against(at, where, cue.word));
    const suggestion = { subject: at, language: example.language, word: cue.word, where };
    const next = isKnown || wordProblem(cue.word, example.language, false) ? draft : withCue(draft, suggestion);
    if (next === draft) continue;
    await turn();
    const made = storyOf(next);
    const then = made.subjects[subject];
    const isRight = then !== undefined && tryExample(made, then, list, example).passed;
    if (!isRight && where !== 'counted') continue;
    const rightThen = rightIn(next, example.language);
    const counts = { mends: minus(rightThen, right), breaks: minus(right, rightThen) };
    (isRight ? found : nouns).push({
      suggestion: { ...suggestion, ...counts },
      worth: worthOf(cue, where, counts, others.shared(cue.word)),
    });
  }
  return (found.length > 0 ? found : nouns)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST)
    .map(({ suggestion }) => suggestion);
}

type Found = { readonly suggestion: CueSuggestion; readonly worth: number };
type Tried = { readonly cue: CueWord; readonly where: CuePlace; readonly at: number };

/** What to try, in which field of which subject; `taker` is the other subject that takes the figure, or -1. */
function triedFor(
  { subject, list, taker, countsThing }: Pick<AskedCue, 'subject' | 'list'> & { taker: number; countsThing: boolean },
  { near, beyond }: ExampleWords,
): Tried[] {
  const as = (where: CuePlace, at: number, words: readonly CueWord[]) =>
    words.slice(0, MOST_TRIED).map((cue): Tried => ({ cue, where, at }));
  if (list === 'counterExamples') return [...as('notNear', subject, near), ...as('notInSentence', subject, beyond)];
  const isForThing = ({ isNoun }: CueWord) => countsThing && isNoun;
  const ofFate = near.filter((word) => !isForThing(word));
  return [
    ...as('near', subject, ofFate),
    ...as('counted', subject, near.filter(isForThing)),
    ...(taker >= 0 ? as('notNear', taker, near) : []),
  ];
}

/** Whether no word keeps a subject apart that counts what others may count: it takes every such figure. */
function lacksNear({ subjects }: StoryDraft, at: number, language: string): boolean {
  const subject = subjects[at];
  return subject !== undefined && !('thing' in subject.counts) && ownList(subject.near, language).length === 0;
}

/** An example that breaks outweighs all else; then those that come right, known words of fate, words that others share, nearness. */
function worthOf(
  { gap, isFate, isBehind, isName }: CueWord,
  where: CuePlace,
  { mends, breaks }: Pick<CueSuggestion, 'mends' | 'breaks'>,
  shared: number,
): number {
  const place = where === 'near' || where === 'notNear' ? 0.5 : 0;
  // a name tells another event apart, and hardly ever what befell people
  const name = isName ? (where === 'near' ? -1 : 1) : 0;
  return (
    -10 * breaks +
    2 * mends +
    2 * shared +
    (isFate ? 1 : 0) +
    (isBehind ? 0.3 : 0) +
    name +
    place -
    Math.min(gap, 100) / 50
  );
}

/** What stands in the other examples of the same language. */
function othersOf(draft: StoryDraft, story: Story, asked: Omit<AskedCue, 'draft'>) {
  const { language } = asked.example;
  const isOther = (one: SubjectExample) => one.language === language && one.text !== asked.example.text;
  const near = (examples: readonly SubjectExample[]) =>
    examples.filter(isOther).map((one) => new Set(wordsAbout(story, one).near.map(({ word }) => word)));
  const whole = (examples: readonly SubjectExample[]) =>
    examples.filter(isOther).map((one) => {
      const words = wordsAbout(story, one);
      return new Set([...words.near, ...words.beyond].map(({ word }) => word));
    });
  const subjects = draft.subjects.map((one) => ({
    taken: near(one.examples),
    takenWhole: whole(one.examples),
    left: near(one.counterExamples),
  }));
  const has = (sets: readonly ReadonlySet<string>[], word: string) => sets.some((words) => words.has(word));
  return {
    /** Whether the word stands where it would take, or leave, what it must not. */
    against: (at: number, where: CuePlace, word: string): boolean => {
      const own = subjects[at];
      if (!own) return true;
      if (where === 'notNear') return has(own.taken, word);
      if (where === 'notInSentence') return has(own.takenWhole, word);
      return has(own.left, word) || subjects.some(({ taken }, other) => other !== at && has(taken, word));
    },
    /** In how many others of its own list it stands. */
    shared: (word: string): number => {
      const own = subjects[asked.subject];
      const lists = (asked.list === 'examples' ? own?.taken : own?.left) ?? [];
      return lists.filter((words) => words.has(word)).length;
    },
  };
}

/** A word by which the whole story goes, or this very subject: it parts nothing. */
function isNamed({ own }: CueWord, story: Story, at: number): boolean {
  const { id } = story;
  const { id: subject = '', kind = null } = story.subjects[at] ?? {};
  // the day of an event goes by what happened then
  const also = kind === 'date' ? [] : [concepts.also(id)];
  const named = [concepts.names(id), ...also, concepts.about(id), concepts.near(id, subject)];
  return own.some((concept) => named.includes(concept) || concept.includes(concepts.thingSign(id)));
}

/** The draft's examples in a language that are read as they should be, each by its place. */
function rightIn(draft: StoryDraft, language: string): ReadonlySet<number> {
  const tried = tryExamples(storyOf(draft), [language]);
  return new Set(tried.flatMap(({ passed }, at) => (passed ? [at] : [])));
}

function minus(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return [...a].filter((one) => !b.has(one)).length;
}
