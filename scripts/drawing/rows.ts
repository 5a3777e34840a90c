import type { Graph } from './imports.ts';

/** What stands in a row: a room, or where the arrow between two rooms passes through. */
export type Stop = { readonly id: string; readonly room: string | null };

export type Rows = {
  readonly rows: readonly (readonly Stop[])[];
  /** The stops of each arrow from top to bottom, both rooms included. */
  readonly arrows: readonly (readonly string[])[];
};

/** Each room one row below the lowest of those that import it; arrows over several rows stop in each. */
export function inRows(graph: Graph): Rows {
  const rooms = [...new Set([...graph].flatMap(([from, to]) => [from, ...to]))].sort();
  const depths = new Map(rooms.map((room) => [room, depthOf(room, graph)]));
  const arrows = [...graph].flatMap(([from, all]) => [...all].map((to) => stopsOf(from, to, depths)));
  const passing = arrows.flatMap((stops) =>
    stops.slice(1, -1).map((id, at) => ({ id, row: depth(stops[0], depths) + at + 1 })),
  );
  const rows = Array.from({ length: Math.max(...depths.values()) + 1 }, (_, row): Stop[] => [
    ...rooms.filter((room) => depths.get(room) === row).map((room) => ({ id: room, room })),
    ...passing.filter((stop) => stop.row === row).map(({ id }) => ({ id, room: null })),
  ]);
  return { rows, arrows };
}

function depthOf(room: string, graph: Graph): number {
  const above = [...graph].filter(([, to]) => to.has(room)).map(([from]) => depthOf(from, graph));
  return Math.max(-1, ...above) + 1;
}

function stopsOf(from: string, to: string, depths: ReadonlyMap<string, number>): string[] {
  const [first, last] = [depth(from, depths), depth(to, depths)];
  const between = Array.from({ length: last - first - 1 }, (_, at) => `${from} ${to} ${first + at + 1}`);
  return [from, ...between, to];
}

function depth(room: string | undefined, depths: ReadonlyMap<string, number>): number {
  return depths.get(room ?? '') ?? 0;
}
