import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { BASE, roomOf } from './rooms.ts';

/** Which rooms each room imports from. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

const SHIPPED = ['entrypoints', 'components', 'lib'];
const IMPORT = /(?:\bfrom|\bimport\(?)\s*'(\.[^'?]+)/g;

/** The imports between rooms of the product at `root`, without those of the base that all of them use. */
export function importsBetweenRooms(root: string): Graph {
  const graph = new Map<string, Set<string>>();
  for (const path of SHIPPED.flatMap((folder) => filesIn(root, folder)).filter((path) => /\.tsx?$/.test(path))) {
    const from = roomOf(path);
    if (from === BASE) continue;
    const rooms = graph.get(from) ?? new Set<string>();
    for (const to of importedBy(root, path)) if (to !== from && to !== BASE) rooms.add(to);
    graph.set(from, rooms);
  }
  return graph;
}

function importedBy(root: string, path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  const files = [...text.matchAll(IMPORT)].map(([, file = '']) => posix.join(posix.dirname(path), file));
  return files.filter((file) => /\.tsx?$/.test(file)).map(roomOf);
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The graph without what follows from the rest: `a → c` where `a → b → c`. Rooms that import each other are an error. */
export function reduced(graph: Graph): Graph {
  const below = reachable(graph);
  const needed = (from: string, to: string) =>
    ![...(graph.get(from) ?? [])].some((between) => between !== to && below(between).has(to));
  return new Map([...graph].map(([from, rooms]) => [from, new Set([...rooms].filter((to) => needed(from, to)))]));
}

/** What each room rests on, itself left out. */
function reachable(graph: Graph): (room: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  const visit = (room: string, way: readonly string[]): ReadonlySet<string> => {
    if (way.includes(room)) throw new Error(`Rooms import each other: ${[...way, room].join(' → ')}.`);
    const found =
      known.get(room) ?? new Set([...(graph.get(room) ?? [])].flatMap((to) => [to, ...visit(to, [...way, room])]));
    known.set(room, found);
    return found;
  };
  return (room) => visit(room, []);
}
