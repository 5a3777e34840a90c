import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { crosses } from '../../frame/crosses.ts';
import { sinceDate } from '../../frame/time/as-of.ts';
import type { ConceptId, Figure, Span, Story } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin } from '../../reading/sentence.ts';
import { skipSpacesBack } from '../../text/phrases.ts';
import { besides } from './besides.ts';
import type { DoubtCheck, Weighed } from './doubt.ts';
import { asksFor } from './named-by-rule.ts';
import { ownWord } from './own-words.ts';

/** "Another 3,000", "rose by 3,000", "since September 3,000 have gone": what came on top of others, or in a part of the time. */
export const increment: DoubtCheck = {
  reason: 'increment',
  find: (weighed) => {
    const { sentence, figure, rule, story, scopes } = weighed;
    if (figure.unit !== 'person') return null;
    const time = story.subjects.find(({ id }) => id === rule.subject)?.time;
    // "another 17,500" may be any of those that followed, and not the one that the record has
    if (asksFor(rule, 'additional'))
      return time?.behaviour === 'fixed' && scopes.phrase.has('additional')
        ? (ownWord(sentence, figure, 'additional') ?? true)
        : null;
    if (scopes.phrase.has('additional')) return ownWord(sentence, figure, 'additional') ?? true;
    const rise = riseOf(weighed) ?? added(weighed) ?? besides(sentence, figure);
    if (rise) return rise;
    // those who came are not all who are there
    if (time?.behaviour === 'level' && !time.restatable && isFlow(scopes.phrase))
      return ownWord(sentence, figure, 'moved') ?? true;
    // what only ever grows is counted from a day on
    if (time?.behaviour === 'growing') return null;
    const since = sinceDate(sentence, figure);
    return since && isFromBeginning(since, story) ? null : since;
  },
};

/** "Since October 2024", where the story began in October: all there is to count. */
function isFromBeginning({ dates }: Figure, { since }: Story): boolean {
  return dates !== undefined && dates[0].slice(0, MONTH) === since.slice(0, MONTH);
}

/** Of an ISO day, the year and its month: `2024-10`. */
const MONTH = 7;

/** Told of people who came or went, not of people who are somewhere. */
function isFlow(phrase: ReadonlySet<ConceptId>): boolean {
  return ['moved', 'sent', 'arrived'].some((concept) => phrase.has(concept)) && !phrase.has('stationed');
}

/** A word of rising that is none of "rose to". */
function riseOf({ sentence, figure }: Weighed): Span | null {
  const { lower, lexicon } = sentence.reading;
  const by = lexicon.by.before(lower, skipSpacesBack(lower, figure.number.start));
  const grown =
    by && ownWord(sentence, figure, 'rising', clauseAround(figure, sentence.span, sentence.boundaries, true));
  if (grown) return grown;
  const rise = ownWord(sentence, figure, 'rise');
  if (!rise) return null;
  const around = { start: Math.max(0, rise.start - REACH), end: rise.end };
  return hitsWithin(sentence.hits, around).some(({ concept }) => concept === 'reaching_total') ? null : rise;
}

/** "Added 4,500 men to the force", "兵士4500人を加えた": a verb of adding that has the number for its object. */
function added({ sentence, figure }: Weighed): Span | null {
  const end = Math.max(figure.end, nounPhraseOf(sentence.reading, figure.number).end);
  const most = sentence.reading.language.grammar.topic ? PARTICLE : OBJECT;
  const isObject = (word: Span) =>
    word.end <= figure.start
      ? figure.start - word.end <= most && !crosses(sentence, { start: word.end, end: figure.start })
      : word.start - end <= most && !crosses(sentence, { start: end, end: word.start });
  return ownWord(sentence, figure, 'adds', sentence.span, isObject);
}

/** How far from a verb of adding its object may stand: room for a qualifier. */
const OBJECT = 12;
/** Where the verb comes last, only a particle stands between. */
const PARTICLE = 3;

/** How far before a word of rising its "to" may stand, in scripts that set it before. */
const REACH = 3;
