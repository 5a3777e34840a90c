/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';
import { readPageWords, readText } from '../../entrypoints/reader/document/index.ts';
import { checkPage } from '../../lib/check.ts';
import type { Finding, PositionStance, SubjectId, Verdict } from '../../lib/model.ts';
import { pageInfoOf } from '../../lib/page-info/page-info.ts';
import { store } from '../helpers/engine.ts';
import { counter, setPage } from './page.ts';

/** What a fair reader finds on a page; `tests/corpus/README.md` tells what each field means. */
type Expected = {
  readonly url: string | null;
  readonly published: string | null;
  readonly figures: readonly ExpectedFigure[];
  readonly positions: readonly { readonly subject: SubjectId; readonly stance: PositionStance }[];
  readonly nothingElse: boolean;
};
type ExpectedFigure = {
  readonly surface: string;
  readonly subject: SubjectId;
  readonly verdict: Verdict | readonly Verdict[];
  /** A fair reader may leave it. */
  readonly optional?: boolean;
};
type FoundFigure = Extract<Finding, { type: 'figure' }>;

const pages = import.meta.glob<string>('../corpus/*/page.html', { query: '?raw', import: 'default', eager: true });
const expectations = import.meta.glob<Expected>('../corpus/*/expected.json', { import: 'default', eager: true });
const corpus = Object.entries(pages).map(([path, html]) => {
  const expected = expectations[path.replace('page.html', 'expected.json')];
  if (!expected) throw new Error(`${path} has no expected.json beside it.`);
  return { slug: path.split('/').at(-2), html, expected };
});

describe.each(corpus)('$slug', ({ html, expected }) => {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const address = expected.url === null ? 'https://paper.example/today' : new URL('/today', expected.url).href;
  const page = pageInfoOf(readPageWords(parsed, address));
  const check = () => checkPage({ page, blocks: blocksOf(parsed), context: null }, store);

  it('gives its address and day', () => {
    expect(page.url).toBe(expected.url ?? address);
    expect(page.published).toBe(expected.published);
  });

  it('gives the figures that a reader expects', () => {
    const { missing, extra } = compare(
      expected.figures,
      check().findings.filter((one) => one.type === 'figure'),
    );
    expect({ missing, extra: expected.nothingElse ? extra : [] }).toEqual({ missing: [], extra: [] });
  });

  it('gives the positions that a reader expects', () => {
    const told = check().findings.filter((finding) => finding.type === 'position');
    expect(told).toEqual(
      expect.arrayContaining(expected.positions.map((position) => expect.objectContaining(position))),
    );
  });
});

/** The page as it is rendered: its own style sheets come along, its scripts do not run. Gone afterwards, with the names it gave. */
function blocksOf(parsed: Document) {
  const styles = [...parsed.head.getElementsByTagName('style')].map((style) => style.outerHTML).join('');
  const { blocks } = readText([setPage(styles + parsed.getElementsByTagName('body')[0]?.getHTML())], counter());
  setPage('');
  return blocks.map(({ id, role, text, level, cell }) => ({
    id,
    role,
    text,
    ...(level && { level }),
    ...(cell && { cell }),
  }));
}

/** Each expected figure takes the first finding that fits it in full; what is left over on either side is told. */
function compare(expected: readonly ExpectedFigure[], found: readonly FoundFigure[]) {
  const unused = new Set(found);
  const missing = expected.filter(({ surface, subject, verdict, optional }) => {
    const verdicts = [verdict].flat();
    const fits = (one: FoundFigure) =>
      oneLine(one.surface).includes(surface) && one.subject === subject && verdicts.includes(one.verdict);
    const hit = [...unused].find(fits);
    if (hit) unused.delete(hit);
    return !hit && !optional;
  });
  return { missing, extra: [...unused].map(({ surface, subject, verdict }) => ({ surface, subject, verdict })) };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
