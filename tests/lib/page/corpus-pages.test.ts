import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../helpers/engine.ts';
import { checkedPage } from '../../helpers/whole-page.ts';

type Expected = {
  readonly published: string;
  readonly figures: readonly {
    readonly surface: string;
    readonly subject: string;
    readonly verdict: string | readonly string[];
    readonly optional?: boolean;
  }[];
};

const CORPUS = new URL('../../corpus/', import.meta.url);
const slugs = readdirSync(CORPUS).filter(
  (slug) => !slug.includes('.') && readdirSync(new URL(slug, CORPUS)).includes('page.txt'),
);
const read = (slug: string, file: string) => readFileSync(new URL(`${slug}/${file}`, CORPUS), 'utf8');

describe.each(slugs)('%s in plain text', (slug) => {
  const { published, figures }: Expected = JSON.parse(read(slug, 'expected.json'));
  const language = /<html lang="(\w+)"/.exec(read(slug, 'page.html'))?.[1] ?? 'en';

  test('gives the figures that its page gives, and no other', () => {
    const left = figuresOf(checkedPage(published, read(slug, 'page.txt'), language));
    const missing = figures.filter(({ surface, subject, verdict, optional }) => {
      const at = left.findIndex(
        (one) => one.surface.includes(surface) && one.subject === subject && [verdict].flat().includes(one.verdict),
      );
      if (at >= 0) left.splice(at, 1);
      return at < 0 && !optional;
    });
    expect({ missing, extra: left.map(({ surface, subject }) => `${surface} ${subject}`) }).toEqual({
      missing: [],
      extra: [],
    });
  });
});
