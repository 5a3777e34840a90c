import type { Ask } from '../../entrypoints/reader/session.ts';
import type { Answers, Request } from '../../lib/messages.ts';
import type { Claim, Finding, TextBlock } from '../../lib/model.ts';
import { NO_CONTEXT } from '../../lib/page/context.ts';
import { claim, evidence, figure, position, story } from '../components/fixtures.ts';

type Check = Extract<Request, { type: 'check' }>;

/** Answers like the background, by a toy rule: "N agree", "N mixed" and so on are figures with that verdict. */
export type FakeBackground = {
  readonly ask: Ask;
  readonly requests: Request[];
  checks(): Check[];
  /** The figures last sent for the badge. */
  count(): number | undefined;
  /** Answers from now on wait until they are let go. */
  hold(): () => void;
  fail: boolean;
  /** What is sent ahead is lost. */
  forgets: boolean;
};

export const claims: readonly Claim[] = [claim('c1'), claim('c2', { origin: 'zelenskyy' })];

export function createFakeBackground(): FakeBackground {
  const requests: Request[] = [];
  let gate: Promise<void> = Promise.resolve();
  const ahead: TextBlock[] = [];
  const keep = ({ blocks }: { blocks: readonly TextBlock[] }) => !fake.forgets && ahead.push(...blocks) > 0;
  const fake: FakeBackground = {
    requests,
    fail: false,
    forgets: false,
    checks: () => requests.filter((request) => request.type === 'check'),
    count: () => requests.filter((request) => request.type === 'count').at(-1)?.figures,
    hold() {
      let release = () => {};
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    ask: async (request) => {
      requests.push(structuredClone(request));
      await gate;
      if (fake.fail) return { ok: false, code: 'storage', message: 'The store is closed.' };
      const value =
        request.type === 'check' ? check(request, ahead) : request.type === 'sendAhead' ? keep(request) : null;
      // The answer's type follows from the request's; only this fake cannot say so.
      return { ok: true, value } as never;
    },
  };
  return fake;
}

function check({ blocks, context }: Check, ahead: TextBlock[]): Answers['check'] {
  const findings = [...ahead.splice(0), ...blocks].flatMap(findingsOf);
  const figures = findings.flatMap((finding) =>
    finding.type === 'figure' ? [{ ...finding.quantity, ...placeOf(finding), asOf: null, by: null }] : [],
  );
  return {
    findings,
    claims,
    stories: [story],
    context: {
      ...NO_CONTEXT,
      language: 'en',
      stories: [story.id],
      figures: [...(context?.figures ?? []), ...figures],
    },
  };
}

const VERDICTS = {
  agree: 'agrees',
  mixed: 'mixed',
  conflict: 'conflicts',
  old: 'other_time',
  none: 'no_record',
} as const;
const STANCES = {
  agree: 'corroborates',
  mixed: 'corroborates',
  conflict: 'conflicts',
  old: 'later',
  none: 'incomparable',
} as const;

function findingsOf({ id, text }: TextBlock): Finding[] {
  const at = ({ 0: surface, index: start }: RegExpExecArray) => {
    return { id: `${id}-${start}`, block: id, start, end: start + surface.length, surface };
  };
  const figures = [...text.matchAll(/\d[\d,]* (agree|mixed|conflict|old|none)/g)].map((match) => {
    const word = match[1] as keyof typeof VERDICTS;
    return figure({ ...at(match), verdict: VERDICTS[word], evidence: [evidence('c1', STANCES[word])] });
  });
  return [
    ...figures,
    ...[...text.matchAll(/(?:denied|said) [^.]*/g)].map((match) => position({ ...at(match), disputed: true })),
  ];
}

function placeOf({ block, start, end, surface, storyId, subject }: Finding) {
  return { block, start, end, surface, storyId, subject };
}
