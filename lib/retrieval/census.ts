import type { Claim, PartialDate, PartyId, PositionStance, Quantity } from '../model.ts';
import { foldAddress } from '../text/address.ts';
import { hashOf } from './hash.ts';

/** What a claim says: many claims say the same. */
export type Said = { readonly quantity: Quantity | null; readonly position: PositionStance | null };

/**
 * What very many claims on one subject say, when, and whose they are, in numbers: small enough to be looked through as a
 * whole before any claim is read. Each claim has one place in every list; plain data that can be cloned.
 */
export type Census = {
  readonly size: number;
  /** What is said, each thing once. */
  readonly said: readonly Said[];
  readonly days: readonly PartialDate[];
  readonly parties: readonly PartyId[];
  /** Per claim: its place in `said`, in `days` and, twice, in `parties`. */
  readonly what: Uint32Array;
  readonly when: Uint32Array;
  readonly origin: Uint32Array;
  readonly speaker: Uint32Array;
  /** Per claim: a number of its article; where no address is known, of its publisher and day. Two may share one. */
  readonly article: Uint32Array;
  /** Per claim: 1 for one that is not active. */
  readonly aside: Uint8Array;
};

export type CensusBuilder = {
  readonly add: (claim: Claim) => void;
  /** The census of all claims added, in that order. */
  readonly finish: () => Census;
};

export function censusBuilder(): CensusBuilder {
  const said = distinct<Said>();
  const [days, parties] = [distinct<string>(), distinct<string>()];
  const columns = { what: [], when: [], origin: [], speaker: [], article: [], aside: [] } as Record<
    'what' | 'when' | 'origin' | 'speaker' | 'article' | 'aside',
    number[]
  >;
  return {
    add({ quantity, position, asOf, origin, speaker, source, status }) {
      columns.what.push(said.placeOf(keyOf(quantity, position), { quantity, position }));
      columns.when.push(days.placeOf(asOf, asOf));
      columns.origin.push(parties.placeOf(origin, origin));
      columns.speaker.push(parties.placeOf(speaker, speaker));
      columns.article.push(hashOf(foldAddress(source.url) ?? `${source.publisher}\u0000${source.published}`));
      columns.aside.push(status === 'active' ? 0 : 1);
    },
    finish: () => ({
      size: columns.what.length,
      said: said.all,
      days: days.all,
      parties: parties.all,
      what: Uint32Array.from(columns.what),
      when: Uint32Array.from(columns.when),
      origin: Uint32Array.from(columns.origin),
      speaker: Uint32Array.from(columns.speaker),
      article: Uint32Array.from(columns.article),
      aside: Uint8Array.from(columns.aside),
    }),
  };
}

function keyOf(quantity: Quantity | null, position: PositionStance | null): string {
  if (!quantity) return position ?? '';
  const { kind, low, high, qualifier, unit, dates } = quantity;
  return `${kind}|${low}|${high}|${qualifier}|${unit}|${dates?.join() ?? ''}`;
}

function distinct<T>() {
  const places = new Map<string, number>();
  const all: T[] = [];
  return {
    all,
    placeOf(key: string, value: T): number {
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, all.length);
      return all.push(value) - 1;
    },
  };
}

/** A census of fewer claims: those at the given places are left out. `kept` gives the places of the others in the old one. */
export function censusWithout(census: Census, left: ReadonlySet<number>): { census: Census; kept: Uint32Array } {
  const kept = new Uint32Array(census.size - left.size);
  let at = 0;
  for (let place = 0; place < census.size; place++) if (!left.has(place)) kept[at++] = place;
  const pick = (column: Uint32Array) => kept.map((place) => column[place] ?? 0);
  const { what, when, origin, speaker, article, aside } = census;
  const fewer = {
    ...census,
    size: kept.length,
    what: pick(what),
    when: pick(when),
    origin: pick(origin),
    speaker: pick(speaker),
    article: pick(article),
    aside: Uint8Array.from(kept, (place) => aside[place] ?? 0),
  };
  return { census: fewer, kept };
}
