import type { Claim, ConceptId, Quantity, Story } from '../model.ts';
import { isGeneric, knownConcepts } from '../story/known-concepts.ts';
import { speaksForProblems } from './schema-chain.ts';
import { exampleProblems, examplesProblem } from './schema-examples.ts';
import { LIMITS, wordsOf } from './schema-limits.ts';

/** A rule that does not hold: where, and what to do, as a predicate of the field's name. */
export type Broken = { readonly path: readonly (string | number)[]; readonly say: string };

/** Whether `YYYY`, `YYYY-MM` or `YYYY-MM-DD` is in the calendar. */
export function isRealDate(date: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!parts) return false;
  const month = Number(parts[2] ?? 1);
  // day 0 of the next month is the last day of this one
  const days = new Date(Date.UTC(Number(parts[1]), month, 0)).getUTCDate();
  const day = Number(parts[3] ?? 1);
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** Whether a real date is of a time that anybody records claims on; a slip of a key makes years such as 0204. */
export function isSaneDate(date: string): boolean {
  return date >= '1000' && date < '3000';
}

/** Whether a quantity's ends say what its qualifier and kind say. */
export function quantityProblems(quantity: Quantity): Broken[] {
  return quantity.kind === 'date' ? dateProblems(quantity) : [...noDates(quantity), ...endProblems(quantity)];
}

function dateProblems({ low, high, dates }: Quantity): Broken[] {
  const broken: Broken[] = [];
  if (low !== null) broken.push({ path: ['low'], say: 'must be null for a date; its days go into "dates"' });
  if (high !== null) broken.push({ path: ['high'], say: 'must be null for a date; its days go into "dates"' });
  if (!dates) broken.push({ path: ['dates'], say: 'is missing; a date needs its first and last day' });
  else if (dates[0] > dates[1]) broken.push({ path: ['dates'], say: 'must begin before it ends; swap the two days' });
  return broken;
}

function noDates({ dates }: Quantity): Broken[] {
  return dates ? [{ path: ['dates'], say: 'belongs to the kind "date" only; remove it' }] : [];
}

/** Which ends a qualifier needs: `both`, or one with the other open. */
const ENDS: Readonly<Record<Quantity['qualifier'], 'point' | 'range' | 'low' | 'high' | 'magnitude'>> = {
  exact: 'point',
  about: 'point',
  range: 'range',
  approx_magnitude: 'magnitude',
  at_least: 'low',
  more_than: 'low',
  up_to: 'high',
  less_than: 'high',
};

function endProblems({ low, high, qualifier }: Quantity): Broken[] {
  const ends = ENDS[qualifier];
  const needed = (path: 'low' | 'high'): Broken => ({ path: [path], say: `must be a number for "${qualifier}"` });
  const open = (path: 'low' | 'high', other: string): Broken => ({
    path: [path],
    say: `must be null for "${qualifier}"; the number goes into "${other}"`,
  });
  const broken: Broken[] = [];
  if (ends === 'high' ? low !== null : low === null) broken.push(ends === 'high' ? open('low', 'high') : needed('low'));
  if (ends === 'low' && high !== null) broken.push(open('high', 'low'));
  if (ends !== 'low' && ends !== 'magnitude' && high === null) broken.push(needed('high'));
  if (low === null || high === null || broken.length > 0) return broken;
  if (ends === 'point' && low !== high) return [{ path: ['high'], say: `must equal "low" for "${qualifier}"` }];
  return low > high ? [{ path: ['high'], say: 'must not be smaller than "low"; swap the two' }] : [];
}

/** Exactly one of figure and position. */
export function claimProblems({ quantity, position }: Claim): Broken[] {
  if (quantity === null && position === null)
    return [{ path: ['quantity'], say: 'and "position" are both null; give one of the two' }];
  if (quantity !== null && position !== null)
    return [{ path: ['position'], say: 'must be null beside a "quantity"; record it as a claim of its own' }];
  return [];
}

/** What of a claim its story does not know. */
export function claimInStoryProblems(claim: Claim, story: Story): Broken[] {
  const broken: Broken[] = [];
  const { parties, subjects } = namesIn(story);
  if (claim.storyId !== story.id)
    broken.push({ path: ['storyId'], say: `must be "${story.id}", the story that the claim is recorded under` });
  for (const role of ['speaker', 'origin'] as const) {
    if (parties.has(claim[role])) continue;
    broken.push({
      path: [role],
      say: `is "${claim[role]}", which is no party of the story; add the party or correct it`,
    });
  }
  const subject = subjects.get(claim.subject);
  if (!subject)
    broken.push({ path: ['subject'], say: `is "${claim.subject}", which is no subject of the story; choose another` });
  else if (claim.quantity && claim.quantity.kind !== subject.kind)
    broken.push({
      path: ['quantity', 'kind'],
      say: subject.kind
        ? `must be "${subject.kind}", as its subject "${subject.id}" is`
        : `cannot be: the subject "${subject.id}" has positions only; record a position instead`,
    });
  return broken;
}

type Names = {
  readonly parties: ReadonlySet<string>;
  readonly subjects: ReadonlyMap<string, Story['subjects'][number]>;
};

const names = new WeakMap<Story, Names>();

/** Once for a story, since very many claims are asked about. */
function namesIn(story: Story): Names {
  const known = names.get(story) ?? {
    parties: new Set(story.parties.map(({ id }) => id)),
    subjects: new Map(story.subjects.map((subject) => [subject.id, subject])),
  };
  names.set(story, known);
  return known;
}

/** Names within a story: each given once, each one used exists, concepts of its rules among them. */
export function storyProblems(story: Story): Broken[] {
  return [...nameProblems(story), ...conceptProblems(story), ...roleProblems(story), ...exampleProblems(story)];
}

/** Ids within a story: each given once, each one used exists. A story that breaks this cannot be read by the engine. */
export function nameProblems(story: Story): Broken[] {
  const subjects = new Map(story.subjects.map((subject) => [subject.id, subject]));
  const known = (subject: string, path: readonly (string | number)[]): Broken[] =>
    subjects.has(subject)
      ? []
      : [{ path, say: `is "${subject}", which is no subject of the story; add the subject or correct it` }];
  return [
    ...repeated(story.subjects, ['subjects']),
    ...repeated(story.parties, ['parties']),
    ...speaksForProblems(story.parties),
    ...wordsProblem(story),
    ...mentionsProblem(story),
    ...examplesProblem(story),
    ...story.positions.flatMap((rule, at) => known(rule.subject, ['positions', at, 'subject'])),
    ...(story.scores ?? []).flatMap(({ subject }, at) =>
      subject === null ? [] : known(subject, ['scores', at, 'subject']),
    ),
    ...story.reading.flatMap((rule, at) => {
      const others = (rule.or ?? []).flatMap((subject, nth) => known(subject, ['reading', at, 'or', nth]));
      const kind = subjects.get(rule.subject)?.kind;
      if (kind === undefined) return [...known(rule.subject, ['reading', at, 'subject']), ...others];
      if (kind === rule.kind) return others;
      return [{ path: ['reading', at, 'kind'], say: `must be the kind of its subject "${rule.subject}"` }, ...others];
    }),
  ];
}

/** Concepts that a rule names and that have no words anywhere: such a rule would never hold, and nothing else would say so. */
function conceptProblems(story: Story): Broken[] {
  const known = knownConcepts(story);
  const missing = (concepts: readonly ConceptId[] | undefined, path: readonly (string | number)[]): Broken[] =>
    (concepts ?? []).flatMap((concept, at) =>
      known.has(concept)
        ? []
        : [
            {
              path: [...path, at],
              say: `is "${concept}", for which neither the story nor a language has words; add them to "terms" or correct it`,
            },
          ],
    );
  const inGroups = (groups: readonly (readonly ConceptId[])[] | undefined, path: readonly (string | number)[]) =>
    (groups ?? []).flatMap((group, at) => missing(group, [...path, at]));
  return [
    ...missing(story.names, ['names']),
    ...missing(story.fates, ['fates']),
    ...missing(story.excluded, ['excluded']),
    ...inGroups(story.gate, ['gate']),
    ...story.mentions.flatMap((rule, at) => [
      ...inGroups(rule.all, ['mentions', at, 'all']),
      ...missing(rule.unless, ['mentions', at, 'unless']),
    ]),
    ...story.reading.flatMap((rule, at) => [
      ...(['phrase', 'clause', 'sentence'] as const).flatMap((part) => inGroups(rule[part], ['reading', at, part])),
      ...(['nouns', 'unlessPhrase', 'allows', 'unlessClause', 'unlessSentence'] as const).flatMap((part) =>
        missing(rule[part], ['reading', at, part]),
      ),
    ]),
    ...(story.scores ?? []).flatMap(({ cues }, at) =>
      cues.flatMap(({ concept }, nth) => missing([concept], ['scores', at, 'cues', nth])),
    ),
    ...story.positions.flatMap((rule, at) => [
      ...inGroups(rule.all, ['positions', at, 'all']),
      ...missing(rule.unless, ['positions', at, 'unless']),
    ]),
  ];
}

/** Roles are filled by what is a story's own: what every text speaks of is no part of one story. */
function roleProblems({ roles = {}, terms }: Story): Broken[] {
  const own = new Set(Object.values(terms).flatMap((words) => Object.keys(words)));
  return Object.entries(roles).flatMap(([role, concepts]) =>
    concepts.flatMap((concept, at) => {
      const path = ['roles', role, at];
      if (isGeneric(concept))
        return [{ path, say: `is "${concept}", which is a language's; name one of the story's own` }];
      if (!own.has(concept))
        return [{ path, say: `is "${concept}", for which the story has no words; add them to "terms" or correct it` }];
      const isPeople = role !== 'people' || concept.startsWith('person:');
      return isPeople ? [] : [{ path, say: `is "${concept}"; words for people have an id that begins with "person:"` }];
    }),
  );
}

/** Ids that stand more than once in a list. */
export function repeated(items: readonly { readonly id: string }[], path: readonly string[]): Broken[] {
  const seen = new Set<string>();
  return items.flatMap((item, at) => {
    if (seen.has(item.id)) return [{ path: [...path, at, 'id'], say: 'stands twice in the file; give each its own' }];
    seen.add(item.id);
    return [];
  });
}

function wordsProblem(story: Story): Broken[] {
  const count = wordsOf(story);
  if (count <= LIMITS.allWords) return [];
  const [all, most] = [count, LIMITS.allWords].map((value) => value.toLocaleString('en'));
  return [
    { path: ['terms'], say: `and the parties' aliases have ${all} words, and at most ${most} are taken; remove some` },
  ];
}

function mentionsProblem({ mentions }: Story): Broken[] {
  const count = mentions.reduce((sum, { all }) => sum + all.reduce((named, group) => named + group.length, 0), 0);
  if (count <= LIMITS.mentioned) return [];
  const [named, most] = [count, LIMITS.mentioned].map((value) => value.toLocaleString('en'));
  return [{ path: ['mentions'], say: `name ${named} concepts, and at most ${most} are taken; remove some` }];
}
