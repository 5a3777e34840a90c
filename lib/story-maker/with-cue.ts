import type { LanguageCode, SubjectExample } from '../model.ts';
import type { DraftWords, StoryDraft, SubjectDraft } from './types.ts';
import { ownList } from './words.ts';

/** Where a word helps: near the figure it tells the subject or rules it out, in the sentence it rules it out; or it names what is counted. */
export type CuePlace = 'near' | 'notNear' | 'notInSentence' | 'counted';

/** A word for one of a draft's subjects. */
export type Cue = {
  /** Its place in the draft. */
  readonly subject: number;
  readonly language: LanguageCode;
  readonly word: string;
  readonly where: CuePlace;
};

/** The draft with a word more; the same where it has it already, or where there is nothing to put it into. */
export function withCue(draft: StoryDraft, { subject: at, language, word, where }: Cue): StoryDraft {
  const subject = draft.subjects[at];
  if (!subject) return draft;
  if (where !== 'counted') return withSubject(draft, at, { ...subject, ...inField(subject, where, language, word) });
  const { counts } = subject;
  if (!('thing' in counts)) return draft;
  const things = draft.things.map((thing) =>
    thing.id === counts.thing ? { ...thing, words: more(thing.words, language, word) } : thing,
  );
  return { ...draft, things };
}

/** The draft with an example or counter-example of a subject more, and no longer with the contrary. */
export function withExample(
  draft: StoryDraft,
  at: number,
  list: 'examples' | 'counterExamples',
  example: SubjectExample,
): StoryDraft {
  const subject = draft.subjects[at];
  return subject ? withSubject(draft, at, { ...subject, ...exampleLists(subject, list, example) }) : draft;
}

/** A subject's two lists with an example more in one, and gone from the other. */
export function exampleLists(
  { examples = [], counterExamples = [] }: Partial<Pick<SubjectDraft, 'examples' | 'counterExamples'>>,
  list: 'examples' | 'counterExamples',
  example: SubjectExample,
): Pick<SubjectDraft, 'examples' | 'counterExamples'> {
  const without = (all: readonly SubjectExample[]) => all.filter((one) => !isSameExample(one, example));
  const both = { examples: without(examples), counterExamples: without(counterExamples) };
  return { ...both, [list]: [...both[list], example] };
}

/** Whether two are on the same figure of the same text, whatever is noted beside them. */
function isSameExample(a: SubjectExample, b: SubjectExample): boolean {
  return a.language === b.language && a.text === b.text && a.figure === b.figure;
}

const FIELDS = { near: 'near', notNear: 'not', notInSentence: 'notIn' } as const;

function inField(
  subject: SubjectDraft,
  where: keyof typeof FIELDS,
  language: LanguageCode,
  word: string,
): Partial<SubjectDraft> {
  const field = FIELDS[where];
  return { [field]: more(subject[field], language, word) };
}

function more(words: DraftWords, language: LanguageCode, word: string): DraftWords {
  const list = ownList(words, language);
  return list.includes(word) ? words : { ...words, [language]: [...list, word] };
}

function withSubject(draft: StoryDraft, at: number, subject: SubjectDraft): StoryDraft {
  return { ...draft, subjects: draft.subjects.map((one, index) => (index === at ? subject : one)) };
}
