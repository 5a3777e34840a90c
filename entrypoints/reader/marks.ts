import type { Finding, Markable, ShownClaim, Span } from '../../lib/model.ts';
import { anchor } from './anchor.ts';
import type { ReadBlock } from './page-text.ts';

/** How a place is marked: by the verdict on its figure, or `record` for what is only on record. */
export type MarkName = 'agrees' | 'mixed' | 'conflicts' | 'other-time' | 'record';

export type Mark = {
  readonly finding: Finding;
  readonly name: MarkName;
  /** The whole place. */
  readonly range: Range;
  /** The parts of it that are painted: a position's line leaves out the figures within. */
  readonly painted: readonly Range[];
};

/**
 * The marks of one block, in the order of its text; places that changed since it was read get none.
 * `isHidden` tells which findings the user put away or never wants marked.
 */
export function marksOf(
  block: ReadBlock,
  findings: readonly Finding[],
  claims: readonly ShownClaim[],
  isHidden: (finding: Finding) => boolean,
): Mark[] {
  const named = findings.flatMap((finding) => {
    const name = isHidden(finding) ? null : markName(finding, claims);
    return name === null ? [] : [{ finding, name }];
  });
  const figures = named.filter(({ name }) => name !== 'record').map(({ finding }) => finding);
  return named
    .flatMap(({ finding, name }) => {
      const range = anchor(block, finding);
      if (!range) return [];
      const spans = name === 'record' ? without(finding, figures) : [finding];
      const painted = spans.map((span) => anchor(block, span)).filter((part) => part !== null);
      return [{ finding, name, range, painted }];
    })
    .sort((a, b) => a.finding.start - b.finding.start);
}

/** Whether the record says something of this figure: what the toolbar counts. */
export function hasEvidence(finding: Finding): boolean {
  const telling = new Set(['corroborates', 'conflicts', 'later', 'earlier']);
  return finding.type === 'figure' && finding.evidence.some(({ stance }) => telling.has(stance));
}

/** As what the user can leave it unmarked; a figure that only the page itself contradicts goes with the conflicts. */
export function markableOf(finding: Finding): Markable {
  if (finding.type !== 'figure') return finding.type;
  return finding.verdict === 'no_record' ? 'conflicts' : finding.verdict;
}

/** `null`: nothing to say, so nothing is marked. */
function markName(finding: Finding, claims: readonly ShownClaim[]): MarkName | null {
  if (finding.type !== 'figure') return claims.some(({ storyId }) => storyId === finding.storyId) ? 'record' : null;
  if (finding.verdict === 'other_time') return 'other-time';
  if (finding.verdict !== 'no_record') return finding.verdict;
  return finding.pageConflicts.length > 0 ? 'record' : null;
}

/** What is left of `span` when `others` are taken out. */
function without(span: Span, others: readonly Span[]): readonly Span[] {
  const parts: Span[] = [];
  let { start } = span;
  for (const other of [...others].sort((a, b) => a.start - b.start)) {
    if (other.end <= start || other.start >= span.end) continue;
    if (other.start > start) parts.push({ start, end: other.start });
    start = other.end;
  }
  if (start < span.end) parts.push({ start, end: span.end });
  return parts;
}
