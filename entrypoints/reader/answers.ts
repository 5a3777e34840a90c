import type { Answers, StoryNames } from '../../lib/messages.ts';
import type { Finding, PageContext, ShownClaim, StoryId } from '../../lib/model.ts';
import type { ReadBlock } from './document/index.ts';

/** What the background said of this page so far, all asks taken together. */
export type HeldAnswers = {
  add(answer: Answers['check']): void;
  /** Forgets what was said of blocks that are gone. */
  forget(blocks: readonly ReadBlock[]): void;
  findingsOf(block: number): readonly Finding[];
  readonly blocksWithFindings: Iterable<number>;
  claims(): readonly ShownClaim[];
  isOnRecord(story: StoryId): boolean;
  /** Of so many stories something is on record. */
  readonly storiesOnRecord: number;
  story(id: StoryId): StoryNames | undefined;
  /** What goes along with the next ask; `null` before the first answer. */
  context(): PageContext | null;
  clear(): void;
};

export function createAnswers(): HeldAnswers {
  const findings = new Map<number, Finding[]>();
  const claims = new Map<string, ShownClaim>();
  const stories = new Map<StoryId, StoryNames>();
  const onRecord = new Set<StoryId>();
  let context: PageContext | null = null;

  return {
    add(answer) {
      for (const finding of answer.findings) {
        const known = findings.get(finding.block);
        if (known) known.push(finding);
        else findings.set(finding.block, [finding]);
      }
      for (const claim of answer.claims) {
        claims.set(claim.id, claim);
        onRecord.add(claim.storyId);
      }
      for (const story of answer.stories) stories.set(story.id, withNames(stories.get(story.id), story));
      context = answer.context;
    },
    forget(blocks) {
      const gone = new Set(blocks.map(({ id }) => id));
      for (const id of gone) findings.delete(id);
      if (context && gone.size > 0)
        context = { ...context, figures: context.figures.filter(({ block }) => !gone.has(block)) };
    },
    findingsOf: (block) => findings.get(block) ?? [],
    get blocksWithFindings() {
      return findings.keys();
    },
    claims: () => [...claims.values()],
    isOnRecord: (story) => onRecord.has(story),
    get storiesOnRecord() {
      return onRecord.size;
    },
    story: (id) => stories.get(id),
    context: () => context,
    clear() {
      findings.clear();
      claims.clear();
      onRecord.clear();
      stories.clear();
      context = null;
    },
  };
}

/** Each answer has the names alone that it needs itself. */
function withNames(held: StoryNames | undefined, more: StoryNames): StoryNames {
  if (!held) return more;
  const parties = new Map([...held.parties, ...more.parties].map((party) => [party.id, party]));
  return { ...more, subjects: { ...held.subjects, ...more.subjects }, parties: [...parties.values()] };
}
