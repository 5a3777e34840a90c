import type { Store } from '../../lib/check.ts';
import type { Finding, PageCheck } from '../../lib/model.ts';

const MARKS = { corroborates: '+', conflicts: '!', later: '>', earlier: '<', incomparable: ' ' } as const;

/** Findings as a person reads them in a terminal. */
export function report(check: PageCheck, store: Store): string {
  if (check.language === null) return 'This text is in a language that is not read here.\n';
  if (check.findings.length === 0) return 'Nothing here on a followed story.\n';
  const lines = check.findings.flatMap((finding) => [headline(finding, store), ...evidenceLines(finding, store)]);
  return `${lines.join('\n')}\n`;
}

function headline(finding: Finding, store: Store): string {
  const story = store.stories.find(({ id }) => id === finding.storyId);
  const subject = story?.subjects.find(({ id }) => id === finding.subject)?.label.en ?? finding.subject;
  const told = finding.by ? ` (${finding.by.surface})` : '';
  if (finding.type === 'figure') return `\n${finding.verdict.toUpperCase()}  "${finding.surface}"  ${subject}${told}`;
  if (finding.type === 'position') return `\nPOSITION  "${finding.surface}"  ${subject}: ${finding.stance}${told}`;
  return `\nMENTION  "${finding.surface}"`;
}

function evidenceLines(finding: Finding, store: Store): string[] {
  if (finding.type === 'mention') return [];
  return finding.evidence
    .filter(({ stance, reason }) => stance !== 'incomparable' || reason === 'this_article')
    .map((one) => {
      const claim = store.claims.find(({ id }) => id === one.claimId);
      const ratio = one.ratio ? ` ${one.ratio.toFixed(2)} x` : '';
      return `  ${MARKS[one.stance]} ${one.stance} (${one.reason}${ratio})  ${claim?.statement ?? one.claimId} [${claim?.source.publisher}, ${claim?.asOf}]`;
    });
}
