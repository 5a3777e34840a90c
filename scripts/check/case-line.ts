import type { Store } from '../../lib/check.ts';
import type { PageInfo, Span, TextBlock } from '../../lib/model.ts';
import { type PlacedBlock, pageBlocks } from './page-blocks.ts';
import { traced } from './traced.ts';

/** How a case is read. */
export type CaseOptions = {
  /** Its text is a page in plain-text notation, see `pageBlocks`. */
  readonly pages: boolean;
  /** With a field `trace`: what was made of every number. */
  readonly explain: boolean;
};

/** One labelled case in, one line of findings out; positions stand apart from figures. Offsets are those of the case's text. */
export function caseLine(line: string, store: Store, { pages, explain }: CaseOptions): string {
  const { id, lang, pageDate, url, text } = JSON.parse(line);
  const page: PageInfo = {
    url: url ?? null,
    title: null,
    publisher: null,
    published: pageDate ?? null,
    language: lang ?? null,
  };
  const placed: readonly PlacedBlock[] = pages
    ? pageBlocks(String(text))
    : [{ id: 0, role: 'text', text: String(text), at: 0 }];
  const startOf = new Map(placed.map((block) => [block.id, block.at]));
  const at = <T extends Span & { readonly block: number }>({ block, ...one }: T) => {
    const from = startOf.get(block) ?? 0;
    return { ...one, start: one.start + from, end: one.end + from };
  };
  const blocks = placed.map(({ at, ...block }): TextBlock => block);
  const { check, trace } = traced({ page, blocks, context: null }, store);
  const findings = check.findings.flatMap((finding) => {
    if (finding.type !== 'figure') return [];
    const { surface, subject, verdict, evidence, quantity, by, asOf } = finding;
    const { kind, low, high, qualifier, unit, dates } = quantity;
    const { start, end } = at(finding);
    const isDerived = trace.some(
      ({ block, start, read }) => block === finding.block && start === finding.start && read?.derived,
    );
    return [
      {
        start,
        end,
        surface,
        kind,
        subject,
        low,
        high,
        qualifier,
        unit,
        ...(dates ? { dates } : {}),
        ...(isDerived && { derived: true }),
        verdict,
        by: by?.surface ?? null,
        asOf,
        evidence,
      },
    ];
  });
  const positions = check.findings.flatMap((finding) => {
    if (finding.type !== 'position') return [];
    const { surface, subject, stance, by, evidence } = finding;
    const { start, end } = at(finding);
    return [{ start, end, surface, subject, stance, by: by?.surface ?? null, evidence }];
  });
  const mentions = check.mentions.map((mention) => {
    const { start, end } = at(mention);
    return { start, end };
  });
  return JSON.stringify({ id, mentions, findings, positions, ...(explain && { trace: trace.map(at) }) });
}
