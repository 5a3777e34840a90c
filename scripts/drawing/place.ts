import type { Rows, Stop } from './rows.ts';

/** The middle of a stop's upper edge. */
export type Place = { readonly x: number; readonly y: number };

export const BOX = { width: 170, height: 44 };
/** What an arrow needs that passes through a row. */
const PASSAGE = 12;
const GAP = { x: 14, y: 38 };
/** How often rows are put in order by what stands over and under them. */
const ROUNDS = 24;

/** Where every stop stands, near to those that it is joined to; rows stand in the middle of the sheet. */
export function placed({ rows, arrows }: Rows): ReadonlyMap<string, Place> {
  const near = neighbours(arrows);
  const ordered = rows.map((row) => [...row]);
  let places = placesOf(ordered);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const row of ordered) {
      const middles = new Map(row.map(({ id }) => [id, middle(near.get(id) ?? [], places)]));
      row.sort((a, b) => (middles.get(a.id) ?? 0) - (middles.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1));
      places = placesOf(ordered);
    }
  }
  return places;
}

function neighbours(arrows: Rows['arrows']): ReadonlyMap<string, readonly string[]> {
  const pairs = arrows.flatMap((stops) =>
    stops.slice(1).flatMap((stop, at) => [[stop, stops[at] ?? stop] as const, [stops[at] ?? stop, stop] as const]),
  );
  const grouped = Map.groupBy(pairs, ([stop]) => stop);
  return new Map([...grouped].map(([stop, all]) => [stop, all.map(([, other]) => other)]));
}

function middle(near: readonly string[], places: ReadonlyMap<string, Place>): number {
  const all = near.map((stop) => places.get(stop)?.x ?? 0);
  return all.length === 0 ? 0 : all.reduce((sum, x) => sum + x, 0) / all.length;
}

function placesOf(rows: readonly (readonly Stop[])[]): ReadonlyMap<string, Place> {
  const widths = rows.map((row) => row.reduce((sum, stop) => sum + widthOf(stop) + GAP.x, 0));
  const widest = Math.max(...widths);
  return new Map(
    rows.flatMap((row, at) => {
      let x = (widest - (widths[at] ?? 0)) / 2;
      return row.map((stop) => {
        const place = { x: Math.round(x + widthOf(stop) / 2), y: at * (BOX.height + GAP.y) };
        x += widthOf(stop) + GAP.x;
        return [stop.id, place] as const;
      });
    }),
  );
}

function widthOf({ room }: Stop): number {
  return room === null ? PASSAGE : BOX.width;
}
