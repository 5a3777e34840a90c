import type { ExampleList, StoryPartsShape } from '../../../components/manager/story-shape.ts';
import { parseStory } from '../../../lib/claims/schema.ts';
import type { LanguageCode, Story, Subject, SubjectExample } from '../../../lib/model.ts';
import { blankStory } from '../../../lib/story-maker/blank.ts';
import { draftOf } from '../../../lib/story-maker/draft.ts';
import { isSettled, settled } from '../../../lib/story-maker/ids.ts';
import { draftProblems } from '../../../lib/story-maker/problems.ts';
import { storyOf } from '../../../lib/story-maker/story.ts';
import { wideSentence } from '../../../lib/story-maker/too-wide.ts';
import type { DraftProblem, StoryDraft } from '../../../lib/story-maker/types.ts';
import { exampleLists, withExample } from '../../../lib/story-maker/with-cue.ts';

/** A story as it stands in the editor: as the form shows it, or by its parts where its rules are written by hand. */
export type Editing = {
  readonly draft: StoryDraft | null;
  readonly story: Story | null;
  /** JSON that was typed and is no story yet; until it is, nothing else can be changed. */
  readonly json: string | null;
};

/** What would be saved, and what keeps it from that. */
export type Made = {
  readonly story: Story;
  readonly problems: readonly DraftProblem[];
  /** In the schema's words, of what was written by hand. */
  readonly sentences: readonly string[];
};

export function editingOf(story: Story): Editing {
  const draft = draftOf(story);
  return draft ? { draft, story: null, json: null } : { draft: null, story, json: null };
}

/** The editor with an example or counter-example more of the subject at a place, whatever the story's rules are. */
export function withExampleOf(editing: Editing, at: number, list: ExampleList, example: SubjectExample): Editing {
  const { draft, story } = editing;
  if (draft) return { ...editing, draft: withExample(draft, at, list, example) };
  if (!story) return editing;
  const subjects = story.subjects.map((subject, index) =>
    index === at ? withLists(subject, exampleLists(subject, list, example)) : subject,
  );
  return { ...editing, story: { ...story, subjects } };
}

/** Lists of examples are there where they have any. */
function withLists(
  { examples: _, counterExamples: __, ...subject }: Subject,
  { examples = [], counterExamples = [] }: Pick<Subject, ExampleList>,
): Subject {
  return {
    ...subject,
    ...(examples.length > 0 && { examples }),
    ...(counterExamples.length > 0 && { counterExamples }),
  };
}

export function newEditing(language: LanguageCode, today: string): Editing {
  return { draft: blankStory(language, today), story: null, json: null };
}

/** The story that the editor holds. `id` is that of the story which is edited, `null` for a new one; `taken` those of others. */
export function made(editing: Editing, id: string | null, taken: readonly string[]): Made {
  const { draft, json } = editing;
  const story = storyIn(editing, taken);
  if (draft && json === null) return { story, problems: draftProblems(draft), sentences: [] };
  const parsed = json === null ? checked(story, id, taken) : readJson(json, story, id, taken);
  return { story, problems: [], sentences: parsed.ok ? [] : parsed.problems };
}

/** The editor once rules were typed as JSON: where they make a story, the form shows it again as far as it can. */
export function withJson(editing: Editing, json: string, id: string | null, taken: readonly string[]): Editing {
  const parsed = readJson(json, storyIn(editing, taken), id, taken);
  if (!parsed.ok) return { ...editing, json };
  const next = editingOf(parsed.value);
  // a new story's id is made of its title
  return id === null && next.draft ? { ...next, draft: { ...next.draft, id: '' } } : next;
}

function storyIn({ draft, story }: Editing, taken: readonly string[]): Story {
  return draft ? storyOf(draft, taken) : story ? withIds(story) : storyOf(blankStory('en', ''), taken);
}

/** What is typed counts over what the form has: rules, or a whole story that somebody else wrote. */
function readJson(
  json: string,
  story: Story,
  id: string | null,
  taken: readonly string[],
): ReturnType<typeof parseStory> {
  try {
    const typed: unknown = JSON.parse(json);
    if (typeof typed !== 'object' || typed === null || Array.isArray(typed))
      return { ok: false, problems: ['The rules must be an object: { "gate": …, "mentions": … }.'] };
    const { title, since, terms, parties } = story;
    return checked({ id: story.id, title, since, terms, parties, ...typed }, id, taken);
  } catch (error) {
    const where = error instanceof Error ? ` (${error.message})` : '';
    return { ok: false, problems: [`This is no JSON yet${where}.`] };
  }
}

function checked(json: unknown, id: string | null, taken: readonly string[]): ReturnType<typeof parseStory> {
  const parsed = parseStory(json);
  if (!parsed.ok) return parsed;
  const own = parsed.value.id;
  if (id !== null && own !== id)
    return { ok: false, problems: [`Story "${own}": "id" must stay "${id}", as its claims name it.`] };
  if (id === null && taken.includes(own))
    return { ok: false, problems: [`Story "${own}": "id" is another story’s; choose another.`] };
  const wide = wideSentence(parsed.value);
  return wide === null ? parsed : { ok: false, problems: [wide] };
}

/** Parties that were just added get their ids. */
function withIds(story: Story): Story {
  if (story.parties.every(({ id }) => isSettled(id))) return story;
  const parties = settled({ ...blankStory('en', ''), parties: partsOf(story).parties }, []).parties;
  const ids = new Map(story.parties.map(({ id }, at) => [id, parties[at]?.id ?? id]));
  return {
    ...story,
    parties: story.parties.map((party) => ({
      ...party,
      id: ids.get(party.id) ?? party.id,
      ...(party.speaksFor !== undefined && { speaksFor: ids.get(party.speaksFor) ?? party.speaksFor }),
    })),
  };
}

/** The parts of a story that can be changed whatever its rules are. */
export function partsOf(story: Story): StoryPartsShape {
  const languages = Object.keys(story.terms);
  const names = [...new Set(languages.flatMap((code) => Object.keys(story.terms[code] ?? {})))];
  return {
    title: story.title,
    since: story.since,
    languages,
    subjects: story.subjects,
    parties: story.parties.map(
      ({ id, name, names = {}, speaksFor = '', article = false, unnamed = false, aliases }) => ({
        id,
        name,
        names,
        speaksFor,
        article,
        unnamed,
        aliases,
      }),
    ),
    groups: names.map((name) => ({
      name,
      words: Object.fromEntries(languages.map((code) => [code, story.terms[code]?.[name] ?? []])),
    })),
  };
}

/** The story with changed parts; rules stay as they are. */
export function withParts(story: Story, parts: StoryPartsShape): Story {
  const termsIn = (code: LanguageCode) => {
    const before = story.terms[code] ?? {};
    const lists = parts.groups.map(({ name, words }) => [name, words[code] ?? []] as const);
    const isNew = (name: string) => !Object.values(story.terms).some((words) => Object.hasOwn(words, name));
    return Object.fromEntries(
      lists.filter(([name, list]) => list.length > 0 || Object.hasOwn(before, name) || isNew(name)),
    );
  };
  return {
    ...story,
    title: filled(parts.title),
    since: parts.since,
    terms: Object.fromEntries(parts.languages.map((code) => [code, termsIn(code)])),
    subjects: story.subjects.map((subject) => {
      const changed = parts.subjects.find(({ id }) => id === subject.id);
      return changed ? withLists({ ...subject, label: filled(changed.label), time: changed.time }, changed) : subject;
    }),
    parties: parts.parties.map(({ id, name, names, speaksFor, article, unnamed, aliases }) => ({
      id,
      name,
      ...(Object.keys(names).length > 0 && { names }),
      ...(speaksFor !== '' && { speaksFor }),
      ...(article && { article }),
      ...(unnamed && { unnamed }),
      aliases: Object.fromEntries(Object.entries(aliases).filter(([, list]) => list.length > 0)),
    })),
  };
}

function filled(texts: Readonly<Record<LanguageCode, string>>): Record<LanguageCode, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}
