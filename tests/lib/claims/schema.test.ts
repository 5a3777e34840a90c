import { describe, expect, test } from 'vitest';
import { claimFitsStory, parseClaim, parseClaimSet } from '../../../lib/claims/schema.ts';
import type { Claim, ClaimSet, Quantity, Story } from '../../../lib/model.ts';

const STORY: Story = {
  id: 'ferry-strike',
  title: { en: 'The ferry strike' },
  since: '2023-02-01',
  terms: {
    en: {
      ferry: ['ferr*', '=The Line'],
      'person:crews': ['crews'],
      crew: ['crew'],
      strike: ['strike*'],
      hunger: ['hunger'],
      passenger: ['passenger*'],
      blame: ['blame*'],
    },
  },
  names: [],
  gate: [['ferry']],
  mentions: [{ all: [['ferry'], ['strike']], unless: ['hunger'], needsContext: true, weak: false }],
  subjects: [
    {
      id: 'crews',
      label: { en: 'crews' },
      kind: 'count',
      time: { behaviour: 'level', windowDays: 7, restatable: false },
      examples: [{ language: 'en', text: 'Some 40 crews are out.', figure: '40 crews', published: '2023-02-03' }],
      counterExamples: [{ language: 'en', text: 'A crew is 12 people.', figure: '12', note: 'of one ferry' }],
    },
    { id: 'days', label: { en: 'days' }, kind: 'date', time: { behaviour: 'fixed', windowDays: 0, restatable: false } },
    { id: 'blame', label: { en: 'blame' }, kind: null, time: { behaviour: 'fixed', windowDays: 0, restatable: false } },
  ],
  reading: [
    {
      subject: 'crews',
      kind: 'count',
      units: ['person'],
      phrase: [['crew']],
      unlessClause: ['passenger'],
      since: '2023-02-01',
      until: '2023-03-01',
      or: ['crews'],
    },
  ],
  positions: [{ subject: 'blame', all: [['blame']], stance: 'denies' }],
  parties: [
    { id: 'union', name: 'The union', aliases: { en: ['union*'] } },
    { id: 'spokeswoman', name: 'Its spokeswoman', speaksFor: 'union', aliases: { en: ['Ms Berg'] } },
    { id: 'insider', name: 'An insider', unnamed: true, aliases: { en: ['insider*'] } },
  ],
};

const CLAIM: Claim = {
  id: 'union-crews-40',
  storyId: 'ferry-strike',
  subject: 'crews',
  statement: 'The union said that about 40 crews were out.',
  quantity: { kind: 'count', low: 40, high: 40, qualifier: 'about', unit: 'person' },
  position: null,
  speaker: 'spokeswoman',
  origin: 'union',
  source: {
    publisher: 'Harbour News',
    title: 'Ferries stay in port',
    url: 'https://example.org/a?b=c',
    published: '2023-02',
    wire: null,
  },
  asOf: '2023-02-03',
  quote: null,
  status: 'active',
};

const DENIAL: Claim = { ...CLAIM, id: 'union-denial', subject: 'blame', quantity: null, position: 'denies' };
const DATES: Quantity = {
  kind: 'date',
  low: null,
  high: null,
  qualifier: 'range',
  unit: null,
  dates: ['2023-02-03', '2023-02-05'],
};
const WHEN: Claim = { ...CLAIM, id: 'union-days', subject: 'days', quantity: DATES };

const setOf = (claims: readonly unknown[], story: unknown = STORY) => ({ schema: 1, version: 1, story, claims });

function problemsOf(json: unknown): readonly string[] {
  const parsed = parseClaimSet(json);
  return parsed.ok ? [] : parsed.problems;
}

/** What is said of a set whose only claim differs from a good one. */
const problemsWith = (change: Record<string, unknown>) => problemsOf(setOf([{ ...CLAIM, ...change }]));
const problemsWithQuantity = (change: Record<string, unknown>) =>
  problemsWith({ quantity: { ...CLAIM.quantity, ...change } });
const problemsWithStory = (change: Record<string, unknown>) => problemsOf(setOf([], { ...STORY, ...change }));

test('a good set comes out as it went in', () => {
  const set: ClaimSet = { schema: 1, version: 3, story: STORY, claims: [CLAIM, DENIAL, WHEN] };
  expect(parseClaimSet(JSON.parse(JSON.stringify(set)))).toEqual({ ok: true, value: set });
});

test('a story whose reading is still to be written is a story', () => {
  const empty = { ...STORY, terms: {}, gate: [], mentions: [], reading: [], positions: [] };
  expect(problemsOf(setOf([CLAIM], empty))).toEqual([]);
});

describe('a claim is refused with its id, the field and what to do', () => {
  test.each([
    ['an unknown key', { colour: 'red' }, 'Claim "union-crews-40": "colour" is not a known field; remove it.'],
    ['an id with capitals', { id: 'Union 40' }, /^Claim "Union 40": "id" must be small letters and digits/],
    ['an id that means something to the language', { id: 'constructor' }, /"id" is a word that no id may be/],
    [
      'an address that runs code',
      { source: { ...CLAIM.source, url: 'javascript:alert(1)' } },
      /"source\.url" must be a full address that begins with http/,
    ],
    [
      'an address of a file',
      { source: { ...CLAIM.source, url: 'file:///etc/passwd' } },
      /"source\.url" must be a full address/,
    ],
    [
      'an address with a space before it',
      { source: { ...CLAIM.source, url: ' https://example.org' } },
      /"source\.url" must/,
    ],
    ['half an address', { source: { ...CLAIM.source, url: 'https://' } }, /"source\.url" must/],
    ['no publisher', { source: { ...CLAIM.source, publisher: ' ' } }, /"source\.publisher" is empty/],
    [
      'a day that is not in the calendar',
      { asOf: '2024-02-30' },
      /^Claim "union-crews-40": "asOf" must be a real date, written YYYY, YYYY-MM or YYYY-MM-DD\.$/,
    ],
    ['a leap day of a common year', { asOf: '2023-02-29' }, /"asOf" must be a real date/],
    ['a thirteenth month', { asOf: '2023-13' }, /"asOf" must be a real date/],
    ['a date of another notation', { asOf: '3 Feb 2023' }, /"asOf" must be a real date/],
    ['a status nobody knows', { status: 'true' }, /"status" must be one of active, disabled, withdrawn/],
    ['a number for a text', { statement: 40 }, /"statement" must be text, not 40/],
    ['a statement without end', { statement: 'x'.repeat(501) }, /"statement" must have at most 500 letters/],
    ['neither figure nor position', { quantity: null }, /"quantity" and "position" are both null; give one of the two/],
    ['figure and position at once', { position: 'affirms' }, /"position" must be null beside a "quantity"/],
    ['a subject of another story', { subject: 'planes' }, /"subject" is "planes", which is no subject of the story/],
    ['a speaker nobody knows', { speaker: 'mayor' }, /"speaker" is "mayor", which is no party of the story/],
    ['an origin nobody knows', { origin: 'mayor' }, /"origin" is "mayor", which is no party of the story/],
    ['another story', { storyId: 'bus-strike' }, /"storyId" must be "ferry-strike"/],
    ['a count on a subject of dates', { subject: 'days' }, /"quantity\.kind" must be "date", as its subject "days" is/],
    [
      'a figure on a subject of positions',
      { subject: 'blame' },
      /"quantity\.kind" cannot be: the subject "blame" has positions only/,
    ],
  ])('%s', (_name, change, sentence) => {
    const problems = problemsWith(change);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(sentence);
  });

  test('a missing field', () => {
    const { asOf: _left, ...rest } = CLAIM;
    expect(problemsOf(setOf([rest]))).toEqual(['Claim "union-crews-40": "asOf" is missing; add it.']);
  });

  test('the second of two with the same id', () => {
    expect(problemsOf(setOf([CLAIM, CLAIM]))).toEqual([
      'Claim "union-crews-40": "id" stands twice in the file; give each its own.',
    ]);
  });

  test('one without an id is told by its place', () => {
    expect(problemsOf(setOf([CLAIM, 'nonsense']))).toEqual(['Claim number 2: this must be an object, not "nonsense".']);
  });
});

describe('the ends of a quantity say what its qualifier says', () => {
  test.each([
    ['exact', 40, 40],
    ['about', 40, 40],
    ['up_to', null, 40],
    ['less_than', null, 40],
    ['at_least', 40, null],
    ['more_than', 40, null],
    ['range', 40, 50],
    ['approx_magnitude', 24, 99],
    ['approx_magnitude', 2000, null],
  ])('%s from %s to %s is taken', (qualifier, low, high) => {
    expect(problemsWithQuantity({ qualifier, low, high })).toEqual([]);
  });

  test.each([
    ['exact', 40, 50, /"quantity\.high" must equal "low" for "exact"/],
    ['about', 40, null, /"quantity\.high" must be a number for "about"/],
    ['up_to', 40, 40, /"quantity\.low" must be null for "up_to"; the number goes into "high"/],
    ['up_to', null, null, /"quantity\.high" must be a number for "up_to"/],
    ['less_than', 0, 40, /"quantity\.low" must be null for "less_than"/],
    ['at_least', 40, 40, /"quantity\.high" must be null for "at_least"; the number goes into "low"/],
    ['more_than', null, null, /"quantity\.low" must be a number for "more_than"/],
    ['range', null, 50, /"quantity\.low" must be a number for "range"/],
    ['range', 50, 40, /"quantity\.high" must not be smaller than "low"/],
    ['approx_magnitude', null, 99, /"quantity\.low" must be a number for "approx_magnitude"/],
    ['approx_magnitude', 99, 24, /"quantity\.high" must not be smaller than "low"/],
    ['exact', -1, -1, /"quantity\.low" must not be negative/],
    ['exact', Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, /"quantity\.low" must be a finite number/],
  ])('%s from %s to %s is refused', (qualifier, low, high, sentence) => {
    const problems = problemsWithQuantity({ qualifier, low, high });
    expect(problems[0]).toMatch(sentence);
    expect(problems[0]).toMatch(/^Claim "union-crews-40": /);
  });

  test.each([
    ['no days', { dates: undefined }, /"quantity\.dates" is missing|"quantity\.dates" must/],
    ['days in the wrong order', { dates: ['2023-02-05', '2023-02-03'] }, /"quantity\.dates" must begin before it ends/],
    ['half a day', { dates: ['2023-02', '2023-02-03'] }, /"quantity\.dates\.0" must be a real day/],
    ['one day only', { dates: ['2023-02-03'] }, /"quantity\.dates/],
    ['three days', { dates: ['2023-02-03', '2023-02-04', '2023-02-05'] }, /"quantity\.dates/],
    ['a number as well', { low: 3 }, /"quantity\.low" must be null for a date/],
  ])('a date with %s is refused', (_name, change, sentence) => {
    const quantity = JSON.parse(JSON.stringify({ ...DATES, ...change }));
    expect(problemsOf(setOf([{ ...WHEN, quantity }]))[0]).toMatch(sentence);
  });

  test('a count with days is refused', () => {
    expect(problemsWithQuantity({ dates: ['2023-02-03', '2023-02-05'] })[0]).toMatch(
      /"quantity\.dates" belongs to the kind "date" only/,
    );
  });
});

describe('a story is refused with what is wrong in it', () => {
  const [union, spokeswoman, insider] = STORY.parties;
  test.each([
    [
      'one who speaks for nobody known',
      { parties: [{ ...union, speaksFor: 'port' }] },
      /^Party "union": "speaksFor" is "port", which is no party/,
    ],
    [
      'two who speak for each other',
      { parties: [{ ...union, speaksFor: 'spokeswoman' }, spokeswoman] },
      /^Party "union": "speaksFor" leads round in a circle/,
    ],
    [
      'one who speaks for itself',
      { parties: [{ ...union, speaksFor: 'union' }] },
      /^Party "union": "speaksFor" leads round in a circle/,
    ],
    ['a party given twice', { parties: [union, insider, insider] }, /^Party "insider": "id" stands twice/],
    [
      'a subject given twice',
      { subjects: [...STORY.subjects, STORY.subjects[0]] },
      /^Subject "crews": "id" stands twice/,
    ],
    [
      'a reading of no subject',
      { reading: [{ subject: 'planes', kind: 'count', units: [] }] },
      /^Story "ferry-strike": "reading\.0\.subject" is "planes"/,
    ],
    [
      'a reading that may be of no subject',
      { reading: [{ subject: 'crews', kind: 'count', units: [], or: ['planes'] }] },
      /"reading\.0\.or\.0" is "planes", which is no subject/,
    ],
    [
      'a score of no subject',
      { scores: [{ subject: 'planes', base: 0, cues: [] }] },
      /^Story "ferry-strike": "scores\.0\.subject" is "planes", which is no subject/,
    ],
    [
      'a reading of another kind',
      { reading: [{ subject: 'crews', kind: 'date', units: [] }] },
      /"reading\.0\.kind" must be the kind of its subject/,
    ],
    [
      'a position on no subject',
      { positions: [{ subject: 'planes', all: [] }] },
      /"positions\.0\.subject" is "planes"/,
    ],
    ['a beginning that is no day', { since: '2023-02' }, /^Story "ferry-strike": "since" must be a real day/],
    [
      'a star within a word',
      { terms: { en: { ferry: ['fe*y'] } } },
      /"terms\.en\.ferry\.0" must be a word or phrase; "\*" may stand/,
    ],
    [
      'a word group that a mention names and nobody has',
      { mentions: [{ all: [['ferry'], ['iceberg']] }] },
      'Story "ferry-strike": "mentions.0.all.1.0" is "iceberg", for which neither the story nor a language has words; add them to "terms" or correct it.',
    ],
    ['the same in the gate', { gate: [['ferry'], ['iceberg']] }, /"gate\.1\.0" is "iceberg"/],
    [
      'the same in what rules a figure out',
      { reading: [{ subject: 'crews', kind: 'count', units: [], unlessPhrase: ['iceberg'] }] },
      /"reading\.0\.unlessPhrase\.0" is "iceberg"/,
    ],
    [
      'the same in a position',
      { positions: [{ subject: 'blame', all: [['deny'], ['iceberg']] }] },
      /"positions\.0\.all\.1\.0" is "iceberg"/,
    ],
    ['a language nobody speaks', { title: { 'x y': 'Strike' } }, /"title\.x y" must be a language code/],
    ['a field of a later layout', { motto: 'x' }, /^Story "ferry-strike": "motto" is not a known field/],
  ])('%s', (_name, change, sentence) => {
    expect(problemsWithStory(change)[0]).toMatch(sentence);
  });
});

describe('an example that could not be tried is refused', () => {
  const [crews, , blame] = STORY.subjects;
  const text = 'Some 40 crews and 40 captains are out.';
  test.each<[string, object, string]>([
    [
      'a figure that is not in its text',
      { ...crews, examples: [{ language: 'en', text, figure: '50' }] },
      'Subject "crews": "examples.0.figure" does not stand in "text"; write it as it stands there.',
    ],
    [
      'a figure that is there twice',
      { ...crews, counterExamples: [{ language: 'en', text, figure: '40' }] },
      'Subject "crews": "counterExamples.0.figure" stands more than once in "text"; take more of the text around it.',
    ],
    [
      'no figure of what counts',
      { ...crews, examples: [{ language: 'en', text }] },
      'Subject "crews": "examples.0.figure" is missing; give the stretch of "text" in which the number stands.',
    ],
    [
      'a figure of a statement',
      { ...blame, examples: [{ language: 'en', text, figure: '40 crews' }] },
      'Subject "blame": "examples.0.figure" belongs to a subject that counts; remove it.',
    ],
    [
      'no language',
      { ...blame, examples: [{ language: 'English', text }] },
      'Subject "blame": "examples.0.language" must be a language code such as "en".',
    ],
    [
      'a field that no example has',
      { ...blame, examples: [{ language: 'en', text, html: '<b>' }] },
      'Subject "blame": "examples.0.html" is not a known field; remove it.',
    ],
    ['no list', { ...blame, examples: 'none' }, 'Subject "blame": "examples" must be a list, not "none".'],
  ])('%s', (_name, subject, sentence) => {
    const others = STORY.subjects.filter(({ id }) => ![crews?.id, blame?.id].includes(id));
    const rest = [crews, blame].map((one) => (one && 'id' in subject && one.id === subject.id ? subject : one));
    expect(problemsWithStory({ subjects: [...others, ...rest] })).toEqual([sentence]);
  });

  test('a statement on what counts as well is one where the story reads such', () => {
    const subjects = STORY.subjects.map((one) =>
      one === crews ? { ...one, examples: [{ language: 'en', text }] } : one,
    );
    const positions = [...STORY.positions, { subject: 'crews', all: [['blame']] }];
    expect(problemsWithStory({ subjects, positions })).toEqual([]);
  });
});

describe('a hostile file', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('with the key %s anywhere is refused', (key) => {
    const inClaim = JSON.stringify(setOf([CLAIM])).replace('"quote":', `"${key}":{"polluted":true},"quote":`);
    expect(problemsOf(JSON.parse(inClaim))).toEqual([
      `Claim "union-crews-40": "${key}" is a key that no file may have; remove it.`,
    ]);
    const inTerms = JSON.stringify(setOf([])).replace('"ferry":', `"${key}":["x"],"ferry":`);
    expect(problemsOf(JSON.parse(inTerms))[0]).toMatch(`"terms.en.${key}" is a key that no file may have`);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('that is nested without end is refused, not crashed on', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(problemsOf(deep)[0]).toMatch(/is nested too deep/);
  });

  test.each([null, 7, 'text', [], {}])('that is no set at all is refused: %j', (json) => {
    expect(problemsOf(json).length).toBeGreaterThan(0);
  });

  test('that is wrong everywhere is told in a list that ends', () => {
    const problems = problemsOf(setOf(Array.from({ length: 200 }, (_, at) => ({ ...CLAIM, id: `c${at}`, asOf: 'x' }))));
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toBe('There are 150 more problems; correct these first.');
  });

  test('of a later layout is refused as such', () => {
    expect(problemsOf({ ...setOf([]), schema: 2 })).toEqual([
      'The file: "schema" must be 1, the only layout this version can read.',
    ]);
  });
});

test('a claim by itself is held to its own rules, and to its story when asked', () => {
  expect(parseClaim(CLAIM)).toEqual({ ok: true, value: CLAIM });
  expect(parseClaim({ ...CLAIM, quantity: null })).toEqual({
    ok: false,
    problems: ['Claim "union-crews-40": "quantity" and "position" are both null; give one of the two.'],
  });
  expect(claimFitsStory(CLAIM, STORY)).toEqual([]);
  expect(claimFitsStory({ ...CLAIM, speaker: 'mayor' }, STORY)).toEqual([
    'Claim "union-crews-40": "speaker" is "mayor", which is no party of the story; add the party or correct it.',
  ]);
});
