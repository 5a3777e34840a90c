import type { NamedParty, StoryNames } from '../lib/messages.ts';
import type { Evidence, Finding, PartyId, ShownClaim, SubjectId } from '../lib/model.ts';
import { safeLocale } from './format.ts';
import type { Translate } from './i18n.ts';

/** A claim with the stance it was given. */
export type Exhibit = { readonly evidence: Evidence; readonly claim: ShownClaim };

/** What every part of a card needs to speak: words, names and look-ups. Ids are never used as object keys. */
export type CardContext = {
  readonly t: Translate;
  readonly locale: string;
  readonly exhibits: readonly Exhibit[];
  /** The article's own claims: shown, and counted for nothing. */
  readonly ownArticle: readonly Exhibit[];
  readonly partyName: (id: PartyId) => string;
  /** "NIS" for "National Intelligence Service (NIS)". */
  readonly shortName: (id: PartyId) => string;
  /** What a sentence calls a party: its short name, with "the" where that belongs to it. */
  readonly inSentence: (id: PartyId) => string;
  readonly isUnnamed: (id: PartyId) => boolean;
  /** The party at the top of `speaksFor`. */
  readonly topParty: (id: PartyId) => PartyId;
  readonly storyTitle: string;
  readonly subjectLabel: (id: SubjectId) => string;
};

/** Puts a finding's evidence beside its claims and looks names up; evidence whose claim is not at hand is left out. */
export function cardContext(
  finding: Finding,
  claims: readonly ShownClaim[],
  story: StoryNames,
  t: Translate,
  locale: string,
): CardContext {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const parties = new Map(story.parties.map((party) => [party.id, party]));
  const all = finding.evidence.flatMap((evidence): Exhibit[] => {
    const claim = byId.get(evidence.claimId);
    return claim ? [{ evidence, claim }] : [];
  });
  const shortName = (id: PartyId) => shorten(parties.get(id)?.name ?? id);
  return {
    t,
    locale: safeLocale(locale),
    exhibits: all.filter(({ evidence }) => evidence.reason !== 'this_article'),
    ownArticle: all.filter(({ evidence }) => evidence.reason === 'this_article'),
    partyName: (id) => parties.get(id)?.name ?? id,
    shortName,
    inSentence: (id) => (parties.get(id)?.article ? t('card_the', shortName(id)) : shortName(id)),
    isUnnamed: (id) => parties.get(id)?.unnamed === true,
    topParty: (id) => topOf(id, parties),
    storyTitle: story.title,
    subjectLabel: (id) => (Object.hasOwn(story.subjects, id) ? story.subjects[id] : undefined) ?? story.title,
  };
}

/** An acronym in brackets stands for the whole name; any other bracket is an explanation and left out. */
function shorten(name: string): string {
  const [, base, bracket] = /^(.+?)\s*\(([^()]+)\)$/.exec(name) ?? [];
  if (base === undefined || bracket === undefined) return name;
  return /^\p{Lu}{2,6}$/u.test(bracket) ? bracket : base;
}

/** Follows `speaksFor` to its end; a circle in an imported file ends where it began. */
function topOf(id: PartyId, parties: ReadonlyMap<PartyId, NamedParty>): PartyId {
  const seen = new Set<PartyId>();
  let at = id;
  while (!seen.has(at)) {
    seen.add(at);
    const next = parties.get(at)?.speaksFor;
    if (next === undefined) return at;
    at = next;
  }
  return id;
}
