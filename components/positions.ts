import type { PartialDate, PartyId, PositionStance, ShownClaim } from '../lib/model.ts';
import type { CardContext } from './card-context.ts';
import { capitalised, formatWhen } from './format.ts';
import { compareDates } from './group.ts';
import { groupSources, type SourceGroup } from './sources.ts';

/** What a party said at one time, with every place that reports it. */
export type PositionEntry = {
  readonly key: string;
  readonly claim: ShownClaim;
  readonly word: PositionWord;
  readonly sources: readonly SourceGroup[];
};

/** One party's line over time, oldest first. */
export type PartyLine = {
  readonly party: PartyId;
  readonly name: string;
  readonly entries: readonly PositionEntry[];
  /** The entries that the line tells: where it began, and where it turned. */
  readonly turns: readonly PositionEntry[];
  /** "North Korea denied it on 21 Oct 2024 and confirmed it on 28 Apr 2025." */
  readonly line: string;
  /** Whether it came to say something else than it first said. */
  readonly changed: boolean;
};

/**
 * `confirmed` is what affirms after having denied or declined, `stated` what affirms where nobody ever denied or
 * declined; the words are message keys `stance_*`.
 */
export type PositionWord = 'stated' | 'affirmed' | 'confirmed' | 'denied' | 'neutral';

/**
 * Claims with a position → each topmost party's line in date order, so that an old denial never stands as today's.
 * `first`, a topmost party, leads; then come parties whose line changed, then those who spoke first.
 */
export function positionLines(
  claims: readonly ShownClaim[],
  ctx: CardContext,
  first: PartyId | null = null,
): readonly PartyLine[] {
  const held = claims.filter((claim) => claim.position !== null);
  const contested = isContested(held);
  const byParty = Map.groupBy(held, (claim) => ctx.topParty(claim.speaker));
  return [...byParty]
    .map(([party, own]) => partyLine(party, own, contested, ctx))
    .sort(
      (a, b) =>
        Number(b.party === first) - Number(a.party === first) ||
        Number(b.changed) - Number(a.changed) ||
        compareDates(startOf(a), startOf(b)),
    );
}

/** The stance of a position as the word it takes at its place in a party's line. */
export function positionWord(
  stance: PositionStance,
  before: readonly PositionStance[],
  contested: boolean,
): PositionWord {
  if (stance === 'denies') return 'denied';
  if (stance === 'neutral') return 'neutral';
  if (!contested) return 'stated';
  return before.some((earlier) => earlier !== 'affirms') ? 'confirmed' : 'affirmed';
}

/** Whether anyone denied or declined to say. */
export function isContested(claims: readonly ShownClaim[]): boolean {
  return claims.some(({ position }) => position === 'denies' || position === 'neutral');
}

function partyLine(party: PartyId, claims: readonly ShownClaim[], contested: boolean, ctx: CardContext): PartyLine {
  const dated = claims.toSorted((a, b) => compareDates(a.asOf, b.asOf));
  // In a dispute the stance is what counts; elsewhere two statements of one day are two pieces of information.
  const keyOf = ({ asOf, speaker, position, statement }: ShownClaim) =>
    JSON.stringify([asOf, speaker, position, contested ? '' : statement]);
  const said: PositionStance[] = [];
  const entries = [...Map.groupBy(dated, keyOf)].flatMap(([key, same]): PositionEntry[] => {
    const claim = same[0];
    if (!claim?.position) return [];
    const word = positionWord(claim.position, said, contested);
    said.push(claim.position);
    return [{ key, claim, word, sources: groupSources(same) }];
  });
  const turns = turnsOf(entries);
  return {
    party,
    name: ctx.partyName(party),
    entries,
    turns,
    line: capitalised(lineOf(ctx.inSentence(party), turns, ctx), ctx.locale),
    changed: turns.length > 1,
  };
}

/** Where it began and where it stands, in one sentence. */
function lineOf(name: string, turns: readonly PositionEntry[], { t, locale }: CardContext): string {
  const [first, last] = [turns[0], turns.at(-1)];
  if (!first || !last) return '';
  const when = formatWhen(last.claim.asOf, t, locale);
  if (first === last) return t('card_party_said', name, when, first.word);
  const key = turns.length > 2 ? 'card_party_turned' : 'card_party_changed';
  return t(key, name, formatWhen(first.claim.asOf, t, locale), when, `${first.word}_${last.word}`, last.word);
}

/** A stance once for as long as it was held; who declines after having denied or affirmed has not changed what it says. */
function turnsOf(entries: readonly PositionEntry[]): readonly PositionEntry[] {
  const denied = entries.some(({ word }) => word === 'denied');
  const spoke = entries.findIndex(({ word }) => word !== 'neutral');
  const told = entries.filter(({ word }, i) => word !== 'neutral' || (!denied && (spoke < 0 || i < spoke)));
  return told.filter((entry, i) => entry.claim.position !== told[i - 1]?.claim.position);
}

function startOf(line: PartyLine): PartialDate {
  return line.entries[0]?.claim.asOf ?? '';
}
