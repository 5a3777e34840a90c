import { circles } from '../claims/schema.ts';
import { KNOWN_CLASSES } from '../figure/units.ts';
import { LANGUAGES } from '../language/index.ts';
import { thingOf } from './concepts.ts';
import { storyOf } from './story.ts';
import { isCounted, tidyFields } from './tidy.ts';
import { tooWide } from './too-wide.ts';
import type { DraftProblem, DraftWords, StoryDraft, SubjectDraft } from './types.ts';
import { hasWords, isTooMany, ownList, wordProblem } from './words.ts';

/** More of anything than a story has; what is longer came from no person. */
const MOST = 100;
const MOST_TEXT = 200;

/** What keeps a draft from being a story that works, field by field; none: `storyOf` makes a story that validates. */
export function draftProblems(raw: StoryDraft): DraftProblem[] {
  const draft = tidyFields(raw);
  const first = draft.languages[0];
  return [
    ...text('title', first && draft.title[first], 'title'),
    ...Object.entries(draft.title).flatMap(([code, title]) => tooLong(`title.${code}`, title)),
    ...sinceProblem(draft.since),
    ...languageProblems(draft),
    ...(hasWords(draft.names) ? [] : [problem('names', 'names')]),
    ...(hasWords(draft.also) ? [] : [problem('also', 'also')]),
    ...words('names', draft.names, draft, true),
    ...words('also', draft.also, draft, true),
    ...words('not', draft.not, draft),
    ...words('about', draft.about, draft),
    ...tooMany('subjects', draft.subjects),
    ...tooMany('parties', draft.parties),
    ...tooMany('things', draft.things),
    ...draft.things.flatMap(({ id, words: own }, at) => {
      if (!isCounted(draft, id)) return [];
      return [...(hasWords(own) ? [] : [problem(`things.${at}`, 'thing')]), ...words(`things.${at}`, own, draft)];
    }),
    ...(draft.subjects.length > 0 ? [] : [problem('subjects', 'subjects')]),
    ...draft.subjects.flatMap((subject, at) => subjectProblems(draft, subject, `subjects.${at}`)),
    ...partyProblems(draft),
    ...wideProblems(draft),
  ];
}

/** Asked once the words are fit to be looked for: they make the gate. */
function wideProblems(draft: StoryDraft): DraftProblem[] {
  const { names, also, languages } = draft;
  const own = [names, also].flatMap((of) =>
    languages.flatMap((code) => ownList(of, code).map((word) => [word, code] as const)),
  );
  if (!hasWords(names) || !hasWords(also) || own.some(([word, code]) => wordProblem(word, code, true))) return [];
  const wide = tooWide(storyOf(draft), languages);
  return wide ? [{ field: 'names', key: wide.key, subs: wide.subs }] : [];
}

function subjectProblems(draft: StoryDraft, subject: SubjectDraft, field: string): DraftProblem[] {
  const { kind, time, near, not, notIn, says, denies } = subject;
  const first = draft.languages[0];
  const label = first && subject.label[first];
  const same = draft.subjects.find((other) => other !== subject && first && label && other.label[first] === label);
  const days = time.windowDays;
  // without a word of its own, it would take every number of the sentence
  const needsNear = kind !== null && !(kind === 'count' && 'thing' in subject.counts);
  return [
    ...text(`${field}.label`, label, 'label'),
    ...Object.entries(subject.label).flatMap(([code, own]) => tooLong(`${field}.label.${code}`, own)),
    ...(same ? [problem(`${field}.label`, 'label_twice', label ?? '')] : []),
    ...(Number.isInteger(days) && days >= 0 && days <= 3650 ? [] : [problem(`${field}.windowDays`, 'days')]),
    ...(kind === 'count' ? countProblems(draft, subject, `${field}.counts`) : []),
    ...(needsNear && !hasWords(near) ? [problem(`${field}.near`, 'near')] : []),
    ...(kind === null && !hasWords(says) ? [problem(`${field}.says`, 'says')] : []),
    ...words(`${field}.near`, near, draft),
    ...words(`${field}.not`, not, draft),
    ...words(`${field}.notIn`, notIn, draft),
    ...words(`${field}.says`, says, draft),
    ...words(`${field}.denies`, denies, draft),
  ];
}

function countProblems(draft: StoryDraft, { counts }: SubjectDraft, field: string): DraftProblem[] {
  const isThere = 'thing' in counts ? thingOf(draft, counts) !== null : KNOWN_CLASSES.includes(counts.known);
  return isThere ? [] : [problem(field, 'counts')];
}

function partyProblems(draft: StoryDraft): DraftProblem[] {
  const above = new Map(draft.parties.map(({ id, speaksFor }) => [id, speaksFor === '' ? undefined : speaksFor]));
  const circling = circles(above);
  const named = counted(draft.parties.map(({ name }) => name));
  return draft.parties.flatMap((party, at) => {
    const field = `parties.${at}`;
    const isTwice = party.name !== '' && (named.get(party.name) ?? 0) > 1;
    const isGone = party.speaksFor !== '' && !above.has(party.speaksFor);
    return [
      ...text(`${field}.name`, party.name, 'party'),
      ...tooLong(`${field}.name`, party.name),
      ...(isTwice ? [problem(`${field}.name`, 'party_twice', party.name)] : []),
      ...(isGone ? [problem(`${field}.speaksFor`, 'speaks_for')] : []),
      ...(circling.has(party.id) ? [problem(`${field}.speaksFor`, 'speaks_for_circle')] : []),
      ...words(`${field}.aliases`, party.aliases, draft),
    ];
  });
}

function languageProblems({ languages }: StoryDraft): DraftProblem[] {
  if (languages.length === 0) return [problem('languages', 'languages')];
  const strange = languages.find((code) => !LANGUAGES.some((one) => one.code === code));
  return strange === undefined ? [] : [problem('languages', 'language', strange)];
}

function sinceProblem(since: string): DraftProblem[] {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(since) ? new Date(`${since}T00:00:00Z`) : null;
  const isReal = day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(since);
  return isReal ? [] : [problem('since', 'since')];
}

function words(field: string, own: DraftWords, { languages }: StoryDraft, isName = false): DraftProblem[] {
  return languages.flatMap((code) => {
    const list = ownList(own, code);
    if (isTooMany(list)) return [problem(`${field}.${code}`, 'words_many')];
    return list.flatMap((word) => {
      const key = wordProblem(word, code, isName);
      return key ? [problem(`${field}.${code}`, key, word)] : [];
    });
  });
}

function text(field: string, value: string | undefined, key: string): DraftProblem[] {
  return value ? [] : [problem(field, key)];
}

function tooLong(field: string, value: string): DraftProblem[] {
  return value.length > MOST_TEXT ? [problem(field, 'long')] : [];
}

function tooMany(field: string, list: readonly unknown[]): DraftProblem[] {
  return list.length > MOST ? [problem(field, 'many', String(MOST))] : [];
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function problem(field: string, key: string, ...subs: string[]): DraftProblem {
  return { field, key, subs };
}
