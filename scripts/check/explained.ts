import type { Store } from '../../lib/check.ts';
import type { TracedNumber } from '../../lib/engine/trace.ts';
import type { Added } from '../../lib/subject/scores.ts';
import { frameLines } from './frame-lines.ts';

/** What the steps that drop a number would have needed. */
const NEEDED: Readonly<Record<string, string>> = {
  no_mention: 'its sentence speaks of no followed story',
  no_noun: 'no noun says what it counts',
  no_event: 'the day is one on which something was said, or no single event',
  no_rule: 'no pattern of the story fits what stands about it',
  other_people: 'the people are another side’s',
  part: 'it is a part of a figure that was taken',
  years: 'a year',
  designators: 'a name or an item’s number',
  measures: 'a measure',
  clock: 'a time of day',
  'small-words': 'a pronoun rather than a number',
};

/** The trace as a person reads it in a terminal: a paragraph a number. */
export function explained(trace: readonly TracedNumber[], store: Store): string {
  if (trace.length === 0) return 'There are no numbers here.\n';
  return `${trace.map((one) => linesOf(one, store).join('\n')).join('\n\n')}\n`;
}

function linesOf(one: TracedNumber, store: Store): string[] {
  const { block, start, end, surface, read, dropped, subject, rule, rivals, frame, doubts, verdict } = one;
  return [
    `"${surface}"  block ${block}, ${start}–${end}`,
    ...(read ? [`  read as   ${valueText(read)}, by ${read.by}`] : []),
    ...(dropped === null ? [] : [`  dropped   ${dropped}${NEEDED[dropped] ? `: ${NEEDED[dropped]}` : ''}`]),
    ...(one.mention
      ? [`  sentence  ${one.mention === 'named' ? 'names the story' : 'is on the story by its page'}`]
      : []),
    ...(frame ? frameLines(frame) : []),
    ...(one.asOf ? [`  as of     ${one.asOf.join(' to ')}`] : []),
    ...(subject === null ? [] : [`  subject   ${subject}${rule === null ? '' : `, by pattern ${rule}`}`]),
    ...(rivals.length === 0 ? [] : [`  rivals    ${rivals.join(', ')}`]),
    ...one.scores
      .slice(0, 3)
      .flatMap(({ subject, score, cues }) => [
        `  score     ${score}  ${subject ?? 'none of the story’s'}`,
        ...cues.map((cue) => `    ${cue.weight > 0 ? '+' : ''}${cue.weight}  ${cueText(cue)}`),
      ]),
    ...doubts.map(({ reason, words }) => `  doubt     ${reason}${words === null ? '' : `: "${words}"`}`),
    ...(verdict === null ? [] : [`  verdict   ${verdict}`]),
    ...one.evidence.map(({ claimId, stance, reason }) => {
      const claim = store.claims.find(({ id }) => id === claimId);
      return `    ${stance} (${reason})  ${claim?.statement ?? claimId}`;
    }),
  ];
}

function cueText(cue: Added): string {
  if ('concept' in cue) return `${cue.concept}, ${cue.where}`;
  return 'since' in cue ? `since ${cue.since}` : (cue.reason ?? 'a pattern');
}

function valueText({
  kind,
  low,
  high,
  qualifier,
  unit,
  dates,
  alternative,
}: NonNullable<TracedNumber['read']>): string {
  const value = dates ? dates.join(' to ') : low === high ? `${low}` : `${low ?? '…'} to ${high ?? '…'}`;
  const other = alternative === undefined ? '' : ` or ${alternative}`;
  return `${kind} ${qualifier} ${value}${other} ${unit ?? '(no noun)'}`;
}
