import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { TextDoc } from '../../lib/retrieval/segment.ts';
import { createTextIndex } from '../../lib/retrieval/text-index.ts';

/** Ids of the claims nearest to a text, best first, ten at most. */
export type Search = (text: string) => readonly string[];
export type Engine = {
  readonly name: string;
  readonly build: (claims: readonly TextDoc[]) => Search;
  /** How many of the bench's queries it is asked at so many claims: few where one takes seconds. */
  readonly queries: (claims: number) => number;
};

const FIELDS = ['title', 'statement'];
const MOST = 10;
const queriesAt = (claims: number): number => (claims > 10_000 ? 60 : 300);

export const OURS: Engine = {
  name: 'Crossfigure',
  build: (claims) => {
    const index = createTextIndex(claims);
    return (text) => index.search(text, MOST).map(({ id }) => id);
  },
  queries: queriesAt,
};

const miniSearch = (name: string, fuzzy: number | undefined, most: (claims: number) => number): Engine => ({
  name,
  build: (claims) => {
    const index = new MiniSearch<TextDoc>({ fields: FIELDS });
    index.addAll(claims);
    const options = fuzzy === undefined ? {} : { fuzzy };
    return (text) =>
      index
        .search(text, options)
        .slice(0, MOST)
        .map(({ id }): string => id);
  },
  queries: most,
});

export const MINISEARCH = miniSearch('MiniSearch', undefined, queriesAt);
export const MINISEARCH_FUZZY = miniSearch('MiniSearch, fuzzy 0.2', 0.2, queriesAt);

/** As the project did before: the text as it is, searched by Fuse.js in all claims. */
export const FUSE: Engine = {
  name: 'Fuse.js direct',
  build: (claims) => {
    const fuse = new Fuse(claims, { keys: FIELDS, ignoreLocation: true, threshold: 0.6 });
    return (text) => fuse.search(text, { limit: MOST }).map(({ item }) => item.id);
  },
  queries: (claims) => (claims > 10_000 ? 2 : claims > 1000 ? 10 : 50),
};

export const ENGINES: readonly Engine[] = [OURS, MINISEARCH, MINISEARCH_FUZZY, FUSE];
