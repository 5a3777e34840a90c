import type { ClaimSet, Finding, PageCheck } from '../../lib/model.ts';

const MARKS = { corroborates: '+', conflicts: '!', later: '>', earlier: '<', incomparable: ' ' } as const;

/** Findings as a person reads them in a terminal. */
export function report(check: PageCheck, set: ClaimSet): string {
  if (check.language === null) return 'This text is in a language that is not read here.\n';
  if (check.findings.length === 0) return 'Nothing here on a followed story.\n';
  const lines = check.findings.flatMap((finding) => [headline(finding, set), ...evidenceLines(finding, set)]);
  return `${lines.join('\n')}\n`;
}

function headline(finding: Finding, set: ClaimSet): string {
  const subject = set.story.subjects.find(({ id }) => id === finding.subject)?.label.en ?? finding.subject;
  const told = finding.by ? ` (${finding.by.surface})` : '';
  if (finding.type === 'figure') return `\n${finding.verdict.toUpperCase()}  "${finding.surface}"  ${subject}${told}`;
  if (finding.type === 'position') return `\nPOSITION  "${finding.surface}"  ${subject}: ${finding.stance}${told}`;
  return `\nMENTION  "${finding.surface}"`;
}

function evidenceLines(finding: Finding, set: ClaimSet): string[] {
  if (finding.type === 'mention') return [];
  return finding.evidence
    .filter(({ stance, reason }) => stance !== 'incomparable' || reason === 'this_article')
    .map((one) => {
      const claim = set.claims.find(({ id }) => id === one.claimId);
      const ratio = one.ratio ? ` ${one.ratio.toFixed(2)} x` : '';
      return `  ${MARKS[one.stance]} ${one.stance} (${one.reason}${ratio})  ${claim?.statement ?? one.claimId} [${claim?.source.publisher}, ${claim?.asOf}]`;
    });
}
