import type { DateOrder, Row, RowProblem } from '../formats/types.ts';
import type { Claim, Party, Story, StoryId } from '../model.ts';
import { resolveRaw } from './resolve-raw.ts';
import { storyFinder } from './story-names.ts';
import type { Defaults, Resolved } from './types.ts';

export type Resolver = {
  readonly resolve: (row: Row) => Resolved;
  /** Parties that rows named and no story knew, by story. */
  readonly newParties: () => ReadonlyMap<StoryId, readonly Party[]>;
};

/** Sets rows against stories, one after the other: a party that one row brings is known to the next. Never throws. */
export function createResolver(
  stories: readonly Story[],
  defaults: Defaults = { storyId: null, publisher: null },
  dateOrder: DateOrder | null = null,
): Resolver {
  const finder = storyFinder(stories);
  const resolve = (row: Row): Resolved => {
    const { place } = row;
    if (row.type === 'problem') return { place, ok: false, problems: row.problems };
    if (row.type === 'raw') {
      const resolved = resolveRaw(row.raw, { stories: finder, defaults, dateOrder });
      return { place, ...resolved, ...(resolved.ok && row.passage && { passage: row.passage }) };
    }
    const problems = unknownIn(row.claim);
    if (problems.length > 0) return { place, ok: false, problems };
    return { place, ok: true, claim: row.claim, unsaid: [], hasOwnId: true };
  };

  function unknownIn(claim: Claim): RowProblem[] {
    const story = finder.byId(claim.storyId);
    if (!story) {
      const message = `"${claim.storyId}" is neither a story of this file nor one of yours: import the file that has it first.`;
      return [{ field: 'storyId', message }];
    }
    const subject = story.subject(claim.subject);
    const problems = (['speaker', 'origin'] as const)
      .filter((role) => !story.hasParty(claim[role]))
      .map((role) => ({
        field: role,
        message: `"${claim[role]}" is not a party of the story: add the party or correct it.`,
      }));
    if (subject?.id !== claim.subject)
      return [
        ...problems,
        { field: 'subject', message: `"${claim.subject}" is not a subject of the story: choose another.` },
      ];
    if (!claim.quantity || claim.quantity.kind === subject.kind) return problems;
    const message = subject.kind
      ? `must be "${subject.kind}", as all figures on "${subject.id}" are.`
      : `cannot be: there are no figures on "${subject.id}"; record a position instead.`;
    return [...problems, { field: 'quantity.kind', message }];
  }

  return {
    resolve: (row) => {
      try {
        return resolve(row);
      } catch {
        // the reading of texts is large, and one row must not take the others with it
        return { place: row.place, ok: false, problems: [{ field: null, message: 'This row could not be read.' }] };
      }
    },
    newParties: () => new Map(finder.all.map(({ id, added }) => [id, added])),
  };
}
