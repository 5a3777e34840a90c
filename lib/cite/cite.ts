import type { Claim, Review, Stance } from '../model.ts';
import { claimJson, findingJson } from './json-ld.ts';
import { passageLink } from './link.ts';
import { escapeMarkdown, markdownLink } from './markdown.ts';
import { passageOfQuote } from './passage.ts';
import { plain } from './plain.ts';
import type { CitedClaim, CitedFinding, CiteFormat, CiteWords, Passage } from './types.ts';

/** Most claims cited on each side of a finding. */
const MOST_A_STANCE = 5;
const STANCES: readonly Stance[] = ['corroborates', 'conflicts', 'later', 'earlier'];

/** A claim with its source, and a link that lands on the passage where one is known. */
export function citeClaim(cited: CitedClaim, format: CiteFormat, words: CiteWords): string {
  if (format === 'jsonld') return claimJson(cited, words);
  const { claim } = cited;
  const passage = cited.passage ?? passageOfQuote(claim.quote);
  return claimLines(claim, passage, WRITERS[format], words).join(WRITERS[format].newLine);
}

/** A page's figure with its verdict, and the claims on record on each side. */
export function citeFinding(cited: CitedFinding, format: CiteFormat, words: CiteWords): string {
  if (format === 'jsonld') return findingJson(cited, words);
  const { surface, verdict, page, passage, evidence, claims } = cited;
  const write = WRITERS[format];
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const link = passageLink(page.url, passage);
  const told = [write.strong(words.quote(plain(surface))), verdict === null ? '' : write.text(words.verdict(verdict))];
  const head = [told.filter(Boolean).join(' — '), sourceLine({ ...page, url: link }, null, write, words)];
  const sections = STANCES.flatMap((stance) => {
    const cases = evidence.filter((one) => one.stance === stance).flatMap(({ claimId }) => byId.get(claimId) ?? []);
    const items = cases
      .slice(0, MOST_A_STANCE)
      .map((claim) => `- ${claimLines(claim, passageOfQuote(claim.quote), write, words).join(`${write.newLine}  `)}`);
    return items.length > 0 ? [[write.strong(words.stance(stance)), ...items].join('\n')] : [];
  });
  return [head.filter(Boolean).join(write.newLine), ...sections].join('\n\n');
}

/** How the parts of a citation are written in a format. */
type Writer = {
  readonly text: (text: string) => string;
  readonly strong: (text: string) => string;
  /** The parts of a source or a review in their order; `title` is between its marks already. */
  readonly source: (title: string, day: string, url: string | null) => readonly string[];
  readonly newLine: string;
};

const WRITERS: Readonly<Record<Exclude<CiteFormat, 'jsonld'>, Writer>> = {
  text: {
    text: plain,
    strong: plain,
    source: (title, day, url) => [plain(title), plain(day), url ?? ''],
    newLine: '\n',
  },
  markdown: {
    text: escapeMarkdown,
    strong: (text) => `**${escapeMarkdown(text)}**`,
    source: (title, day, url) => [markdownLink(title || (url ?? ''), url), escapeMarkdown(day)],
    newLine: '\\\n',
  },
};

function claimLines(claim: Claim, passage: Passage | null, write: Writer, words: CiteWords): string[] {
  const { statement, speaker, asOf, source, quote, status, review } = claim;
  const link = passageLink(source.url, passage);
  return [
    `${write.text(`${words.party(speaker)}, ${words.date(asOf)}`)}: ${write.text(statement)}`,
    ...(quote === null ? [] : [write.text(words.quote(plain(quote)))]),
    ...(status === 'withdrawn' ? [write.text(words.withdrawn)] : []),
    sourceLine({ ...source, url: link }, source.wire, write, words),
    ...(review ? [reviewLine(review, write, words)] : []),
  ];
}

/** Who reviewed it, with what result, when and where. */
function reviewLine({ reviewer, rating, url, published }: Review, write: Writer, words: CiteWords): string {
  const day = published === null ? '' : words.date(published);
  const parts = write.source(words.quote(plain(rating)), day, passageLink(url, null));
  return `${write.text(reviewer)}: ${parts.filter(Boolean).join(', ')}`;
}

type CitedSource = {
  readonly publisher: string | null;
  readonly title: string | null;
  readonly published: string | null;
  /** An address that `passageLink` made. */
  readonly url: string | null;
};

function sourceLine(source: CitedSource, wire: string | null, write: Writer, words: CiteWords): string {
  const { publisher, title, published, url } = source;
  const outlet = wire === null ? (publisher ?? '') : `${publisher ?? ''} (${wire})`;
  const day = published === null ? '' : words.date(published);
  return [write.text(outlet), ...write.source(title ? words.quote(plain(title)) : '', day, url)]
    .filter(Boolean)
    .join(', ');
}
