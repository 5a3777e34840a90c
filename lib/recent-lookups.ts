import type { Place, SelectedText } from './messages.ts';
import type { LookupQuery } from './model.ts';

/** One look-up that was asked for, from wherever. */
export type AskedLookup = {
  readonly id: string;
  /** When, in milliseconds. */
  readonly at: number;
  readonly query: LookupQuery;
  /** How it stood on its page; `null` where it was typed, or the page told nothing. */
  readonly selection: Pick<SelectedText, 'prefix' | 'suffix'> | null;
  /** The browser let no script into the page, so that a selection there could not be read. */
  readonly unreadable: boolean;
  readonly windowId: number;
  /** Asked in a private window: shown there alone and gone with it. */
  readonly private: boolean;
};

/** A finding that the panel was asked to show. */
export type AskedPlace = {
  readonly at: number;
  readonly tabId: number;
  readonly windowId: number;
  readonly place: Place;
};

/** The browser's memory for one session. It outlives the background and is never written to disk. */
export type SessionArea = {
  readonly get: (key: string) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
};

/** Keys whose changes a panel follows. */
export const LOOKUPS_KEY = 'lookups';
export const PLACE_KEY = 'panelPlace';

/** How many look-ups are kept; a text of more than `KEPT_LENGTH` UTF-16 units is kept cut, far above what is looked up. */
const KEPT = 20;
const KEPT_LENGTH = 100_000;

/** The look-ups of this session, newest first. */
export async function recentLookups(area: SessionArea): Promise<readonly AskedLookup[]> {
  const held = (await area.get(LOOKUPS_KEY))[LOOKUPS_KEY];
  return Array.isArray(held) ? held : [];
}

/** Puts a look-up on top; an earlier one of the same text on the same page goes. */
export async function keepLookup(area: SessionArea, asked: AskedLookup): Promise<void> {
  const { query } = asked;
  const kept = { ...asked, query: { ...query, text: query.text.slice(0, KEPT_LENGTH) } };
  const others = (await recentLookups(area)).filter((other) => !isSame(other, kept));
  await area.set({ [LOOKUPS_KEY]: [kept, ...others].slice(0, KEPT) });
}

/** Forgets what was looked up in a private window once that window is closed; of one that is not known, once any is. */
export async function forgetPrivate(area: SessionArea, windowId: number): Promise<void> {
  const held = await recentLookups(area);
  const left = held.filter((asked) => !(asked.private && (asked.windowId === windowId || asked.windowId < 0)));
  if (left.length < held.length) await area.set({ [LOOKUPS_KEY]: left });
}

/** The finding that a panel was last asked to show. */
export async function askedPlace(area: SessionArea): Promise<AskedPlace | null> {
  return ((await area.get(PLACE_KEY))[PLACE_KEY] as AskedPlace | undefined) ?? null;
}

export async function askForPlace(area: SessionArea, asked: AskedPlace): Promise<void> {
  await area.set({ [PLACE_KEY]: asked });
}

function isSame(a: AskedLookup, b: AskedLookup): boolean {
  return a.query.text === b.query.text && a.query.page?.url === b.query.page?.url && a.private === b.private;
}
