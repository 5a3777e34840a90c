import type { ConceptId, Figure, Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { rolesOf, withRoles } from '../story/roles.ts';
import { namesAnother } from './names-another.ts';
import { hasTopicOf, TOLL } from './others.ts';

/** A longer sentence, in UTF-16 units, has a topic of its own. */
const LONGEST = 100;
/** What brings people somewhere, and those whom it brings. */
const MOVE: ReadonlySet<ConceptId> = new Set(['transport', 'sent', 'arrived', 'moved']);
const MOVED: ReadonlySet<ConceptId> = new Set(['soldier', 'special_forces', 'first_batch']);

/** By what, or to where, the move of the story's first force goes; and what makes it another one. */
const routeIn = withRoles(['ship', 'landing_ship', 'escort_ship'], 'staging');
const otherMoveIn = withRoles(
  ['front', 'second', 'second_batch', 'additional', 'returned', 'trained', 'container', 'shell', 'worker'],
  'front',
);

/**
 * Whether a sentence gives the days of the move that the one before tells of ("The transfer ran from 8 to 13 March"):
 * nobody else is named or counted, and it is on nothing but the move.
 */
export function datesMove(sentence: Sentence, before: Sentence, story: Story): boolean {
  const { figures, hits, span } = sentence;
  const roles = rolesOf(story);
  const route = routeIn(roles);
  const has = (one: Sentence, some: ReadonlySet<ConceptId>) => one.hits.some(({ concept }) => some.has(concept));
  return (
    figures.some(isDays) &&
    !figures.some(({ kind }) => kind === 'count') &&
    span.end - span.start <= LONGEST &&
    hits.some(({ concept }) => concept === 'transport') &&
    has(before, MOVE) &&
    (has(before, MOVED) || has(sentence, MOVED)) &&
    (has(before, route) || has(sentence, route)) &&
    !has(sentence, TOLL) &&
    !has(sentence, otherMoveIn(roles)) &&
    !hasTopicOf(sentence, story) &&
    !namesAnother(sentence, before, story)
  );
}

function isDays({ kind, dates }: Figure): boolean {
  return kind === 'date' && dates !== undefined && dates !== null && dates[0] !== dates[1];
}
