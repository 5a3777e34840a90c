import { checkPage, type Store } from '../../lib/check.ts';
import type { PageInfo } from '../../lib/model.ts';

/** One labelled case in, one line of findings out; positions stand apart from figures. */
export function caseLine(line: string, store: Store): string {
  const { id, lang, pageDate, url, text } = JSON.parse(line);
  const page: PageInfo = {
    url: url ?? null,
    title: null,
    publisher: null,
    published: pageDate ?? null,
    language: lang ?? null,
  };
  const result = checkPage({ page, blocks: [{ id: 0, role: 'text', text: String(text) }], context: null }, store);
  const findings = result.findings.flatMap((finding) => {
    if (finding.type !== 'figure') return [];
    const { start, end, surface, subject, verdict, evidence, quantity, by, asOf } = finding;
    const { kind, low, high, qualifier, unit, dates } = quantity;
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
        verdict,
        by: by?.surface ?? null,
        asOf,
        evidence,
      },
    ];
  });
  const positions = result.findings.flatMap((finding) => {
    if (finding.type !== 'position') return [];
    const { start, end, surface, subject, stance, by, evidence } = finding;
    return [{ start, end, surface, subject, stance, by: by?.surface ?? null, evidence }];
  });
  const mentions = result.mentions.map(({ start, end }) => ({ start, end }));
  return JSON.stringify({ id, mentions, findings, positions });
}
