import type { Candidates } from '../candidates.ts';
import type { Wants, WordsWant } from '../claim-source.ts';
import type { Claim, Evidence, Quantity, Story } from '../model.ts';
import { isSameArticle } from '../verdict/same-article.ts';
import type { Understood } from './settle.ts';
import type { SharedWords } from './shared.ts';
import type { ReadFigure } from './typed.ts';
import type { Found } from './types.ts';

/** How many claims are shown that share nothing but words. */
const MOST_BY_WORDS = 30;
/** And how many that share nothing but a value. */
const MOST_BY_VALUE = 100;
/** As much of a long text as tells what it is on. */
const LONGEST_QUERY = 2_000;

/** The claims that `byWords` looks at. */
export function wantsByWords(text: string, understood: Understood, stories: readonly Story[]): Wants {
  const figure = figureAlone(understood);
  const asked = storiesAsked(understood, stories);
  return {
    words: asked.map((story) => wordsWant(story, text)),
    subjects: figure
      ? asked.flatMap((story) =>
          subjectsOf(story, figure).map((subject) => ({
            storyId: story.id,
            subject,
            near: { quantity: figure, asOf: null, isDated: false, time: null },
          })),
        )
      : [],
  };
}

/**
 * Claims that share words with a text, or the value of a figure that nobody knows the subject of. They are shown, not
 * compared; one that shares nothing that can be named is left out. `known` are the claims listed already.
 */
export function byWords(
  text: string,
  understood: Understood,
  stories: readonly Story[],
  candidates: Candidates,
  sharedBy: SharedWords,
  known: ReadonlySet<string>,
): Found[] {
  const figure = figureAlone(understood);
  const asked = storiesAsked(understood, stories);
  const ranked = asked.flatMap((story) =>
    candidates.byWords(wordsWant(story, text)).map((claim, rank) => ({ claim, score: 1 / (1 + rank) })),
  );
  const valued = figure
    ? asked
        .flatMap((story) => subjectsOf(story, figure).flatMap((subject) => candidates.bySubject(story.id, subject)))
        .filter(({ quantity }) => quantity !== null && isSameValue(figure, quantity))
        .slice(0, MOST_BY_VALUE)
        .map((claim) => ({ claim, score: 0 }))
    : [];
  const seen = new Set(known);
  return [...ranked, ...valued].flatMap(({ claim, score }): Found[] => {
    if (seen.has(claim.id)) return [];
    seen.add(claim.id);
    const hasValue = figure !== null && claim.quantity !== null && isSameValue(figure, claim.quantity);
    const shared = [...(hasValue ? [figure.surface] : []), ...sharedBy(claim)];
    if (shared.length === 0) return [];
    const evidence = reasonOf(claim, understood);
    const result = {
      claimId: claim.id,
      group: 'words',
      evidence,
      shared,
      score: score + (hasValue ? 0.5 : 0),
    } as const;
    return [{ result, claim }];
  });
}

function storiesAsked({ story }: Understood, stories: readonly Story[]): readonly Story[] {
  return story ? [story] : stories;
}

function wordsWant({ id }: Story, text: string): WordsWant {
  return { storyId: id, text: text.slice(0, LONGEST_QUERY), most: MOST_BY_WORDS };
}

/** The figure looked up, where nobody knows its subject. */
function figureAlone({ subject, figure, figures }: Understood): ReadFigure | null {
  return subject === null && figure !== null ? (figures[figure] ?? null) : null;
}

function subjectsOf({ subjects }: Story, { kind }: Quantity): string[] {
  return subjects.filter((subject) => subject.kind === kind).map(({ id }) => id);
}

function reasonOf(claim: Claim, { page, subject }: Understood): Evidence {
  const because = (reason: Evidence['reason']): Evidence => ({ claimId: claim.id, stance: 'incomparable', reason });
  if (isSameArticle(page, claim)) return because('this_article');
  if (subject !== null) return because('different_subject');
  return because(claim.quantity === null ? 'no_figure' : 'cannot_tell');
}

/** The same value of the same thing, or of something not said. */
function isSameValue(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind || (a.unit !== null && a.unit !== b.unit)) return false;
  return a.low === b.low && a.high === b.high && a.dates?.join() === b.dates?.join();
}
