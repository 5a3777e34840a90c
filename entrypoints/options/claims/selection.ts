import type { Pick } from '../../../components/manager/ClaimsGrid.tsx';

/** Ids of the claims that are selected, shown or not. */
export type Selection = ReadonlySet<string>;

/** The selection after a pick; `idAt` tells which claim stands where. */
export function pick(
  selection: Selection,
  what: Pick,
  count: number,
  idAt: (index: number) => string | undefined,
): Selection {
  if (what.how === 'none') return new Set();
  const next = new Set(selection);
  const add = (from: number, to: number) => {
    for (let index = from; index <= to; index++) {
      const id = idAt(index);
      if (id !== undefined) next.add(id);
    }
  };
  if (what.how === 'all') add(0, count - 1);
  else if (what.how === 'range') add(Math.min(what.from, what.index), Math.max(what.from, what.index));
  else {
    const id = idAt(what.index);
    if (id === undefined) return selection;
    if (!next.delete(id)) next.add(id);
  }
  return next;
}

/** The selection without claims that are no more; the same where all are there. */
export function stillThere(selection: Selection, isThere: (id: string) => boolean): Selection {
  const left = [...selection].filter(isThere);
  return left.length === selection.size ? selection : new Set(left);
}
