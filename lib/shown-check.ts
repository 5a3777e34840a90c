import type { ShownCheck } from './messages.ts';
import type { Claim, Finding, LanguageCode, PageCheck, PartyId, ShownClaim, Story } from './model.ts';
import { isDisputed } from './position-disputed.ts';
import { storyNames } from './story-names.ts';

/**
 * What a page's own script is told of a check: what its cards print, and what goes along with its next question. A content
 * script shares its process with the page. `stories` are those that were asked about; names are in `language`.
 */
export function shownCheck(
  { findings: found, claims, context }: PageCheck,
  stories: readonly Story[],
  language: LanguageCode,
): ShownCheck {
  const findings = found.map((finding) =>
    finding.type === 'position' && isDisputed(finding, claims, stories) ? { ...finding, disputed: true } : finding,
  );
  const spokenOf = new Set(findings.map(({ storyId }) => storyId));
  return {
    findings,
    claims: claims.map(shownClaim),
    context,
    stories: stories
      .filter(({ id }) => spokenOf.has(id))
      .map((story) => {
        const isOfStory = ({ storyId }: { readonly storyId: string }) => storyId === story.id;
        return namesNeeded(story, findings.filter(isOfStory), claims.filter(isOfStory), language);
      }),
  };
}

/** A claim without what no card prints. A figure is printed as a value, so its statement is left out. */
function shownClaim(claim: Claim): ShownClaim {
  const { id, storyId, subject, statement, quantity, position, speaker, origin, source, asOf, quote, status } = claim;
  const { publisher, title, url, published, wire } = source;
  return {
    ...{ id, storyId, subject, quantity, position, speaker, origin, asOf, quote, status },
    statement: quantity === null ? statement : '',
    source: { publisher, title, url, published, wire },
  };
}

/** Names of the subjects and parties that findings and claims of a story name, and of those whom these speak for. */
function namesNeeded(
  story: Story,
  findings: readonly Finding[],
  claims: readonly Claim[],
  language: LanguageCode,
): ShownCheck['stories'][number] {
  const names = storyNames(story, language);
  const subjects = new Set([...findings, ...claims].map(({ subject }) => subject));
  const named = new Set<PartyId | null | undefined>([
    ...findings.flatMap(partiesOf),
    ...claims.flatMap(({ speaker, origin }) => [speaker, origin]),
  ]);
  // a set grows while it is walked through, so that each party is followed upwards once
  const byId = new Map(names.parties.map((party) => [party.id, party]));
  for (const id of named) named.add(byId.get(id ?? '')?.speaksFor);
  return {
    ...names,
    subjects: Object.fromEntries(Object.entries(names.subjects).filter(([id]) => subjects.has(id))),
    parties: names.parties.filter(({ id }) => named.has(id)),
  };
}

function partiesOf(finding: Finding): (PartyId | null | undefined)[] {
  if (finding.type !== 'figure') return [finding.by?.party];
  const { by, origin, origins, pageConflicts } = finding;
  const sides = [...origins.for, ...origins.against, ...origins.divided];
  return [by?.party, origin, ...sides, ...pageConflicts.map((figure) => figure.by)];
}
