import type { Mutant } from './candidates.ts';

/** A mutant with the number by which it is switched on. */
export type Numbered = Mutant & { readonly id: number };

/**
 * A source text with all its mutants in it, each off until `$mutant(id)` says that it is on.
 * @param mutants of this text; each lies inside another or beside it.
 */
export function switched(text: string, mutants: readonly Numbered[]): string {
  const outermostFirst = [...mutants].sort((a, b) => a.from - b.from || b.until - a.until || rank(a) - rank(b));
  return render(text, 0, text.length, outermostFirst);
}

/** Of two with the same extent a statement is the outer one. */
function rank({ how }: Mutant): number {
  return how === 'statement' ? 0 : 1;
}

function render(text: string, from: number, until: number, mutants: readonly Numbered[]): string {
  const [first, ...others] = mutants;
  if (!first) return text.slice(from, until);
  const inside = others.filter((other) => other.from < first.until);
  const behind = others.filter((other) => other.from >= first.until);
  const unbroken = render(text, first.from, first.until, inside);
  return text.slice(from, first.from) + choice(text, first, unbroken) + render(text, first.until, until, behind);
}

function choice(text: string, { id, from, start, end, until, to, how }: Numbered, unbroken: string): string {
  // in a block of its own, or an `else` behind it would be taken for its own
  if (how === 'statement') return `{ if (!$mutant(${id})) { ${unbroken} } }`;
  if (how === 'member') return `[$mutant(${id}) ? '${to}' : '${text.slice(start, end)}']`;
  return `($mutant(${id}) ? ${text.slice(from, start)}${to}${text.slice(end, until)} : ${unbroken})`;
}
