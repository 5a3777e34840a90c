import { HOSTILE_WORDS } from './schema-fields.ts';

/** What valibot and our own rules tell of a broken rule, as far as a sentence needs it. */
export type Issue = {
  readonly message: string;
  readonly path?: readonly { readonly key: unknown }[] | undefined;
  readonly kind?: string;
  readonly type?: string;
  readonly expected?: string | null;
  readonly received?: string;
};

/** A file may be wrong in every line; nobody reads more than this. */
const MOST_PROBLEMS = 50;
const MOST_SHOWN = 60;
/** Deeper than any honest file, and far from the end of the stack. */
const MOST_DEPTH = 20;

/** One sentence an issue: whose, which field, what to do. `json` is what was read; the names are taken from it. */
export function sentences(issues: readonly Issue[], json: unknown): string[] {
  const said = issues.slice(0, MOST_PROBLEMS).map((issue) => {
    const path = (issue.path ?? []).map((item) => String(item.key));
    const [owner, rest] = ownerOf(path, json);
    return `${owner}: ${rest.length > 0 ? `"${cut(rest.join('.'))}"` : 'this'} ${predicate(issue)}.`;
  });
  const left = issues.length - said.length;
  return left > 0 ? [...said, `There are ${left} more problems; correct these first.`] : said;
}

/** One sentence an issue, of a record that has no name of its own: which field, what is wrong. */
export function fieldSentences(issues: readonly Issue[]): string[] {
  return issues.slice(0, MOST_PROBLEMS).map((issue) => {
    const path = (issue.path ?? []).map((item) => String(item.key)).join('.');
    return `${path === '' ? 'This' : `"${cut(path)}"`} ${predicate(issue)}.`;
  });
}

/** Keys that could reach an object's prototype, anywhere in a value, and nesting that no honest file has. */
export function hostileKeys(json: unknown, path: readonly string[] = []): Issue[] {
  if (typeof json !== 'object' || json === null) return [];
  if (path.length > MOST_DEPTH) return [issueAt(path, 'is nested too deep; remove it')];
  return Object.entries(json).flatMap(([key, value]) => {
    const here = [...path, key];
    return HOSTILE_WORDS.has(key)
      ? [issueAt(here, 'is a key that no file may have; remove it')]
      : hostileKeys(value, here);
  });
}

function issueAt(path: readonly string[], message: string): Issue {
  return { message, path: path.map((key) => ({ key })) };
}

const LISTS: Readonly<Record<string, string>> = { claims: 'Claim', parties: 'Party', subjects: 'Subject' };

/** The innermost thing with a name on the way, and the rest of the way. */
function ownerOf(path: readonly string[], json: unknown): [owner: string, rest: readonly string[]] {
  const top = idOf(json);
  let owner = top ? `Claim "${top}"` : 'The file';
  let rest = path;
  let here = json;
  for (const [at, key] of path.entries()) {
    const inList = LISTS[path[at - 1] ?? ''];
    here = typeof here === 'object' && here !== null && Object.hasOwn(here, key) ? Reflect.get(here, key) : undefined;
    const named = inList ?? (key === 'story' && at === 0 ? 'Story' : null);
    if (!named) continue;
    const name = idOf(here);
    owner = name ? `${named} "${name}"` : inList ? `${named} number ${Number(key) + 1}` : named;
    rest = path.slice(at + 1);
  }
  return [owner, rest];
}

function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'string') return null;
  return cut(value.id);
}

/** Our own messages are predicates already; valibot's shape errors are put into words here. */
function predicate(issue: Issue): string {
  if (issue.kind !== 'schema' || !issue.message.startsWith('Invalid ')) return issue.message;
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'is not a known field; remove it';
  if (issue.type === 'strict_object' && issue.expected !== 'Object') return 'is missing; add it';
  if (issue.type === 'strict_tuple') return 'must be a list of exactly two days';
  const expected = WORDS[issue.expected ?? ''] ?? `one of ${oneOf(issue.expected ?? '')}`;
  return `must be ${expected}, not ${cut(issue.received ?? 'this')}`;
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'an object',
};

/** `("a" | "b")` → `a, b`. */
function oneOf(expected: string): string {
  return expected.replace(/[()"]/g, '').split(' | ').join(', ');
}

function cut(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
