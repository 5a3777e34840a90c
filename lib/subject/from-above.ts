import type { Scopes } from '../frame/scopes.ts';
import type { ConceptId, Figure, Story, SubjectRule } from '../model.ts';
import { conceptsIn, type Sentence } from '../reading/sentence.ts';
import { patternsOf } from '../story/patterns.ts';
import { rolesOf, withRoles } from '../story/roles.ts';

/**
 * What fits a figure once what stands over it lends its words, the nearest first: "Mr. Erdogan put it at 104 billion" behind
 * "The World Bank estimates the damage …", "3 billion francs, all of it in stock" under "What did the buyer pay?". What its
 * own clause says is kept: a pattern that does not ask for it is not meant, and where it says where, nothing else does. `fittingIn`
 * tells which patterns fit with some words.
 */
export function fromAbove(
  { figure, scopes, above, isTold, story }: Lending,
  fittingIn: (scopes: Scopes) => readonly SubjectRule[],
): { readonly scopes: Scopes; readonly fitting: readonly SubjectRule[] } | null {
  const telling = tellingOf(story, figure);
  const places = placesIn(rolesOf(story));
  const hasPlace = (concepts: ReadonlySet<ConceptId>) => [...concepts].some((concept) => places.has(concept));
  const isPlaced = hasPlace(scopes.phrase) || hasPlace(scopes.clause);
  const own = [...scopes.clause].filter((concept) => telling.has(concept));
  let open: ReturnType<typeof fromAbove> = null;
  for (const { hits, span } of above) {
    // what is told but for its place needs nothing else
    const told = [...conceptsIn(hits, span)].filter((concept) => (places.has(concept) ? !isPlaced : !isTold));
    const lent = withLentWords(scopes, told);
    const fitting = fittingIn(lent).filter((rule) => own.every((concept) => asksFor(rule, concept)));
    if (!isOpen(fitting)) return { scopes: lent, fitting };
    if (fitting.length > 0) open ??= { scopes: lent, fitting };
  }
  return open;
}

/** Whether no pattern fits, or each leaves open which of several subjects it is. */
export function isOpen(fitting: readonly SubjectRule[]): boolean {
  return fitting.every((rule) => (rule.or ?? []).length > 0);
}

type Lending = {
  readonly figure: Figure;
  readonly scopes: Scopes;
  /** The sentences over the figure, the nearest first. */
  readonly above: readonly Sentence[];
  /** Its own words say what it counts, and leave open of which of several places. */
  readonly isTold: boolean;
  readonly story: Story;
};

function withLentWords({ phrase, clause, sentence }: Scopes, told: readonly ConceptId[]): Scopes {
  return {
    phrase: new Set([...phrase, ...told]),
    clause: new Set([...clause, ...told]),
    sentence: new Set([...sentence, ...told]),
    inherited: true,
  };
}

function asksFor(rule: SubjectRule, concept: ConceptId): boolean {
  return groupsOf(rule).some((group) => group.includes(concept));
}

function groupsOf({ phrase = [], clause = [], sentence = [], nouns = [] }: SubjectRule): (readonly ConceptId[])[] {
  return [...phrase, ...clause, ...sentence, ...(nouns.length > 0 ? [nouns] : [])];
}

/** Where something is told to be. */
const placesIn = withRoles([], 'theatre', 'inTheatre');

/** The concepts that alone tell what a figure counts; the event, where it is and who tells it are told everywhere. */
function tellingOf(story: Story, { kind, unit }: Figure): ReadonlySet<ConceptId> {
  const { event, theatre } = rolesOf(story);
  const alone = patternsOf(story)
    .filter((rule) => rule.kind === kind || (unit === null && rule.kind === 'money'))
    .map(groupsOf)
    .filter((groups) => groups.length === 1);
  return new Set(
    alone.flat(2).filter((concept) => !event.has(concept) && !theatre.has(concept) && !concept.startsWith('party:')),
  );
}
