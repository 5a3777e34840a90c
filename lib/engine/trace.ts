import type {
  DayRange,
  Figure,
  Finding,
  PageCheck,
  PartyId,
  Quantity,
  Span,
  StoryId,
  SubjectId,
  Verdict,
} from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { beginsOwn } from '../reading/text-reading.ts';
import type { Drop } from '../subject/classify.ts';
import type { DoubtReason } from '../subject/doubts/doubt.ts';
import type { Scored } from '../subject/scores.ts';
import { ownSpan, type SpokenFigure } from '../tell.ts';
import type { StoryReading } from './read-story.ts';
import { type TracedFrame, tracedFrame } from './traced-frame.ts';

/** One number of a text: what it was read as, or which step dropped it. Offsets are UTF-16 units of its block. */
export type TracedNumber = Span & {
  readonly block: number;
  readonly surface: string;
  /** `null`: a parser or refiner took it for no figure. */
  readonly read: (Quantity & { readonly by: string; readonly derived?: true; readonly alternative?: number }) | null;
  /** The step that dropped it; `null` where it counts something of a story. `no_mention`: its sentence is on no story. */
  readonly dropped: string | null;
  readonly story: StoryId | null;
  /** Its sentence names the story itself, or only its page makes it so. */
  readonly mention: 'named' | 'context' | null;
  /** What its sentence says of it; `null` where it is on no story. */
  readonly frame: TracedFrame | null;
  readonly asOf: DayRange | null;
  readonly teller: PartyId | null;
  readonly subject: SubjectId | null;
  /** Place of the story's pattern that speaks loudest for the subject, from 0. */
  readonly rule: number | null;
  /** Further subjects of which a pattern fits. */
  readonly rivals: readonly SubjectId[];
  /** What its cues add up to, the highest first, each with its weight; `null` is for none of the story's subjects. */
  readonly scores: readonly Scored[];
  /** What keeps it from a conflict, each with the words that say so. */
  readonly doubts: readonly { readonly reason: DoubtReason; readonly words: string | null }[];
  readonly verdict: Verdict | null;
  readonly evidence: Finding['evidence'];
};

/** A number that a parser or refiner dropped, as a page's watch was told. */
export type DroppedNumber = { readonly block: number; readonly step: string; readonly number: Span };

/**
 * What a real run made of every number of a page: the readings that its findings were made from, those findings, and what
 * was dropped before. Nothing is read again here. In the order of the text.
 */
export function traceOf(
  readings: readonly StoryReading[],
  { findings }: Pick<PageCheck, 'findings'>,
  dropped: readonly DroppedNumber[],
): TracedNumber[] {
  const traced = new Map<string, TracedNumber>();
  for (const reading of readings) {
    const texts = new Map(
      reading.sentences.map(({ block, sentence: { reading: own } }) => [
        block,
        own.text.slice(own.own.start, own.own.end),
      ]),
    );
    for (const { block, step, number } of dropped) {
      const surface = texts.get(block)?.slice(number.start, number.end) ?? '';
      keep(traced, { ...NOTHING, ...number, block, surface, dropped: step });
    }
    for (const { block, sentence } of reading.sentences) {
      for (const figure of sentence.figures) {
        if (!beginsOwn(sentence.reading, figure.number)) continue;
        const spoken = reading.figures.find(
          (one) => one.sentence === sentence && one.frame.figure.start === figure.start,
        );
        keep(traced, spoken ? ofSpoken(spoken, reading, findings) : ofSilent(block, sentence, figure));
      }
    }
  }
  return [...traced.values()].sort((a, b) => a.block - b.block || a.start - b.start);
}

const NOTHING = {
  read: null,
  dropped: null,
  story: null,
  mention: null,
  frame: null,
  asOf: null,
  teller: null,
  subject: null,
  rule: null,
  rivals: [],
  scores: [],
  doubts: [],
  verdict: null,
  evidence: [],
} as const;

/** Of several stories' readings of one number, the one that got farthest. */
function keep(traced: Map<string, TracedNumber>, one: TracedNumber): void {
  const key = `${one.block}:${one.start}`;
  const known = traced.get(key);
  if (!known || reach(one) > reach(known)) traced.set(key, one);
}

function reach({ subject, mention, read }: TracedNumber): number {
  return Number(read !== null) + Number(mention !== null) + Number(subject !== null);
}

function ofSilent(block: number, sentence: Sentence, figure: Figure): TracedNumber {
  const { start, end, surface } = ownSpan(sentence, figure);
  return { ...NOTHING, start, end, block, surface, read: readOf(figure), dropped: 'no_mention' };
}

function ofSpoken(spoken: SpokenFigure, reading: StoryReading, findings: readonly Finding[]): TracedNumber {
  const { frame, block, sentence, told, rule, rivals, scores } = spoken;
  const { figure } = frame;
  const { start, end, surface } = ownSpan(sentence, figure);
  const drop: Drop | null = spoken.drop;
  const finding = findings.find(
    (one) => one.type === 'figure' && one.block === block && one.start === start && one.storyId === reading.story.id,
  );
  const textOf = (span: Span) => sentence.reading.text.slice(span.start, span.end);
  return {
    start,
    end,
    block,
    surface,
    read: readOf(figure),
    dropped: drop,
    story: reading.story.id,
    mention: reading.spoken.find((one) => one.sentence === sentence)?.by ?? null,
    frame: tracedFrame(frame, sentence.reading.text),
    asOf: told?.pageFigure.asOf ?? null,
    teller: told?.attribution?.party ?? null,
    subject: finding?.subject ?? told?.pageFigure.subject ?? null,
    rule,
    rivals,
    scores,
    doubts: (told?.doubts ?? []).map(({ reason, words }) => ({ reason, words: words && textOf(words) })),
    verdict: finding?.type === 'figure' ? finding.verdict : null,
    evidence: finding?.evidence ?? [],
  };
}

function readOf(figure: Figure): TracedNumber['read'] {
  const { kind, low, high, qualifier, unit, dates, by, derived, alternative } = figure;
  return {
    kind,
    low,
    high,
    qualifier,
    unit,
    ...(dates && { dates }),
    by,
    ...(derived && { derived }),
    ...(alternative !== undefined && { alternative }),
  };
}
