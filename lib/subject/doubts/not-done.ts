import { phraseSpan } from '../../frame/phrase-span.ts';
import type { ConceptId, Figure } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import type { Hit } from '../../text/words.ts';

/**
 * Where a verb is denied by its ending ("派遣*しなかった*", "도착하*지 않*았다"), or by a word that other verbs have as often
 * ("*没有*派遣"): the word that denies what is told of the figure.
 */
export function notDone(sentence: Sentence, figure: Figure): Hit | null {
  return sentence.reading.language.grammar.topic ? endingOf(sentence, figure) : before(sentence, figure);
}

/** Right behind the first verb behind the figure. */
function endingOf({ hits, ...sentence }: Sentence, figure: Figure): Hit | null {
  const { end } = phraseSpan({ hits, ...sentence }, figure);
  const behind = hitsWithin(hits, { start: figure.end, end: end + ENDING });
  const first = behind.find(({ concept }) => ACTS.has(concept));
  if (!first) return null;
  const verb = behind.findLast(({ concept, start }) => ACTS.has(concept) && start - first.end <= ENDING) ?? first;
  return (
    behind.find(({ concept, start }) => concept === 'not_done' && start >= first.start && start - verb.end <= ENDING) ??
    null
  );
}

/** Before the verb, with no modifier in between ("没有受过训练*的*士兵"). */
function before(sentence: Sentence, figure: Figure): Hit | null {
  const { reading, hits, span, boundaries } = sentence;
  const clause = clauseAround(figure, span, boundaries, false);
  const within = hitsWithin(hits, clause);
  return (
    within.find(
      (word) =>
        word.concept === 'not_done' &&
        within.some(
          (act) =>
            ACTS.has(act.concept) &&
            act.start >= word.end &&
            ![...reading.lower.slice(word.end, act.start)].some((_, at) =>
              reading.lexicon.transparent.at(reading.lower, word.end + at),
            ),
        ),
    ) ?? null
  );
}

/** How far behind its verb the ending that denies it begins. */
const ENDING = 4;

/** What people who are counted did, or what was done with them. */
const ACTS: ReadonlySet<ConceptId> = new Set(['sent', 'arrived', 'moved', 'transport', 'stationed', 'fight', 'killed']);
