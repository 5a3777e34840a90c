import type { LanguageCode, SubjectExample } from '../model.ts';
import type { StoryDraft, SubjectDraft } from './types.ts';
import { tidyWords } from './words.ts';

/** A draft without what is not looked at: what `tidyFields` leaves out, and things that no subject counts. */
export function tidy(draft: StoryDraft): StoryDraft {
  const own = tidyFields(draft);
  return { ...own, things: own.things.filter(({ id }) => isCounted(own, id)) };
}

/** Whether a subject counts a thing. */
export function isCounted({ subjects }: StoryDraft, thing: string): boolean {
  return subjects.some(({ kind, counts }) => kind === 'count' && 'thing' in counts && counts.thing === thing);
}

/** Without other languages' words, spaces at the ends, and a statement's words and examples of figures; lists keep their places. */
export function tidyFields(draft: StoryDraft): StoryDraft {
  const languages = [...new Set(draft.languages)];
  const words = (of: StoryDraft['names']) => tidyWords(of, languages);
  return {
    id: draft.id,
    title: tidyTexts(draft.title, languages),
    since: draft.since,
    languages,
    names: words(draft.names),
    also: words(draft.also),
    not: words(draft.not),
    about: words(draft.about),
    things: draft.things.map(({ id, people, words: own }) => ({ id, people, words: words(own) })),
    subjects: draft.subjects.map((subject) => tidySubject(subject, languages)),
    parties: draft.parties.map(({ id, name, names, speaksFor, article, unnamed, aliases }) => ({
      id,
      name: tidyText(name),
      names,
      speaksFor,
      article,
      unnamed,
      aliases: words(aliases),
    })),
  };
}

function tidySubject(subject: SubjectDraft, languages: readonly LanguageCode[]): SubjectDraft {
  const isStatement = subject.kind === null;
  const words = (of: SubjectDraft['near'], isUsed: boolean) => tidyWords(isUsed ? of : {}, languages);
  const isOfKind = ({ figure }: SubjectExample) => isStatement === (figure === undefined);
  const { behaviour, windowDays, conflictDays, restatable } = subject.time;
  return {
    id: subject.id,
    label: tidyTexts(subject.label, languages),
    kind: subject.kind,
    time: { behaviour, windowDays, ...(conflictDays !== undefined && { conflictDays }), restatable },
    counts: subject.kind === 'count' ? subject.counts : NOTHING,
    near: words(subject.near, !isStatement),
    not: words(subject.not, true),
    notIn: words(subject.notIn, !isStatement),
    says: words(subject.says, isStatement),
    denies: words(subject.denies, isStatement),
    examples: subject.examples.filter(isOfKind),
    counterExamples: subject.counterExamples.filter(isOfKind),
  };
}

/** What a subject that counts nothing stands with. */
export const NOTHING = { known: 'person' } as const;

/** Each language's text, those that are there. */
function tidyTexts(
  texts: Readonly<Record<LanguageCode, string>>,
  languages: readonly LanguageCode[],
): Record<LanguageCode, string> {
  return Object.fromEntries(
    languages
      .map((code) => [code, tidyText(Object.hasOwn(texts, code) ? (texts[code] ?? '') : '')] as const)
      .filter(([, text]) => text !== ''),
  );
}

function tidyText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFD]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
