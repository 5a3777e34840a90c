/** Where a card goes, from sizes alone: all in CSS pixels of the window, the y axis downwards. */

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
export type Size = { readonly width: number; readonly height: number };

export type Wanted = {
  /** All that the card must not lie over. */
  readonly whole: Box;
  /** The line that it belongs to: it begins where this does, and may lie over the rest where there is no room beside the whole. */
  readonly line: Box;
  /** The card with all that it has to show. */
  readonly card: Size;
  readonly window: Size;
  /** How the text around runs. */
  readonly flow: Flow;
};

export type Flow = { readonly lines: 'horizontal' | 'vertical-rl' | 'vertical-lr'; readonly isRightToLeft: boolean };

/** Its top left corner, and the height that it is to keep within. */
export type Placed = { readonly x: number; readonly y: number; readonly maxHeight: number };

type Side = 'below' | 'above' | 'left' | 'right';
type Room = { readonly side: Side; readonly box: Box; readonly height: number; readonly isWide: boolean };

/** Space kept to the mark and to the window's edge. */
const GAP = 6;
const MARGIN = 8;
/** Enough to read in at ease: verdict, figure, what is said of it, and the actions. */
const COMFORTABLE = 280;
/** The figure and the actions at their smallest; with less, the card may lie over other lines of its place. */
const LEAST = 56;

/**
 * Beside the whole, where the text goes on: below lines, or to the side of vertical ones, if all of the card fits there
 * or on the opposite side; else on the side with more room; else on one of the two other sides, if it fits there.
 */
export function besideText(wanted: Wanted): Placed {
  const rooms = [wanted.whole, wanted.line].map((box) => roomsAround(box, wanted));
  const room =
    rooms.map(pickAtEase).find((one) => one !== null) ?? rooms.map(most).find(isUsable) ?? most(rooms[1] ?? []);
  return placedIn(room ?? { side: 'below', box: wanted.line, height: 0, isWide: true }, wanted);

  function pickAtEase([first, second, third, fourth]: readonly Room[]): Room | null {
    const isWhole = (room: Room | undefined) => room?.isWide && room.height >= wanted.card.height;
    const isEasy = (room: Room | undefined) => room?.isWide && room.height >= COMFORTABLE;
    const ahead = most([first, second]);
    const across = [third, fourth];
    return [first, second].find(isWhole) ?? [ahead].find(isEasy) ?? across.find(isWhole) ?? across.find(isEasy) ?? null;
  }
}

/** The sides in the order in which they are tried. */
function roomsAround(box: Box, { card, window, flow }: Wanted): readonly Room[] {
  const tall = window.height - 2 * MARGIN;
  const room = (side: Side, height: number, width: number): Room => {
    return { side, box, height: Math.min(tall, height), isWide: width >= card.width };
  };
  const below = room('below', window.height - MARGIN - GAP - box.bottom, card.width);
  const above = room('above', box.top - GAP - MARGIN, card.width);
  const left = room('left', tall, box.left - GAP - MARGIN);
  const right = room('right', tall, window.width - MARGIN - GAP - box.right);
  if (flow.lines === 'horizontal') return [below, above, right, left];
  return flow.lines === 'vertical-rl' ? [left, right, below, above] : [right, left, below, above];
}

function most(rooms: readonly (Room | undefined)[]): Room | undefined {
  const wide = rooms.filter((room) => room?.isWide);
  return wide.reduce((one, other) => ((other?.height ?? 0) > (one?.height ?? 0) ? other : one), wide[0]);
}

function isUsable(room: Room | undefined): boolean {
  return room !== undefined && room.height >= LEAST;
}

function placedIn({ side, box, height: room }: Room, { line, card, window, flow }: Wanted): Placed {
  const maxHeight = Math.max(LEAST, Math.floor(room));
  const height = Math.min(card.height, maxHeight);
  const beginning = flow.isRightToLeft ? line.right - card.width : line.left;
  const corner = {
    below: { x: beginning, y: box.bottom + GAP },
    above: { x: beginning, y: box.top - GAP - height },
    left: { x: box.left - GAP - card.width, y: line.top },
    right: { x: box.right + GAP, y: line.top },
  }[side];
  const within = (at: number, size: number, most: number) => Math.max(MARGIN, Math.min(at, most - MARGIN - size));
  return {
    x: Math.round(within(corner.x, card.width, window.width)),
    y: Math.round(within(corner.y, height, window.height)),
    maxHeight,
  };
}
