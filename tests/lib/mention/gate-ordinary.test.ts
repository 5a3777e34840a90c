import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../lib/language/index.ts';
import { finished } from '../../../lib/mention/finished.ts';
import { createGate } from '../../../lib/mention/gate.ts';
import { gateStory } from '../../../lib/mention/gate-terms.ts';
import { set } from '../../helpers/engine.ts';

const GATE = [gateStory(set.story, LANGUAGES)];
/** What stands before an article on the site of a paper. Without a full stop it reads on into the title. */
const MENU = ['World', 'Russia', 'Ukraine war', 'South Korea', 'NATO', 'Sport', 'Most read', 'Sign in'];
/** At most these shares of ordinary articles may pass: by themselves, and right behind such a menu. */
const MOST_SHARE = 0.05;
const MOST_BEHIND_MENU = 0.1;

type Article = { readonly id: string; readonly title: string; readonly text: string };

function articlesIn(code: string): Article[] {
  const lines = readFileSync(new URL(`../../corpus/ordinary.${code}.jsonl`, import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Article);
}

const passing = (articles: readonly Article[], around: readonly string[]) =>
  articles
    .filter(({ title, text }) => finished(createGate(GATE).opensOn([...around, title, text])))
    .map(({ id }) => id);

describe('ordinary articles stay outside', () => {
  test.each([
    ['in English', ['en'], 40],
    ['in other languages', LANGUAGES.map(({ code }) => code).filter((code) => code !== 'en'), 35],
  ])('%s', (_, codes, least) => {
    const articles = codes.flatMap(articlesIn);
    expect(articles.length).toBeGreaterThanOrEqual(least);
    const found = passing(articles, []);
    expect(found.length, found.join()).toBeLessThanOrEqual(articles.length * MOST_SHARE);
  });

  test('behind a menu that names what is in the news', () => {
    const articles = articlesIn('en');
    const found = passing(articles, MENU);
    expect(found.length, found.join()).toBeLessThanOrEqual(articles.length * MOST_BEHIND_MENU);
  });

  test('and articles on the story do not', () => {
    const text = 'About 12,000 North Korean soldiers were sent to Russia.';
    expect(finished(createGate(GATE).opensOn([...MENU, text]))).toBe(true);
  });
});
