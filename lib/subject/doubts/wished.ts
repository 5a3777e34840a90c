import { wisherOf } from '../../frame/mood/wisher.ts';
import type { ConceptId, Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin } from '../../reading/sentence.ts';
import { gapOf } from '../../text/gap.ts';
import type { Hit } from '../../text/words.ts';
import type { DoubtCheck, Weighed } from './doubt.ts';
import { ownWord } from './own-words.ts';
import { isPresupposed } from './presupposed.ts';

/**
 * "Offered Russia 12,000 soldiers", "was asked to send 12,000", "Moscow hopes for 12,000", "1万2000人の派遣を要請": what somebody
 * offers, asks for or wishes for has not come about.
 */
export const wished: DoubtCheck = {
  reason: 'forecast',
  find: (weighed) => {
    const { sentence, figure } = weighed;
    const clause = clauseAround(figure, sentence.span, sentence.boundaries, false);
    // where verbs come last, a word before the number is a noun ("러시아의 요청으로")
    const around: Span = sentence.reading.language.grammar.topic ? { start: figure.end, end: clause.end } : clause;
    const word = askedFor(weighed, clause) ?? desired(weighed, around) ?? wishedAcross(weighed, clause);
    return ownWord(sentence, figure, 'wish', around) ?? (word && !isPresupposed(weighed, word) ? word : null);
  },
};

/** A verb of asking with the number or what is to be done with it right beside. */
function askedFor({ sentence, figure }: Weighed, clause: Span): Hit | null {
  const isLast = sentence.reading.language.grammar.topic !== undefined;
  const side: Span = isLast ? { start: figure.end, end: clause.end } : { start: clause.start, end: figure.start };
  const asks = ownWord(sentence, figure, 'asks', side);
  if (!asks) return null;
  const between = hitsWithin(sentence.hits, {
    start: Math.min(asks.end, figure.end),
    end: Math.max(asks.start, figure.start),
  });
  if (between.some(({ concept }) => TELLS.has(concept))) return null;
  // where verbs come last, that of asking stands right behind what is to be done ("送るよう頼まれた", but not "派遣したとして撤収を求めた")
  const isToBeDone = (hit: Hit) => isSending(hit) && (!isLast || asks.start - hit.end <= NEXT);
  return between.some(isToBeDone) || gapOf(asks, figure) <= OBJECT ? asks : null;
}

/** "Moscow wants 12,000", but not "Pyongyang wants to send 12,000", which is its plan. */
function desired(weighed: Weighed, around: Span): Hit | null {
  const { sentence, figure } = weighed;
  return ownWord(sentence, figure, 'desire', around, (word) => {
    // "sent the 12,000 that Moscow needs"
    const before = hitsWithin(sentence.hits, { start: around.start, end: figure.start });
    if (!sentence.reading.language.grammar.topic && word.start >= figure.end && before.some(isSending)) return false;
    return isByOthers(weighed, word);
  });
}

/** "Gebeten worden, 12.000 zu schicken", "хочет, чтобы КНДР прислала": the word stands right before the comma of what is to be done. */
function wishedAcross(weighed: Weighed, clause: Span): Hit | null {
  const { sentence, figure } = weighed;
  const { hits, reading } = sentence;
  const word = hits.find(
    ({ concept, end }) =>
      WISHES.has(concept) && end <= clause.start && /^[\s,]*$/u.test(reading.lower.slice(end, clause.start)),
  );
  if (!word || (word.concept === 'desire' && !isByOthers(weighed, word))) return null;
  const before = hitsWithin(hits, { start: clause.start, end: figure.start });
  if (before[0]?.concept === 'that_should') return word;
  return before.length === 0 && hitsWithin(hits, { start: figure.end, end: clause.end }).some(isSending) ? word : null;
}

function isByOthers({ sentence, figure, actors }: Weighed, word: Hit): boolean {
  const wisher = wisherOf(sentence, figure, word, actors);
  return wisher !== null && !actors.has(wisher.concept);
}

const isSending = ({ concept }: Hit) => concept === 'sent';
/** Room for a qualifier between the verb and its number. */
const OBJECT = 12;
/** Room for the ending and the particle between two verbs. */
const NEXT = 4;
const WISHES: ReadonlySet<ConceptId> = new Set(['wish', 'asks', 'desire']);
/** What stands behind such a word is told of what somebody was asked about. */
const TELLS: ReadonlySet<ConceptId> = new Set(['say', 'confirm', 'according', 'deny']);
