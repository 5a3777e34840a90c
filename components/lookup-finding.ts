import type { NamedParty, StoryNames } from '../lib/messages.ts';
import type { LookupAnswer, OriginCount, PartyId } from '../lib/model.ts';
import type { CardContext, Exhibit } from './card-context.ts';
import type { FigureFinding } from './figure-sides.ts';
import type { LookupNames } from './lookup-names.ts';

export type FoundFigure = { readonly finding: FigureFinding; readonly ctx: CardContext };

/**
 * A look-up's figure in the shape of a page's, so that its picture and the sentence over it are the same in both.
 * `null` where the text has no figure of a followed story.
 */
export function lookupFinding({ reading, results, claims }: LookupAnswer, names: LookupNames): FoundFigure | null {
  const figure = reading.figure === null ? undefined : reading.figures[reading.figure];
  const story = names.stories.find(({ id }) => id === reading.storyId);
  if (!figure || !story) return null;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const exhibits = results.flatMap(({ evidence, claimId, group }): Exhibit[] => {
    const claim = byId.get(claimId);
    return claim && group !== 'words' && evidence.reason !== 'this_article' ? [{ evidence, claim }] : [];
  });
  const origin = reading.by?.party ?? null;
  const { kind, low, high, qualifier, unit, dates } = figure;
  return {
    finding: {
      type: 'figure',
      id: '',
      block: 0,
      start: figure.start,
      end: figure.end,
      surface: figure.surface,
      storyId: story.id,
      subject: reading.subject ?? '',
      by: reading.by,
      asOf: reading.asOf,
      evidence: exhibits.map(({ evidence }) => evidence),
      quantity: { kind, low, high, qualifier, unit, ...(dates && { dates }) },
      verdict: reading.verdict ?? 'no_record',
      origins: countOrigins(exhibits, origin, story),
      pageConflicts: [],
      origin,
    },
    ctx: { ...names.of(story.id), t: (key, ...subs) => names.t(OWN_WORDS.get(key) ?? key, ...subs), exhibits },
  };
}

/** Whether a claim of `origin` is no voice of its own beside one of `own`: the same party, or one that speaks for the other. */
export function isSameOrigin(origin: PartyId, own: PartyId | null, { parties }: StoryNames): boolean {
  if (own === null) return false;
  return origin === own || speaksFor(own, origin, parties) || speaksFor(origin, own, parties);
}

/** As for a page's figures: support and contradiction are counted by named origins apart from the text's own. */
function countOrigins(exhibits: readonly Exhibit[], own: PartyId | null, story: StoryNames): OriginCount {
  const unnamed = new Set(story.parties.filter((party) => party.unnamed).map(({ id }) => id));
  const originsWith = (stance: string) =>
    new Set(exhibits.filter(({ evidence }) => evidence.stance === stance).map(({ claim }) => claim.origin));
  const [pro, con] = [originsWith('corroborates'), originsWith('conflicts')];
  const further = (origin: PartyId) => !unnamed.has(origin) && !isSameOrigin(origin, own, story);
  return {
    for: [...pro].filter(further),
    against: [...con].filter(further),
    divided: [...pro].filter((origin) => con.has(origin)),
  };
}

function speaksFor(above: PartyId, below: PartyId, parties: readonly NamedParty[]): boolean {
  let at = parties.find(({ id }) => id === below)?.speaksFor;
  // A circle in an imported file ends here.
  for (let steps = 0; at !== undefined && steps < 8; steps += 1) {
    if (at === above) return true;
    at = parties.find(({ id }) => id === at)?.speaksFor;
  }
  return false;
}

/** What is looked up is a text, not a page. */
const OWN_WORDS: ReadonlyMap<string, string> = new Map([['card_this_page', 'lookup_this_text']]);
