import type { Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { isTeller } from '../reading/side.ts';
import { gapOf } from '../text/gap.ts';
import { hasUnknownName } from './continues.ts';
import { othersIn } from './others.ts';

/** A body or a country by its initials. */
const INITIALS = /\p{Lu}{2,}/u;
const PARTY = /^party:/;

/** Whether somebody is named whom the sentence before does not name, and who does not only tell. */
export function namesAnother(sentence: Sentence, before: Sentence, story: Story): boolean {
  const { reading, span, hits } = sentence;
  const initials = INITIALS.exec(reading.folded.slice(span.start, span.end));
  const at = span.start + (initials?.index ?? 0);
  if (initials && !hits.some(({ start, end }) => start <= at && end > at)) return true;
  if (!reading.language.grammar.capitalNouns && hasUnknownName(sentence)) return true;
  const others = othersIn(sentence, story);
  const known = new Set(before.hits.map(({ concept }) => concept));
  const fitting = others.filter(
    (hit) => PARTY.test(hit.concept) && (known.has(hit.concept) || isTeller(sentence, hit)),
  );
  return others.some((hit) => !fitting.some((one) => gapOf(one, hit) === 0));
}
