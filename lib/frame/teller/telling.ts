import type { Sentence } from '../../reading/sentence.ts';
import type { Hit } from '../../text/words.ts';
import { hasPronounSubject } from './pronoun-subject.ts';
import { anotherBetween, denseCost } from './telling-dense.ts';

/** How near a teller stands to its verb, in characters: before it with a clause between ("X, whose … , said"). */
const BEFORE_VERB = 60;
const AFTER_ACCORDING = 30;

/** How well a party's name fits a verb of saying; `null` where it fits none. */
export function tellingCost(sentence: Sentence, party: Hit): number | null {
  // "Seoul's claims" are told of, not telling; "the Kremlin's spokesman" tells
  const owned = party.end + "'s ".length;
  const isTopic = sentence.hits.some((hit) => hit.concept === 'claims' && hit.start === owned);
  if (isTopic && sentence.reading.lower.startsWith("'s ", party.end)) return null;
  // "South Korea's National Intelligence Service": the agency tells, not the state it belongs to
  if (isOwner(sentence, party) && ownsTeller(sentence, party)) return null;
  const { topic } = sentence.reading.language.grammar;
  const costs = sentence.hits.flatMap((hit) => {
    const after = party.start - hit.end;
    const before = hit.start - party.end;
    if (topic && hit.concept === 'according')
      return before >= 0 && !anotherBetween(sentence, party, hit) ? [before] : [];
    if (hit.concept === 'according')
      return after >= 0 &&
        after <= AFTER_ACCORDING &&
        !/[,;:.]/.test(sentence.reading.lower.slice(hit.end, party.start))
        ? [after]
        : [];
    if (hit.concept === 'say' && !sentence.reading.language.spaced)
      return hasPronounSubject(sentence, hit) ? [] : denseCost(sentence, party, hit);
    if (isPassive(sentence, hit) || hasPronounSubject(sentence, hit)) return [];
    // "считают в Сеуле": the preposition is the verb's
    if (hit.concept !== 'say' || (isPlace(sentence, party) && after !== 1)) return [];
    if (
      before >= 0 &&
      before <= BEFORE_VERB &&
      !anotherBetween(sentence, party, hit) &&
      !isInverted(sentence, hit) &&
      !isParted(sentence, party, hit)
    )
      return [before];
    const follows = after >= 0 && !isThat(sentence, hit.end, party.start);
    return follows && mayFollow(sentence, hit) && !isOwner(sentence, party) && !hasTellerBefore(sentence, hit)
      ? [after]
      : [];
  });
  return costs.length > 0 ? Math.min(...costs) : null;
}

/** "Zelensky met reporters and said North Korea would …": the verb has its subject before it, so what follows is what was said. */
function hasTellerBefore(sentence: Sentence, verb: Hit): boolean {
  return sentence.hits.some(
    (hit) =>
      hit.concept.startsWith('party:') &&
      hit.end <= verb.start &&
      verb.start - hit.end <= BEFORE_VERB &&
      !isPlace(sentence, hit) &&
      !anotherBetween(sentence, hit, verb) &&
      !/[,;:"]/.test(sentence.reading.lower.slice(hit.end, verb.start)),
  );
}

/** "Seoul's": the name of whoever something belongs to. */
export function isOwner({ reading }: Sentence, party: Hit): boolean {
  return reading.lower.startsWith("'s ", party.end) || reading.lower.startsWith("' ", party.end);
}

/** How far behind an owner's name the name of its agency may begin. */
const OWNED_WITHIN = 24;

export function ownsTeller(sentence: Sentence, party: Hit): boolean {
  return sentence.hits.some(
    (hit) =>
      hit.concept.startsWith('party:') &&
      hit.start > party.end &&
      hit.start - party.end <= OWNED_WITHIN &&
      !/[,;:]/.test(sentence.reading.lower.slice(party.end, hit.start)),
  );
}

/** "is said to", "est soupçonnée": who stands before such a verb is spoken of. */
function isPassive({ reading }: Sentence, verb: Hit): boolean {
  const before =
    reading.lower
      .slice(Math.max(0, verb.start - 24), verb.start)
      .trim()
      .split(' ')
      .at(-1) ?? '';
  return (reading.language.grammar.passive ?? []).includes(before);
}

/** A teller behind its verb: "…, said the NIS", "as the NIS said"; not "condemned Seoul", "said Seoul had". */
function mayFollow({ reading, span }: Sentence, verb: Hit): boolean {
  const before = reading.lower.slice(span.start, verb.start).trimEnd();
  if (before === '' || /[,;:"'»”)-]$/u.test(before)) return true;
  const word = before.split(' ').at(-1) ?? '';
  return reading.lexicon.functionWords.at(word, 0)?.end === word.length;
}

/** "for Russia", "in Kyiv": a place or a side, not a teller. */
export function isPlace({ reading, span }: Sentence, party: Hit): boolean {
  const before =
    reading.lower
      .slice(Math.max(span.start, party.start - 12), party.start)
      .trim()
      .split(' ')
      .at(-1) ?? '';
  return (
    before !== '' &&
    !(reading.language.grammar.beforeActors ?? NOT_PLACE).includes(before) &&
    reading.lexicon.functionWords.at(before, 0)?.end === before.length
  );
}

/** Small words before a teller's name that make no place of it, where the language names none. */
const NOT_PLACE = ['and', 'the', 'but', 'as', 'while', 'by', 'that', 'said', 'says'];
/** "… to Moscow, a report says": one comma parts a name from the verb; two enclose what stands between ("the NIS, in a report, said"). */
function isParted({ reading }: Sentence, party: Hit, verb: Hit): boolean {
  const between = reading.lower.slice(party.end, verb.start);
  return (between.match(/,(?!\d)/g) ?? []).length === 1;
}

/** "…, said the NIS": behind a comma, a verb with a party at once behind it has its teller there. */
function isInverted(sentence: Sentence, verb: Hit): boolean {
  const { lower } = sentence.reading;
  if (!/,\s*["']?\s*$/.test(lower.slice(Math.max(0, verb.start - 4), verb.start))) return false;
  return sentence.hits.some(
    (hit) => hit.concept.startsWith('party:') && hit.start >= verb.end && !isThat(sentence, verb.end, hit.start),
  );
}

/** "confirmed that North Korea …": what follows is what was said, not who said it. */
function isThat(sentence: Sentence, from: number, to: number): boolean {
  const between = sentence.reading.lower.slice(from, to).trim();
  const { qualifierFillers } = sentence.reading.lexicon;
  // an article alone ("said the NIS", "teilte der NIS mit")
  if (qualifierFillers.at(between, 0)?.end === between.length) return false;
  return between !== '' && !/^["'-]+$/.test(between);
}
