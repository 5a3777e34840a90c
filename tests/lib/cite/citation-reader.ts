import { readMarkdown } from './markdown-reader.ts';

/** A citation's parts as a person would take them out of it again; links as they stand there. */
export type ReadCitation = {
  readonly speaker: string;
  readonly asOf: string;
  readonly statement: string;
  readonly quote: string | null;
  readonly note: string | null;
  /** The publisher, and the wire service in brackets where there is one. */
  readonly outlet: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly link: string | null;
  readonly review: ReadReview | null;
};
export type ReadReview = {
  readonly reviewer: string;
  readonly rating: string;
  readonly published: string | null;
  readonly link: string | null;
};

type Line = { readonly text: string; readonly link: string | null };

/** How days are written in what is read, and what may stand on the line before the source. */
export type Style = { readonly date: RegExp; readonly notes: readonly string[] };

/** Knows the order of a citation's parts and nothing of the code that writes it. */
export function readTextCitation(citation: string, style: Style): ReadCitation {
  const lines = citation.split('\n').map((text, at): Line => {
    const link = at === 0 ? null : /(?:^|, )(https?:\/\/[!-~]+)$/.exec(text);
    return link ? { text: text.slice(0, link.index), link: link[1] ?? null } : { text, link: null };
  });
  return readLines(lines, style);
}

/** The same out of Markdown, as a program that shows it would have it. */
export function readMarkdownCitation(citation: string, style: Style): ReadCitation {
  const lines: Line[] = [{ text: '', link: null }];
  for (const { text, url } of readMarkdown(citation)) {
    for (const [at, part] of text.split('\n').entries()) {
      const last = at === 0 ? lines.pop() : undefined;
      lines.push({ text: (last?.text ?? '') + part, link: last?.link ?? url });
    }
  }
  return readLines(lines, style);
}

function readLines(lines: readonly Line[], { date, notes }: Style): ReadCitation {
  const [first, ...rest] = lines;
  const head = match(first?.text ?? '', `^(?<speaker>.*?), (?<asOf>${date.source}): (?<statement>.*)$`);
  const quote =
    rest.length > 1 && /^“.*”$/.test(rest[0]?.text ?? '') ? (rest.shift()?.text.slice(1, -1) ?? null) : null;
  const note = notes.includes(rest[0]?.text ?? '') ? (rest.shift()?.text ?? null) : null;
  const [source, review, ...more] = rest;
  if (!source || more.length > 0) throw new Error(`No citation: ${JSON.stringify(lines)}`);
  const parts = match(source.text, `^(?<outlet>.*?)(?:, “(?<title>.*)”)?(?:, (?<published>${date.source}))?$`);
  return {
    speaker: head.speaker ?? '',
    asOf: head.asOf ?? '',
    statement: head.statement ?? '',
    quote,
    note,
    outlet: parts.outlet ?? '',
    title: parts.title ?? null,
    published: parts.published ?? null,
    link: source.link,
    review: review ? readReview(review, date) : null,
  };
}

function readReview({ text, link }: Line, date: RegExp): ReadReview {
  const parts = match(text, `^(?<reviewer>.*?): “(?<rating>.*)”(?:, (?<published>${date.source}))?$`);
  return { reviewer: parts.reviewer ?? '', rating: parts.rating ?? '', published: parts.published ?? null, link };
}

function match(text: string, pattern: string): Readonly<Record<string, string | undefined>> {
  const found = new RegExp(pattern, 'u').exec(text);
  if (!found?.groups) throw new Error(`${text} is not ${pattern}`);
  return found.groups;
}
