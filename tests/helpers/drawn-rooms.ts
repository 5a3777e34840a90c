import type { Graph } from '../../scripts/drawing/imports.ts';
import { BASE, roomOf } from '../../scripts/drawing/rooms.ts';
import { readSources } from './source-tree.ts';

/** The arrows of a drawing, by the rooms that they join. */
export function drawnArrows(svg: string): Graph {
  const pairs = [...svg.matchAll(/data-from="([^"]+)" data-to="([^"]+)"/g)];
  return graphOf(pairs.map(([, from = '', to = '']) => [from, to]));
}

/** The imports between rooms as the syntax tree has them, those of the base left out. */
export function importedRooms(root: string): Graph {
  const shipped = readSources(root, ['entrypoints', 'components', 'lib']).filter(({ path }) => path.includes('/'));
  const pairs = shipped.flatMap(({ path, imports }) =>
    imports.flatMap(({ file }) => (file && /\.tsx?$/.test(file) ? [[roomOf(path), roomOf(file)] as const] : [])),
  );
  return graphOf(pairs.filter(([from, to]) => from !== to && from !== BASE && to !== BASE));
}

/** Whether there is a way from one room to another by way of a third. */
export function follows(graph: Graph, from: string, to: string): boolean {
  const seen = new Set([...(graph.get(from) ?? [])].filter((room) => room !== to));
  for (const room of seen) for (const next of graph.get(room) ?? []) seen.add(next);
  return seen.has(to);
}

function graphOf(pairs: readonly (readonly [from: string, to: string])[]): Graph {
  const graph = new Map<string, Set<string>>();
  for (const [from, to] of pairs) graph.set(from, (graph.get(from) ?? new Set()).add(to));
  return graph;
}
