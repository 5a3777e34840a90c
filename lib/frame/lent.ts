import type { ConceptId, Figure } from '../model.ts';
import { conceptsIn, type Sentence } from '../reading/sentence.ts';
import { withRoles } from '../story/roles.ts';
import { labelsSize } from './counted/label.ts';
import { FATES, LASTING } from './fate/fates.ts';
import { isFrontedWhole, isWhole } from './measure/wholes.ts';
import { type Scopes, type Topic, toldIn, withTopic } from './scopes.ts';

/**
 * What stands about a figure, with what its text lends: the concepts of what it goes on from, of the question that it
 * answers, and, where the page says of whom, that a label ("Strength: 11,000") counts all of them.
 */
export function withLent(
  scopes: Scopes,
  sentence: Sentence,
  figure: Figure,
  topic: Topic | null,
  actors: ReadonlySet<ConceptId>,
): Scopes {
  const isAnyWhole = isWhole(sentence, sentence.figures, figure) || isFrontedWhole(sentence, sentence.figures, figure);
  const lent = withTopic(scopes, figure, topic, isAnyWhole, actors);
  if (!topic || figure.kind !== 'count') return lent;
  const answering = topic.asked ? withQuestion(lent, scopes.phrase, topic.asked, isAnyWhole) : lent;
  if (!topic.isBeyond || !labelsSize(sentence, figure)) return answering;
  return { ...answering, phrase: new Set([...answering.phrase, 'total']) };
}

/** What stands about a figure, with what was told of those that somebody else has counted right before. */
export function withGiven(scopes: Scopes, told: ReadonlySet<ConceptId>): Scopes {
  return {
    phrase: new Set([...scopes.phrase, ...told]),
    clause: scopes.clause,
    sentence: new Set([...scopes.sentence, ...told]),
    inherited: true,
  };
}

/** "How many are dead? Seoul says 2,000.": what was asked is answered, where the answer says nothing else of them. */
function withQuestion(scopes: Scopes, own: ReadonlySet<ConceptId>, asked: Sentence, isAnyWhole: boolean): Scopes {
  const has = (concepts: ReadonlySet<ConceptId>, some: ReadonlySet<ConceptId>) =>
    [...concepts].some((concept) => some.has(concept));
  const { roles } = asked.reading;
  const elsewhere = elsewhereIn(roles);
  const isTold = isAnyWhole || has(scopes.phrase, FATES) || has(scopes.clause, toldIn(roles));
  const told = [...conceptsIn(asked.hits, asked.span)].filter(
    (concept) => !FATES.has(concept) || (!isTold && LASTING.has(concept)),
  );
  // "How many are in Kursk?": not how many were sent in all
  const isPlaced = told.some((concept) => roles.front.has(concept));
  const kept = [...scopes.phrase].filter((concept) => !isPlaced || own.has(concept) || !elsewhere.has(concept));
  return {
    phrase: new Set([...kept, ...told]),
    clause: scopes.clause,
    sentence: new Set([...scopes.sentence, ...told]),
    inherited: true,
  };
}

/** What is told of a force wherever it is. */
const elsewhereIn = withRoles(['sent'], 'inTheatre');
