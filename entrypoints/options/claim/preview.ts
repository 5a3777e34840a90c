import { candidatesIn } from '../../../lib/candidates.ts';
import { checkPageFrom } from '../../../lib/check.ts';
import type { ClaimSource } from '../../../lib/claim-source.ts';
import { lookUp } from '../../../lib/lookup.ts';
import type {
  Claim,
  Evidence,
  Finding,
  PageCheck,
  PageInfo,
  PartialDate,
  Story,
  TextBlock,
} from '../../../lib/model.ts';
import { NO_CONTEXT } from '../../../lib/page/context.ts';

/** What a page with one sentence would show of a claim. */
export type Preview = {
  /** `null` where nothing would be marked. */
  readonly finding: Finding | null;
  readonly claims: readonly Claim[];
  /** What the claim in the making is to that place; `null` where it has no part in it. */
  readonly own: Evidence | null;
  /** Why it is not as one might expect, as a key of the interface's messages. */
  readonly why: Why | null;
};

export type Why =
  | { readonly key: 'no_language' | 'no_story' | 'no_figure' | 'only_in_context' | 'other_kind' | 'no_position' }
  | { readonly key: 'too_early'; readonly since: string }
  | { readonly key: 'subject_unknown'; readonly surface: string }
  | { readonly key: 'other_subject'; readonly surface: string; readonly subject: string };

type Tried = {
  readonly sentence: string;
  /** The page's day, `null` for a page without one. */
  readonly published: PartialDate | null;
  readonly claim: Claim;
  readonly story: Story;
  /** The claim's own older version, which is left out; `null` for a new one. */
  readonly older: string | null;
  /** The record. */
  readonly source: ClaimSource;
};

/**
 * The popover that a claim would have a part in where a page says `sentence`: read as pages are, and told plainly where it
 * is not read as the claim's story, subject or figure. Rejects when the record cannot be read.
 */
export async function previewOf(tried: Tried): Promise<Preview> {
  const { published, story, claim } = tried;
  if (published !== null && published < story.since.slice(0, published.length))
    return nothing({ key: 'too_early', since: story.since });
  const alone = await check(tried, false);
  if (alone.language === null) return nothing({ key: 'no_language' });
  const direct = best(alone, claim);
  if (direct && isOn(direct, claim)) return shown(direct, alone, claim, null);
  const inContext = await check(tried, true);
  const referred = best(inContext, claim);
  if (referred && isOn(referred, claim)) return shown(referred, inContext, claim, { key: 'only_in_context' });
  return elsewhere(direct ?? referred, direct ? alone : inContext, tried);
}

/** The sentence is read, but as something else. */
function elsewhere(finding: Finding | null, { claims, mentions }: PageCheck, tried: Tried): Preview {
  if (finding && finding.type !== 'mention') {
    const { surface, subject } = finding;
    return { finding, claims, own: null, why: { key: 'other_subject', surface, subject } };
  }
  if (mentions.length === 0) return nothing({ key: 'no_story' });
  // a page's first mention opens what is on record, figure or not
  return { finding, claims, own: null, why: unread(tried) };
}

/** Why a sentence of the story has no place on the claim's subject. */
function unread({ sentence, claim, story }: Tried): Why {
  if (claim.quantity === null) return { key: 'no_position' };
  const outcome = lookUp({ text: sentence, page: null, storyId: story.id }, { stories: only(story), claims: [] });
  const figures = outcome.ok ? outcome.value.reading.figures : [];
  const { kind } = claim.quantity;
  const same = figures.find((figure) => figure.kind === kind);
  if (same) return { key: 'subject_unknown', surface: same.surface };
  return { key: figures.length > 0 ? 'other_kind' : 'no_figure' };
}

function check(tried: Tried, isInStory: boolean): Promise<PageCheck> {
  const { sentence, published, story } = tried;
  const page: PageInfo = { url: null, title: null, publisher: null, published, language: null };
  const blocks: TextBlock[] = [{ id: 0, role: 'text', text: sentence }];
  const context = isInStory ? { ...NO_CONTEXT, stories: [story.id] } : null;
  return checkPageFrom({ page, blocks, context }, only(story), withClaim(tried));
}

/** The record as it is once the claim is saved. */
function withClaim({ claim, older, source }: Tried): ClaimSource {
  const others = (claims: readonly Claim[]) => claims.filter(({ id }) => id !== older && id !== claim.id);
  return {
    bySubject: async (want) => {
      const { claims, left } = await source.bySubject(want);
      const isOwn = want.storyId === claim.storyId && want.subject === claim.subject;
      return { claims: [...others(claims), ...(isOwn ? [claim] : [])], left };
    },
    byWords: async (want) => {
      const claims = others(await source.byWords(want));
      return [...candidatesIn([claim]).byWords(want), ...claims].slice(0, want.most);
    },
  };
}

/** The same list for the same story, as what texts are read with is made anew for every other list. */
function only(story: Story): readonly Story[] {
  const known = lists.get(story) ?? [story];
  lists.set(story, known);
  return known;
}

const lists = new WeakMap<Story, readonly Story[]>();

/** The place on the claim's own subject, of two the one that the claim speaks to; else any that is marked. */
function best({ findings }: PageCheck, claim: Claim): Finding | null {
  const own = findings.filter((finding) => isOn(finding, claim));
  const type = typeOf(claim);
  const spoken = own.find((finding) => ownEvidence(finding, claim)?.stance === 'corroborates');
  return spoken ?? own[0] ?? findings.find((finding) => finding.type === type) ?? findings[0] ?? null;
}

/** Whether a place is of the claim's own subject, figure or position as the claim is. */
function isOn(finding: Finding, claim: Claim): boolean {
  return finding.type === typeOf(claim) && finding.subject === claim.subject;
}

function typeOf({ quantity }: Claim): Finding['type'] {
  return quantity ? 'figure' : 'position';
}

function shown(finding: Finding, { claims }: PageCheck, claim: Claim, why: Why | null): Preview {
  return { finding, claims, own: ownEvidence(finding, claim), why };
}

function ownEvidence({ evidence }: Finding, { id }: Claim): Evidence | null {
  return evidence.find(({ claimId }) => claimId === id) ?? null;
}

function nothing(why: Why): Preview {
  return { finding: null, claims: [], own: null, why };
}
