/**
 * Pairs of sentences that differ in one thing alone, a digit, a unit, a subject, a qualifier, a speaker or a date, each
 * judged against all bundled claims. Labels follow the comparison rules and the record; see `tests/corpus/minimal-pairs.jsonl`.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Stance, Verdict } from '../../lib/model.ts';
import { check, type FigureFinding, figuresOf, set } from '../helpers/engine.ts';

type Side = {
  readonly published: string | null;
  readonly text: string;
  /** What the figure begins or ends with, where the sentence has several. */
  readonly figure?: string;
  /** `null`: nothing here counts something of the story. */
  readonly subject: string | null;
  readonly verdict?: Verdict;
  readonly allowed?: readonly Stance[];
  /** Claims, or origins of which one claim at least, that have to stand on this side. */
  readonly mustCorroborate?: readonly string[];
  /** The same for conflicts; a conflict with anything else is a false one. */
  readonly mustConflict?: readonly string[];
  readonly by?: string;
  readonly originsFor?: readonly string[];
  readonly originsAgainst?: readonly string[];
};
type Pair = { readonly id: string; readonly varies: string; readonly sides: readonly [Side, Side] };

const pairs: readonly Pair[] = readFileSync(new URL('../corpus/minimal-pairs.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line): Pair => JSON.parse(line));
const sides = pairs.flatMap((pair) => pair.sides);
const originOf = new Map(set.claims.map((claim) => [claim.id, claim.origin]));

describe.each(pairs)('$id: another $varies', (pair) => {
  test.each([...pair.sides])('$published $text', (side) => {
    const figures = figuresOf(check(side.published, side.text));
    if (side.subject === null) {
      expect(figures.map(({ surface, subject }) => [surface, subject])).toEqual([]);
      return;
    }
    const finding = pick(figures, side);
    expect(told(finding)).toEqual(expected(side, finding));
  });

  test('the two differ in one thing', () => {
    const [one, two] = pair.sides;
    const [first, second] = differing(one.text.toLowerCase().split(' '), two.text.toLowerCase().split(' '));
    const isDate = one.published !== two.published;
    expect(Math.max(first, second)).toBeLessThanOrEqual(isDate ? 0 : 6);
    expect(first + second > 0 || isDate).toBe(true);
  });
});

describe('the pairs', () => {
  test('are a hundred at least, a quarter of their sides conflicts', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(100);
    expect(sides.filter(({ verdict }) => verdict === 'conflicts').length).toBeGreaterThanOrEqual(sides.length / 4);
  });

  test('differ in every way', () => {
    expect(new Set(pairs.map(({ varies }) => varies))).toEqual(
      new Set(['digit', 'unit', 'subject', 'qualifier', 'speaker', 'date']),
    );
  });

  test('cover every subject that has figures on record', () => {
    const onRecord = new Set(set.claims.filter(({ quantity }) => quantity).map(({ subject }) => subject));
    const covered = new Set(sides.map(({ subject }) => subject));
    expect([...onRecord].filter((subject) => !covered.has(subject))).toEqual([]);
  });

  test('name only claims and origins that there are', () => {
    const known = new Set([...originOf.keys(), ...originOf.values()]);
    const named = sides.flatMap(({ mustCorroborate = [], mustConflict = [] }) => [...mustCorroborate, ...mustConflict]);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

function pick(figures: readonly FigureFinding[], { figure }: Side): FigureFinding | undefined {
  if (!figure) return figures.length === 1 ? figures[0] : undefined;
  return figures.find(({ surface }) => surface.toLowerCase() === figure || surface.endsWith(` ${figure}`));
}

/** What the engine says, in the words of the labels. */
function told(finding: FigureFinding | undefined) {
  if (!finding) return 'no single figure';
  const { subject, verdict, evidence, by, origins } = finding;
  const idsWith = (stance: Stance) => evidence.filter((one) => one.stance === stance).map(({ claimId }) => claimId);
  return {
    subject,
    verdict,
    stances: [...new Set(evidence.map(({ stance }) => stance))].sort(),
    corroborates: idsWith('corroborates').sort(),
    conflicts: idsWith('conflicts').sort(),
    by: by?.party ?? null,
    originsFor: [...origins.for].sort(),
    originsAgainst: [...origins.against].sort(),
  };
}

/** What the label asks for; where it leaves something open, what the engine says. */
function expected(side: Side, finding: FigureFinding | undefined) {
  const found = told(finding);
  if (typeof found === 'string') return { subject: side.subject, verdict: side.verdict };
  const { mustCorroborate = [], mustConflict = [], allowed = [] } = side;
  return {
    subject: side.subject,
    verdict: side.verdict,
    stances: found.stances.filter((stance) => allowed.includes(stance)),
    corroborates: [...new Set([...found.corroborates, ...missing(mustCorroborate, found.corroborates)])].sort(),
    conflicts: [
      ...found.conflicts.filter((id) => mustConflict.includes(id) || mustConflict.includes(originOf.get(id) ?? '')),
      ...missing(mustConflict, found.conflicts),
    ].sort(),
    by: side.by ?? found.by,
    originsFor: side.originsFor ? [...side.originsFor].sort() : found.originsFor,
    originsAgainst: side.originsAgainst ? [...side.originsAgainst].sort() : found.originsAgainst,
  };
}

/** The named claims and origins that none of the claims stands for. */
function missing(named: readonly string[], claimIds: readonly string[]): readonly string[] {
  return named.filter((name) => !claimIds.some((id) => id === name || originOf.get(id) === name));
}

/** How many words differ between what two texts begin and end with alike. */
function differing(a: readonly string[], b: readonly string[]): [number, number] {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [a.length - start - end, b.length - start - end];
}
