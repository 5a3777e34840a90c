import type { Finding, LookupAnswer, Quantity } from '../lib/model.ts';
import type { CardContext } from './card-context.ts';
import type { LookupNames } from './lookup-names.ts';

type Line = { readonly finding: Extract<Finding, { type: 'figure' }>; readonly ctx: CardContext };

/** A look-up as the number line wants it: its figure takes the place of the page's. `null` without a story. */
export function lookupLine(
  { reading, results, claims }: LookupAnswer,
  figure: Quantity,
  names: LookupNames,
): Line | null {
  if (reading.storyId === null || results.length === 0) return null;
  const { t } = names;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const told = results.filter(({ group }) => group !== 'words');
  const ctx: CardContext = {
    ...names.of(reading.storyId),
    t: (key, ...subs) => t(OWN_WORDS.get(key) ?? key, ...subs),
    exhibits: told.flatMap(({ evidence, claimId }) => {
      const claim = byId.get(claimId);
      return claim && evidence.reason !== 'this_article' ? [{ evidence, claim }] : [];
    }),
  };
  const finding: Line['finding'] = {
    type: 'figure',
    id: '',
    block: 0,
    start: 0,
    end: 0,
    surface: '',
    storyId: reading.storyId,
    subject: reading.subject ?? '',
    by: reading.by,
    asOf: reading.asOf,
    evidence: [],
    quantity: figure,
    verdict: reading.verdict ?? 'no_record',
    origins: { for: [], against: [], divided: [] },
    pageConflicts: [],
    origin: null,
  };
  return { finding, ctx };
}

/** What is looked up is a text, not a page. */
const OWN_WORDS: ReadonlyMap<string, string> = new Map([
  ['card_this_page', 'lookup_this_text'],
  ['card_line', 'lookup_line'],
]);
