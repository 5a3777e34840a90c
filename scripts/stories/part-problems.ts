import { basename } from 'node:path';
import type { StoryFiles } from './read-story.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What keeps the files of a story's folder from being put together: sentences that begin with the file. What is in the
 * parts, the schema of the whole looks at.
 */
export function partProblems(files: StoryFiles, name: string): string[] {
  const story = fieldsOf(files.get('story.json'));
  const claims = files.get('claims.json');
  const subjects = [...files].filter(([path]) => path.startsWith('subjects/'));
  return [
    ...(story ? storyProblems(story, name) : ['story.json: is missing or no object; the story begins with it.']),
    ...(Array.isArray(claims) ? [] : ['claims.json: is missing or no list; write [] where there are no claims yet.']),
    ...[...files].filter(([path]) => path.startsWith('words/')).flatMap(([path, words]) => wordsProblems(path, words)),
    ...subjects.flatMap(([path, subject]) => subjectProblems(path, subject)),
    ...twice(subjects.flatMap(([path, subject]) => [[path, 'order', fieldsOf(subject)?.order] as const])),
    ...twice(
      subjects.flatMap(([path, subject]) =>
        listOf(subject, 'positions').map((rule) => [path, 'rank', rule.rank] as const),
      ),
    ),
  ];
}

/** What the assembling makes out of other files. */
const MADE = ['terms', 'subjects', 'reading', 'positions', 'scores', 'claims'];

function storyProblems(story: Fields, name: string): string[] {
  return [
    ...(story.id === name
      ? []
      : [`story.json: "id" is "${String(story.id)}"; it must be "${name}", as its folder is.`]),
    ...MADE.filter((field) => Object.hasOwn(story, field)).map(
      (field) => `story.json: "${field}" belongs into files of its own; see CONTRIBUTING.md, “Add a story”.`,
    ),
    ...(isListOfFields(story.parties) ? [] : ['story.json: "parties" must be a list of objects.']),
    ...(isListOfFields(story.parties) && story.parties.some((party) => Object.hasOwn(party, 'aliases'))
      ? ['story.json: a party\'s "aliases" belong into words/<language>.json.']
      : []),
  ];
}

function wordsProblems(path: string, words: unknown): string[] {
  const fields = fieldsOf(words);
  if (!fields || !fieldsOf(fields.terms) || !fieldsOf(fields.aliases))
    return [`${path}: must be an object with "terms" and "aliases", both objects.`];
  return unknown(path, fields, ['terms', 'aliases']);
}

const OF_SUBJECT = ['id', 'order', 'label', 'kind', 'time', 'base', 'cues', 'positions', 'examples', 'counterExamples'];

function subjectProblems(path: string, subject: unknown): string[] {
  const fields = fieldsOf(subject);
  if (!fields) return [`${path}: must be an object.`];
  const id = basename(path, '.json');
  return [
    ...(fields.id === id
      ? []
      : [`${path}: "id" is "${String(fields.id)}"; it must be "${id}", as the file is called.`]),
    ...(Number.isFinite(fields.order) ? [] : [`${path}: "order" must be a number, its place among the subjects.`]),
    ...(Object.hasOwn(fields, 'base') && !Number.isFinite(fields.base)
      ? [`${path}: "base" must be a number, what its score begins with.`]
      : []),
    ...(['cues', 'positions'] as const)
      .filter((part) => !isListOfFields(fields[part]))
      .map((part) => `${path}: "${part}" must be a list of objects, [] where it has none.`),
    ...listOf(fields, 'cues').flatMap((cue, at) => cueProblems(path, `cues.${at}`, cue, Object.hasOwn(fields, 'base'))),
    ...listOf(fields, 'positions').flatMap((rule, at) => [
      ...(Number.isFinite(rule.rank)
        ? []
        : [`${path}: "positions.${at}.rank" must be a number, its place among all positions.`]),
      ...ofOtherSubject(path, `positions.${at}`, rule),
    ]),
    ...unknown(path, fields, OF_SUBJECT),
  ];
}

/** A cue is a pattern with a reason, a concept, or a day from which on it counts; the latter two add to a base. */
function cueProblems(path: string, at: string, cue: Fields, hasBase: boolean): string[] {
  const isWord = Object.hasOwn(cue, 'concept');
  const isPattern = Object.hasOwn(cue, 'reason');
  const kinds = [isPattern, isWord, Object.hasOwn(cue, 'since') && !isPattern].filter(Boolean).length;
  return [
    ...(kinds === 1
      ? []
      : [`${path}: "${at}" must be a pattern with a "reason", a "concept", or a day that it counts "since".`]),
    ...(Number.isFinite(cue.weight) ? [] : [`${path}: "${at}.weight" must be a number, what it adds to the score.`]),
    ...(hasBase || isPattern ? [] : [`${path}: "${at}" adds to a "base"; give the subject one.`]),
    ...ofOtherSubject(path, at, cue),
  ];
}

function ofOtherSubject(path: string, at: string, rule: Fields): string[] {
  return Object.hasOwn(rule, 'subject') ? [`${path}: "${at}.subject" is told by the file; remove it.`] : [];
}

/** Places that two have: which goes first, nobody could say. */
function twice(places: readonly (readonly [path: string, field: string, place: unknown])[]): string[] {
  const taken = new Map<unknown, string>();
  return places.flatMap(([path, field, place]) => {
    const other = taken.get(place);
    taken.set(place, other ?? path);
    return other === undefined ? [] : [`${path}: "${field}" ${String(place)} is also in ${other}; give each its own.`];
  });
}

function unknown(path: string, fields: Fields, known: readonly string[]): string[] {
  const more = Object.keys(fields).filter((field) => !known.includes(field));
  return more.map((field) => `${path}: "${field}" is not a known field; remove it.`);
}

function listOf(subject: unknown, part: 'cues' | 'positions'): readonly Fields[] {
  const rules = fieldsOf(subject)?.[part];
  return isListOfFields(rules) ? rules : [];
}

function isListOfFields(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every((one) => fieldsOf(one) !== null);
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}
