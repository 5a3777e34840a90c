import { formatDate, formatFigure } from '../../components/format.ts';
import type { CiteFormat } from '../../components/LookupCiteAs.tsx';
import type { LookupNames } from '../../components/lookup-names.ts';
import { type CiteWords, citeClaim, citeFinding, type Passage } from '../../lib/cite.ts';
import type { KeptPassage } from '../../lib/claims/types.ts';
import type { Claim, LookupAnswer, LookupQuery, StoryId } from '../../lib/model.ts';

/** A claim's citation; `kept` is where it was captured, where that is known. */
export function claimCitation(claim: Claim, kept: KeptPassage | null, format: CiteFormat, names: LookupNames): string {
  return citeClaim({ claim, passage: passageOf(claim, kept) }, format, words(claim.storyId, names));
}

/** The citation of a look-up: its figure, and what the shown claims say to it. */
export function answerCitation(
  query: LookupQuery,
  { reading, results, claims }: LookupAnswer,
  format: CiteFormat,
  names: LookupNames,
): string {
  const figure = reading.figure === null ? undefined : reading.figures[reading.figure];
  const { kind, low, high, qualifier, unit, dates } = figure ?? {};
  const cited = {
    surface: figure?.surface ?? query.text.trim().slice(0, 300),
    quantity:
      kind && qualifier
        ? { kind, low: low ?? null, high: high ?? null, qualifier, unit: unit ?? null, ...(dates && { dates }) }
        : null,
    verdict: reading.verdict,
    asOf: reading.asOf?.[0] ?? null,
    by: reading.by?.party ?? null,
    page: query.page ?? { url: null, title: null, publisher: null, published: null, language: null },
    passage: null,
    evidence: results.filter(({ group }) => group !== 'words').map(({ evidence }) => evidence),
    claims,
  };
  return citeFinding(cited, format, words(reading.storyId ?? claims[0]?.storyId ?? '', names));
}

function passageOf(claim: Claim, kept: KeptPassage | null): Passage | null {
  if (!kept || kept.url !== claim.source.url) return null;
  const text = kept.prefix + kept.exact + kept.suffix;
  return { texts: [text], block: 0, start: kept.prefix.length, end: kept.prefix.length + kept.exact.length };
}

function words(storyId: StoryId, { t, locale, of }: LookupNames): CiteWords {
  const story = of(storyId);
  return {
    party: story.partyName,
    date: (date) => formatDate(date, locale),
    figure: (quantity) => formatFigure(quantity, t, locale),
    verdict: (verdict) => t(`verdict_${verdict}`),
    stance: (stance) => t(`stance_${stance}`),
    withdrawn: t('card_withdrawn'),
    quote: (text) => t('card_quote', text),
  };
}
