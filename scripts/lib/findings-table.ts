import type { StoryNames } from '../../lib/messages.ts';
import type { Finding, PartyId, Verdict } from '../../lib/model.ts';

const HEADER = ['Figure', 'Subject', 'Verdict', 'Origins for', 'Origins against'];

const VERDICTS: Readonly<Record<Verdict, string>> = {
  agrees: 'agrees',
  one_source: 'one source',
  mixed: 'mixed',
  conflicts: 'conflicts',
  other_time: 'other time',
  no_record: 'no record',
};

/** The figures among `findings` as a table for a terminal, one a line, in the order given; '' where there is none. */
export function findingsTable(findings: readonly Finding[], stories: readonly StoryNames[]): string {
  const rows = findings.flatMap((finding) => {
    if (finding.type !== 'figure') return [];
    const story = stories.find(({ id }) => id === finding.storyId);
    const names = (parties: readonly PartyId[]) => parties.map((party) => nameOf(party, story)).join(', ') || '–';
    return [
      [
        finding.surface.replace(/\s+/g, ' '),
        story?.subjects[finding.subject] ?? finding.subject,
        VERDICTS[finding.verdict],
        names(finding.origins.for),
        names(finding.origins.against),
      ],
    ];
  });
  return rows.length === 0 ? '' : aligned([HEADER, ...rows]);
}

function nameOf(party: PartyId, story: StoryNames | undefined): string {
  return story?.parties.find(({ id }) => id === party)?.name ?? party;
}

function aligned([header = [], ...rows]: string[][]): string {
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(header), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
