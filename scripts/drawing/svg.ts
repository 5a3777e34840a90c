import { BOX, type Place } from './place.ts';
import { ROOMS } from './rooms.ts';
import type { Rows } from './rows.ts';

const MARGIN = 20;
const BASE_HEIGHT = 34;

/** The drawing: a box a room, an arrow an import; `data-from` and `data-to` say which. */
export function drawn({ rows, arrows }: Rows, places: ReadonlyMap<string, Place>): string {
  const rooms = rows.flat().flatMap(({ room }) => room ?? []);
  const all = [...places.values()];
  const width = Math.max(...all.map(({ x }) => x)) + BOX.width / 2;
  const foot = Math.max(...all.map(({ y }) => y)) + BOX.height + MARGIN;
  const [sheetWidth, sheetHeight] = [width + 2 * MARGIN, foot + BASE_HEIGHT + 2 * MARGIN];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheetWidth} ${sheetHeight}" width="${sheetWidth}" height="${sheetHeight}" role="img" aria-labelledby="title">
<title id="title">The rooms of Crossfigure: each arrow points from a room to one that it imports</title>
<style>
  text { font: 11px system-ui, sans-serif; fill: #333; text-anchor: middle }
  .name { font-weight: 600; font-size: 13px; fill: #111 }
  rect { fill: #f3f6fa; stroke: #5b7083 }
  path { fill: none; stroke: #5b7083; marker-end: url(#head) }
</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><polygon points="0,0 8,4 0,8" fill="#5b7083"/></marker></defs>
<rect width="${sheetWidth}" height="${sheetHeight}" style="fill: #fff; stroke: none"/>
<g transform="translate(${MARGIN} ${MARGIN})">
${arrows
  .map((stops) => arrow(stops, places))
  .sort()
  .join('\n')}
${rooms.map((room) => box(room, places.get(room))).join('\n')}
<rect y="${foot}" width="${width}" height="${BASE_HEIGHT}" rx="4"/>
<text x="${width / 2}" y="${foot + 22}"><tspan class="name">model · messages · day · text</tspan> under every room</text>
</g>
</svg>
`;
}

function box(room: string, { x, y }: Place = { x: 0, y: 0 }): string {
  return `<rect x="${x - BOX.width / 2}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="4"/><text x="${x}" y="${y + 18}" class="name">${room}</text><text x="${x}" y="${y + 34}">${ROOMS[room] ?? ''}</text>`;
}

/** From the foot of one box to the top of the other, straight down through the rows between. */
function arrow(stops: readonly string[], places: ReadonlyMap<string, Place>): string {
  const way = stops.map((stop) => places.get(stop) ?? { x: 0, y: 0 });
  const lines = way.slice(1).map(({ x, y }, at) => {
    const above = way[at] ?? { x, y };
    const [from, to] = [above.y + BOX.height, y];
    const half = (from + to) / 2;
    const down = at < way.length - 2 ? ` V${y + BOX.height}` : '';
    return `C${above.x} ${half} ${x} ${half} ${x} ${to}${down}`;
  });
  const [first] = way;
  return `<path data-from="${stops[0]}" data-to="${stops.at(-1)}" d="M${first?.x ?? 0} ${(first?.y ?? 0) + BOX.height} ${lines.join(' ')}"/>`;
}
