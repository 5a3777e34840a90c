import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { storySchema } from '../../../lib/claims/schema.ts';
import { KINDS } from '../../../lib/model.ts';
import { rolesOf } from '../../../lib/story/roles.ts';
import { blankStory } from '../../../lib/story-maker/blank.ts';
import { draftOf } from '../../../lib/story-maker/draft.ts';
import { settled } from '../../../lib/story-maker/ids.ts';
import { draftProblems } from '../../../lib/story-maker/problems.ts';
import { storyOf } from '../../../lib/story-maker/story.ts';
import { tidy } from '../../../lib/story-maker/tidy.ts';
import type { StoryDraft } from '../../../lib/story-maker/types.ts';
import { set } from '../../helpers/engine.ts';
import { ferry } from './ferry.ts';

const keys = (draft: StoryDraft) => draftProblems(draft).map(({ field, key }) => `${field}: ${key}`);

describe('a draft becomes a story', () => {
  test('that validates, with ids out of its names', () => {
    const story = storyOf(ferry);
    expect(draftProblems(ferry)).toEqual([]);
    expect(v.safeParse(storySchema, story).issues).toBeUndefined();
    expect(story.id).toBe('sinking-of-the-aurelia');
    expect(story.subjects.map(({ id }) => id)).toContain('day_of_the_sinking');
    expect(story.parties.map(({ id, speaksFor }) => [id, speaksFor])).toEqual([
      ['coast_guard', undefined],
      ['ana_ruiz', 'coast_guard'],
    ]);
  });

  test('whose word groups all begin with its id, or with the class that they count', () => {
    const own = Object.keys(storyOf(ferry).terms.en ?? {});
    expect(own.filter((concept) => !/^(?:[a-z_-]+:)?sinking-of-the-aurelia_/.test(concept))).toEqual([]);
  });

  test('what denies stands before what affirms', () => {
    expect(storyOf(ferry).positions.map(({ all, stance }) => [all[0]?.[0], stance])).toEqual([
      ['sinking-of-the-aurelia_denies_overloaded', 'denies'],
      ['deny', undefined],
      ['decline', 'neutral'],
      ['sinking-of-the-aurelia_says_overloaded', undefined],
    ]);
  });

  test('a second story of that title gets an id of its own', () => {
    expect(storyOf(ferry, ['sinking-of-the-aurelia']).id).toBe('sinking-of-the-aurelia-2');
  });

  test('a title in another script, or none, has an id all the same', () => {
    const titled = (en: string) => storyOf({ ...ferry, title: { en } }).id;
    expect([titled('세월호'), titled('__proto__'), titled('constructor'), titled('Écloseries à Nîmes')]).toEqual([
      'story',
      'proto',
      'story',
      'ecloseries-a-nimes',
    ]);
  });
});

describe('a story becomes a draft again', () => {
  test('one with its form', () => {
    const draft = settled(tidy(ferry), []);
    expect(draftOf(storyOf(draft))).toEqual(draft);
  });

  test('also when the store gave its keys in another order', () => {
    const story = storyOf(ferry);
    const turned = Object.fromEntries(Object.entries(story).reverse()) as typeof story;
    expect(draftOf(turned)).toEqual(settled(tidy(ferry), []));
  });

  test('also when it was kept before the form wrote roles', () => {
    const { roles, ...before } = storyOf(ferry);
    expect(roles).toEqual({
      people: ['person:sinking-of-the-aurelia_thing_passengers', 'person:sinking-of-the-aurelia_thing_crew'],
    });
    expect(draftOf(before)).toEqual(settled(tidy(ferry), []));
    expect(rolesOf(before)).toEqual(rolesOf(storyOf(ferry)));
  });

  test('with whose people it counts, and with what its subjects are not to stand beside', () => {
    const [drowned, ...rest] = ferry.subjects;
    if (!drowned) throw new Error('no subject');
    const subjects = [{ ...drowned, notIn: { en: ['drill'] } }, ...rest];
    const story = storyOf({ ...ferry, about: { en: ['Portugal', 'Portuguese'] }, subjects });
    expect(story.roles?.actor).toEqual(['sinking-of-the-aurelia_about']);
    expect(story.terms.en?.['sinking-of-the-aurelia_about']).toEqual(['Portugal', 'Portuguese']);
    expect(story.reading[0]).toMatchObject({
      subject: 'drowned',
      unlessSentence: ['sinking-of-the-aurelia_without_drowned'],
    });
    expect(v.safeParse(storySchema, story).issues).toBeUndefined();
    expect(storyOf(draftOf(story) ?? blankStory('en', ''))).toEqual(story);
  });

  test('the bundled one has rules that no form shows', () => {
    expect(draftOf(set.story)).toBeNull();
  });

  test('one rule changed by hand, and it is no longer of that form', () => {
    const story = storyOf(ferry);
    expect(draftOf({ ...story, reading: story.reading.slice(1) })).toBeNull();
  });
});

const WORDS = [
  'ferry',
  'drown*',
  'a',
  'the',
  '*x',
  '=X',
  'пором',
  '船',
  'l’eau',
  '"q"',
  '<b>',
  'a,b',
  '  ',
  '12',
  '\u0000',
  '\ud800',
];
const word = fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 12, unit: 'grapheme' }));
const list = fc.array(word, { maxLength: 3 });
const words = fc.dictionary(fc.constantFrom('en', 'zh', 'uk', 'xx', '__proto__'), list, { maxKeys: 3 });
const text = fc.oneof(fc.constantFrom('Ferry', '', ' ', '<img>', '__proto__'), fc.string({ maxLength: 20 }));
const texts = fc.record({ en: text, zh: text });
const time = fc.record({
  behaviour: fc.constantFrom('fixed', 'growing', 'level'),
  windowDays: fc.constantFrom(0, 7, -1, 1.5, Number.NaN),
  restatable: fc.boolean(),
});
const counts = fc.oneof(
  fc.record({ known: fc.constantFrom('person', 'ship', 'nothing') }),
  fc.record({ thing: fc.constantFrom('+1', '+2') }),
);
const numbered = <T extends object>(items: readonly T[]) => items.map((item, at) => ({ ...item, id: `+${at + 1}` }));
const examples = fc.array(
  fc.constantFrom(
    { language: 'en', text: 'Of the ferry’s crew 12 drowned.', figure: '12' },
    { language: 'zh', text: '渡轮超载。', note: 'a statement' },
  ),
  { maxLength: 2 },
);
const anyDraft = fc.record({
  id: fc.constant(''),
  title: texts,
  since: fc.constantFrom('2025-03-01', '2025-02-30', ''),
  languages: fc.subarray(['en', 'zh', 'uk']),
  names: words,
  also: words,
  not: words,
  about: words,
  things: fc.array(fc.record({ people: fc.boolean(), words }), { maxLength: 2 }).map(numbered),
  subjects: fc
    .array(
      fc.record({
        label: texts,
        kind: fc.constantFrom(null, ...KINDS),
        time,
        counts,
        near: words,
        not: words,
        notIn: words,
        says: words,
        denies: words,
        examples,
        counterExamples: examples,
      }),
      { maxLength: 3 },
    )
    .map(numbered),
  parties: fc
    .array(
      fc.record({
        name: text,
        names: fc.constantFrom({}, { ko: '해경' }),
        speaksFor: fc.constantFrom('', '+1', '+2'),
        article: fc.boolean(),
        unnamed: fc.boolean(),
        aliases: words,
      }),
      { maxLength: 2 },
    )
    .map(numbered),
}) as fc.Arbitrary<StoryDraft>;

/** The same, mended where most drafts at random are wrong, so that many are stories. */
const goodDraft = anyDraft.map(
  (draft): StoryDraft => ({
    ...draft,
    languages: ['en', 'zh'],
    title: { en: 'Ferry', zh: '渡轮' },
    since: '2025-03-01',
    names: { en: ['Aurelia'], zh: ['渡轮'] },
    also: { ...clean(draft.also), en: ['sank'], zh: ['沉没'] },
    not: clean(draft.not),
    things: numbered([
      { people: true, words: { en: ['passengers'] } },
      { people: false, words: { zh: ['汽车'] } },
    ]),
    subjects: numbered([{ ...ferry.subjects[0], id: '' } as StoryDraft['subjects'][number], ...draft.subjects]).map(
      (subject, at) => ({
        ...subject,
        label: { en: `Subject ${at}` },
        time: { ...subject.time, windowDays: 7 },
        counts: 'known' in subject.counts ? { known: 'ship' } : subject.counts,
        near: { en: [`near${'abc'.charAt(at % 3)}`], ...clean(subject.near) },
        not: clean(subject.not),
        says: { en: ['overloaded'] },
        denies: clean(subject.denies),
      }),
    ),
    parties: draft.parties.map((party, at) => ({
      ...party,
      name: `Party ${at}`,
      speaksFor: '',
      aliases: clean(party.aliases),
    })),
  }),
);

function clean(of: StoryDraft['names']): StoryDraft['names'] {
  return Object.fromEntries(
    Object.entries(of).map(([code, list]) => [code, list.filter((one) => /^[\p{L}’" ]{2,}$/u.test(one))]),
  );
}

describe('whatever is typed', () => {
  test('there is a story or a sentence on what is wrong, and nothing is thrown', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const problems = draftProblems(draft);
        const story = storyOf(draft);
        if (problems.length === 0) expect(v.safeParse(storySchema, story).issues).toBeUndefined();
      }),
    );
  });

  test('a draft without problems is a valid story, and is read back from it as it was', () => {
    let good = 0;
    fc.assert(
      fc.property(goodDraft, (draft) => {
        if (draftProblems(draft).length > 0) return;
        good += 1;
        const own = settled(tidy(draft), []);
        const story = storyOf(own);
        expect(v.safeParse(storySchema, story).issues).toBeUndefined();
        expect(draftOf(story)).toEqual(own);
      }),
      { numRuns: 200 },
    );
    expect(good).toBeGreaterThan(50);
  });
});

describe('what is wrong is told by its field', () => {
  const first = ferry.subjects[0] as StoryDraft['subjects'][number];
  const withSubject = (more: Partial<typeof first>) => ({ ...ferry, subjects: [{ ...first, ...more }] });

  test.each<[string, StoryDraft, string]>([
    ['no title', { ...ferry, title: {} }, 'title: title'],
    ['no names', { ...ferry, names: { en: [' ', ''] } }, 'names: names'],
    ['a name that stands everywhere', { ...ferry, names: { en: ['The'] } }, 'names.en: word_common'],
    ['one letter', { ...ferry, names: { en: ['A'] } }, 'names.en: word_short'],
    ['two letters and a star', { ...ferry, names: { en: ['in*'] } }, 'names.en: word_short_star'],
    ['a star within', { ...ferry, names: { en: ['fe*ry'] } }, 'names.en: word_star'],
    ['a sign of the notation', { ...ferry, names: { en: ['=Aurelia'] } }, 'names.en: word_equals'],
    ['digits', { ...ferry, names: { en: ['1994'] } }, 'names.en: word_letters'],
    ['a day that is none', { ...ferry, since: '2025-02-30' }, 'since: since'],
    ['no language', { ...ferry, languages: [] }, 'languages: languages'],
    ['no subject', { ...ferry, subjects: [] }, 'subjects: subjects'],
    ['a subject without a name', withSubject({ label: {} }), 'subjects.0.label: label'],
    ['a subject that takes every number of people', withSubject({ near: {} }), 'subjects.0.near: near'],
    ['a thing that is gone', withSubject({ counts: { thing: '+9' } }), 'subjects.0.counts: counts'],
    ['a statement without words', withSubject({ kind: null }), 'subjects.0.says: says'],
    ['half a day', withSubject({ time: { ...first.time, windowDays: 0.5 } }), 'subjects.0.windowDays: days'],
    [
      'a party that speaks for itself in a circle',
      { ...ferry, parties: ferry.parties.map((party) => ({ ...party, speaksFor: '+2' })) },
      'parties.0.speaksFor: speaks_for_circle',
    ],
  ])('%s', (_name, draft, problem) => {
    expect(keys(draft)).toContain(problem);
  });
});
