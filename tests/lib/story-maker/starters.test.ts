import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../lib/language/index.ts';
import {
  type Starter,
  startersFor,
  unchangedStarter,
  withLanguages,
  withStarter,
} from '../../../lib/story-maker/starters.ts';
import { wordProblem } from '../../../lib/story-maker/words.ts';
import { ferry } from './ferry.ts';

const CODES = LANGUAGES.map(({ code }) => code);
const STARTERS = (['count', 'money', null] as const).flatMap(startersFor);
const starterWords = (starter: Starter, code: string) => withStarter({}, starter, [code])[code] ?? [];

test.each(STARTERS)('every language has words for “%s”, and the form takes each of them', (starter) => {
  for (const code of CODES) {
    const words = starterWords(starter, code);
    expect([code, words.length > 1]).toEqual([code, true]);
    expect(words.filter((word) => wordProblem(word, code, false) !== null)).toEqual([]);
    expect(unchangedStarter(words, code)).toBe(starter);
  }
});

test('what the languages have generic words for is told by these', () => {
  expect(starterWords('killed', 'en').slice(0, 2)).toEqual(['killed', 'died']);
  expect(starterWords('injured', 'de')).toContain('verletzt*');
});

test('to each kind its own', () => {
  expect(startersFor('money')).toEqual(['cost']);
  expect(startersFor(null)).toEqual(['buildings']);
  expect(startersFor('date')).toEqual([]);
});

test('words that are there already stay, and changed ones are no longer marked', () => {
  const words = withStarter({ en: ['drowned'] }, 'missing', ['en', 'fr']);
  expect(words).toEqual({ en: ['drowned', 'missing', 'unaccounted for'], fr: ['disparu*', 'introuvable*'] });
  expect([unchangedStarter(words.en ?? [], 'en'), unchangedStarter(words.fr ?? [], 'fr')]).toEqual([null, 'missing']);
  expect(unchangedStarter([], 'xx')).toBeNull();
});

describe('a language that is added', () => {
  const [drowned, rescued, ...rest] = ferry.subjects;
  const draft = {
    ...ferry,
    things: [{ id: '+1', people: false, words: withStarter({}, 'buildings', ['en']) }],
    subjects: [drowned, rescued && { ...rescued, near: withStarter({}, 'rescued', ['en']) }, ...rest].flatMap(
      (one) => one ?? [],
    ),
  };

  test('gets the words of what was begun from them', () => {
    const { languages, things, subjects } = withLanguages(draft, ['en', 'vi']);
    expect(languages).toEqual(['en', 'vi']);
    expect(subjects[1]?.near.vi).toEqual(starterWords('rescued', 'vi'));
    expect(things[0]?.words.vi).toEqual(starterWords('buildings', 'vi'));
  });

  test('and nothing where words are a person’s own, nor over words that stand there', () => {
    const kept = { ...draft, things: [{ id: '+1', people: false, words: { ...draft.things[0]?.words, vi: ['nhà'] } }] };
    const { things, subjects } = withLanguages(kept, ['en', 'vi']);
    expect(subjects[0]?.near).toEqual(drowned?.near);
    expect(things[0]?.words.vi).toEqual(['nhà']);
  });
});
