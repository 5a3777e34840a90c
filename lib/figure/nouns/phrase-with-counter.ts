import type { Span } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import { type Hit, isHangul, isLetter } from '../../text/words.ts';
import { calibresEnd } from '../calibres.ts';
import { isTrade, UNKNOWN_NOUN, unitOf } from '../units.ts';
import { behindQualifier } from './behind-qualifier.ts';
import { headAt, hitsEndingAt, isPredicate, unitOfHead } from './head.ts';
import type { NounPhrase } from './noun-phrase.ts';

/** Scripts that set a counter behind the number, its noun before or behind both ("상륙함 4척", "4隻の揚陸艦", "4艘登陆舰"). */
export function phraseWithCounter(reading: TextReading, number: Span): NounPhrase {
  const { lower, lexicon, language } = reading;
  const end = behindQualifier(reading, number.end);
  const counter = lexicon.counters.at(lower, skipSpaces(lower, end));
  const from = counter ? counter.end : end;
  const before = nounBefore(reading, number.start);
  const behind = nounBehind(reading, from);
  // "コンテナ1万個の砲弾" counts containers, "揚陸艦と3隻の護衛艦" escorts
  const linked = behind !== null && (behind.linked || language.grammar.noun === 'after' || !counter);
  const isBehind = linked && !(before?.touches && language.grammar.noun === 'before');
  const head = isBehind ? behind.hit : (before?.hit ?? behind?.hit ?? null);
  const place =
    head === null ? { end: from } : head === before?.hit ? { start: head.start, end: from } : { end: head.end };
  const own = head ? unitOf(head.concept) : null;
  const partOf = isPart(reading, number.start);
  if (counter) {
    const counted = counter.value === 'thing' && head ? groupOf(reading, head) : own;
    return { unit: unitCounted(counter.value, counted), head, ...place, wholeAt: null, partOf };
  }
  const unit = own ?? (isLetter(lower, end) && !lexicon.functionWords.at(lower, end) ? UNKNOWN_NOUN : null);
  return { unit, head, ...place, wholeAt: null, partOf };
}

/** "공병부대 3개", "两支工程兵部队": what counts things counts no people of a trade, but groups of them; "个" may count either. */
function groupOf(reading: TextReading, head: Hit): string | null {
  const unit = unitOfHead(reading, head);
  return isTrade(unit) && reading.language.grammar.topic ? 'formation' : unit;
}

function unitCounted(counter: string, own: string | null): string {
  if (counter === 'thing') return own ?? UNKNOWN_NOUN;
  if (counter === 'ship') return own?.endsWith('_ship') ? own : counter;
  return counter === 'person' && own !== null && PEOPLE.has(own) ? own : counter;
}

/** Classes that people are counted in: a person counter says no more than its noun does. */
const PEOPLE: ReadonlySet<string> = new Set(['person', 'engineer', 'sapper', 'builder', 'other_group', UNKNOWN_NOUN]);

/** "1500名の兵士", "12000名北韩士兵": the noun behind a counter, over names; `linked` by a particle. */
function nounBehind(reading: TextReading, from: number): { hit: Hit; linked: boolean } | null {
  const { lower, lexicon, language } = reading;
  let at = skipSpaces(lower, behindQualifier(reading, from));
  const link = lexicon.transparent.at(lower, at);
  if (link) at = skipSpaces(lower, link.end);
  const sized = calibresEnd(lexicon, lower, at);
  if (sized !== null) at = skipSpaces(lower, lexicon.transparent.at(lower, sized)?.end ?? sized);
  if (lower.charAt(at) === '(') return nounInBrackets(reading, at + 1);
  const linked = link !== null;
  const near = linked || language.grammar.noun === 'after' ? NOUN_BEHIND : 0;
  for (const first = at; at <= first + near && at < lower.length; at++) {
    const hit = headAt(reading, at);
    if (hit) return { hit, linked };
    if (/[,.;:、。()]/.test(lower.charAt(at)) || endsPhrase(reading, at)) return null;
  }
  return null;
}

/** "1万名(北韓士兵)": brackets around nothing but the noun. */
function nounInBrackets(reading: TextReading, from: number): { hit: Hit; linked: boolean } | null {
  for (let at = from; at <= from + NOUN_BEHIND; at++) {
    const hit = headAt(reading, at);
    if (hit) return reading.lower.charAt(hit.end) === ')' ? { hit, linked: true } : null;
    if (!isLetter(reading.lower, at) && reading.lower.charAt(at) !== ' ') return null;
  }
  return null;
}

/** How far behind a counter its noun may stand ("1500명의 북한 특수부대원"). */
const NOUN_BEHIND = 12;

/** A particle or verb ends the noun phrase; where words are set apart (Hangul), only at a word's end. */
function endsPhrase(reading: TextReading, at: number): boolean {
  const { lower, lexicon } = reading;
  const word = lexicon.functionWords.at(lower, at);
  if (!word || lexicon.transparent.at(lower, at)) return false;
  return !isHangul(lower, at) || lower.charAt(word.end) === ' ';
}

/** The noun that ends right before a number, the longest; qualifiers, particles and words like "in all" may stand between. */
export function nounBefore(reading: TextReading, start: number): { hit: Hit; touches: boolean } | null {
  const { lower, lexicon } = reading;
  let end = skipSpacesBack(lower, start);
  let touches = true;
  for (;;) {
    const hit = unitEndingAt(reading, end);
    if (hit) return { hit, touches };
    const qualifier = lexicon.qualifiersBefore.before(lower, end);
    touches &&= qualifier !== null;
    const word = qualifier ?? lexicon.qualifierFillers.before(lower, end) ?? lexicon.functionWords.before(lower, end);
    if (word) end = skipSpacesBack(lower, word.start);
    else if (lower.charAt(end - 1) === '(') end = skipSpacesBack(lower, end - 1);
    else return null;
  }
}

/** "이 중 1500명", "其中约1500人": a part of the people told of before. */
function isPart({ lower, lexicon }: TextReading, start: number): boolean {
  const end = skipSpacesBack(lower, start);
  const qualifier = lexicon.qualifiersBefore.before(lower, end);
  return lexicon.partOf.before(lower, skipSpacesBack(lower, qualifier ? qualifier.start : end)) !== null;
}

function unitEndingAt(reading: TextReading, end: number): Hit | undefined {
  return hitsEndingAt(reading, end).find((hit) => unitOf(hit.concept) !== null && !isVerbForm(reading, hit));
}

/** "숨지고 1000명이", "失い1000人が": what befell those told of before, and no noun of the number. */
function isVerbForm({ lower }: TextReading, { concept, end }: Hit): boolean {
  return isPredicate(concept) && /[고며면서어여해져\p{Script=Hiragana}]/u.test(lower.charAt(end - 1));
}
