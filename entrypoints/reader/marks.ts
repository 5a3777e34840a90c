import type { Finding, Markable, Span, Stance, StoryId } from '../../lib/model.ts';
import { anchorsIn } from './anchor.ts';
import { bareSpan } from './bare-span.ts';
import type { ReadBlock } from './document/index.ts';
import { firstIndex } from './first-index.ts';

/** How a place is marked: by the verdict on its figure, or `record` for what is only on record. */
export type MarkName = 'agrees' | 'one-source' | 'mixed' | 'conflicts' | 'other-time' | 'record';

export type Mark = {
  readonly finding: Finding;
  readonly name: MarkName;
  /** The whole place, without the full stop or comma behind it. */
  readonly range: Range;
  /** The parts of it that are painted: a position's line leaves out the figures within; none of what is only listed. */
  readonly painted: readonly Range[];
};

/**
 * The marks of one block, in the order of its text; places that changed since it was read get none.
 * `isOnRecord` tells of which stories there are claims, `isHidden` which findings the user put away or never wants marked,
 * `isListed` which have a mark that is not painted.
 */
export function marksOf(
  block: ReadBlock,
  findings: readonly Finding[],
  isOnRecord: (story: StoryId) => boolean,
  isHidden: (finding: Finding) => boolean,
  isListed: (finding: Finding) => boolean = () => false,
): Mark[] {
  const named = findings.flatMap((finding) => {
    const name = isHidden(finding) ? null : markName(finding, isOnRecord);
    return name === null ? [] : [{ finding, name }];
  });
  const figures = named
    .filter(({ name }) => name !== 'record')
    .map(({ finding }) => finding)
    .sort(byStart);
  const anchor = anchorsIn(block);
  return named
    .flatMap(({ finding, name }) => {
      const bare = (span: Span) => bareSpan(block.text, span);
      const whole = bare(finding);
      const range = whole && anchor(whole);
      if (!range) return [];
      if (isListed(finding)) return [{ finding, name, range, painted: [] }];
      const spans = name === 'record' ? without(whole, figures).map(bare) : [whole];
      const painted = spans.map((span) => span && anchor(span)).filter((part) => part !== null);
      return [{ finding, name, range, painted }];
    })
    .sort((a, b) => byStart(a.finding, b.finding));
}

const TELLING: ReadonlySet<Stance> = new Set(['corroborates', 'conflicts', 'later', 'earlier']);

/** Whether the record says something of this figure: what the toolbar counts. */
export function hasEvidence(finding: Finding): boolean {
  return finding.type === 'figure' && finding.evidence.some(({ stance }) => TELLING.has(stance));
}

/** As what the user can leave it unmarked; a figure that only the page itself contradicts goes with the conflicts. */
export function markableOf(finding: Finding): Markable {
  if (finding.type === 'position') return finding.disputed ? 'position' : 'statement';
  if (finding.type !== 'figure') return finding.type;
  return finding.verdict === 'no_record' ? 'conflicts' : finding.verdict;
}

/** `null`: nothing to say, so nothing is marked. */
function markName(finding: Finding, isOnRecord: (story: StoryId) => boolean): MarkName | null {
  if (finding.type !== 'figure') return isOnRecord(finding.storyId) ? 'record' : null;
  if (finding.verdict === 'other_time') return 'other-time';
  if (finding.verdict === 'one_source') return 'one-source';
  if (finding.verdict !== 'no_record') return finding.verdict;
  return finding.pageConflicts.length > 0 ? 'record' : null;
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}

/** What is left of `span` when `others`, which are in order and apart, are taken out. */
function without(span: Span, others: readonly Span[]): readonly Span[] {
  const parts: Span[] = [];
  let { start } = span;
  for (let at = firstIndex(others, ({ end }) => end > start); at < others.length; at += 1) {
    const other = others[at];
    if (!other || other.start >= span.end) break;
    if (other.start > start) parts.push({ start, end: other.start });
    start = other.end;
  }
  if (start < span.end) parts.push({ start, end: span.end });
  return parts;
}
