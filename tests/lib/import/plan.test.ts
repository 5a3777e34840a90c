import { describe, expect, test } from 'vitest';
import { csvFormat } from '../../../lib/formats/csv.ts';
import { jsonFormat } from '../../../lib/formats/json.ts';
import { planImport } from '../../../lib/import/plan.ts';
import { writesOf } from '../../../lib/import/writes.ts';
import type { Claim, Story } from '../../../lib/model.ts';
import { makeClaim, makeStory } from '../../helpers/claims.ts';
import { growth } from '../../helpers/processor-time.ts';
import { holding, opened, planOf, stored } from './helpers.ts';

const from = (url: string) => ({ ...makeClaim().source, url });
const json = (claims: readonly unknown[], stories: readonly unknown[] = []) =>
  opened(JSON.stringify({ format: 'crossfigure-claims', schema: 2, title: '', version: 1, stories, claims }));
const csv = (claims: readonly Claim[], stories: readonly Story[]) =>
  [...csvFormat.write({ title: '', version: 1, stories, claims, day: '2025' })].join('');
const MINE = { duplicates: false, changed: 'mine' } as const;
const THEIRS = { duplicates: false, changed: 'file' } as const;

describe('a story that opens too much', () => {
  const wide = makeStory({ gate: [['place']] });
  const sentence =
    'Story "fleet": "gate" must have at least two different groups, as one word stands on too many pages; add a group.';

  test('is refused with its claims, and what is here stays', async () => {
    const fresh = await planOf(json([makeClaim()], [wide]), holding([], []));
    expect(fresh).toMatchObject({ stories: [], added: [] });
    expect(fresh.refused[0]?.problems).toEqual([{ field: 'gate', message: sentence }]);
    const beside = await planOf(json([makeClaim()], [wide]), holding([], [makeStory()]));
    expect(beside).toMatchObject({ stories: [], added: [{ claim: { id: 'fleet-1' } }] });
    expect(beside.refused[0]?.problems[0]?.message).toBe(sentence);
  });

  test('is not, where it is here in the same words: what was exported comes back', async () => {
    const plan = await planOf(json([makeClaim()], [wide]), holding([], [wide]));
    expect(plan).toMatchObject({ refused: [], added: [{ claim: { id: 'fleet-1' } }] });
  });

  test('words of a file’s story stay out where mine is kept; its parties come without aliases', async () => {
    const parties = [...makeStory().parties, { id: 'navy', name: 'Navy', aliases: { en: ['the'] } }];
    const theirs = makeStory({ parties, terms: { en: { ...makeStory().terms.en, more: ['the'] } } });
    const plan = await planOf(json([makeClaim({ speaker: 'navy' })], [theirs]), holding([], [makeStory()]));
    const [write] = writesOf(plan, MINE);
    expect(write).toMatchObject({
      type: 'putStory',
      story: { ...makeStory(), parties: [makeStory().parties[0], { id: 'navy', name: 'Navy', aliases: {} }] },
    });
  });

  test('a row beyond the parties that a story may have is refused', async () => {
    const full = makeStory({
      parties: Array.from({ length: 10_000 }, (_, at) => ({ id: `p${at}`, name: `P ${at}`, aliases: {} })),
    });
    const text = csv([makeClaim()], [makeStory()]);
    const plan = await planOf(opened(text, undefined, 'a.csv'), holding([], [full]));
    expect(plan.refused[0]?.problems[0]?.message).toMatch(/would be one party more than a story may have \(10,000\)/);
  });
});

describe('the dry run', () => {
  const known = makeClaim({ source: from('https://post.example/1') });

  test('counts new, changed, same, duplicate and refused rows, each where it stands', async () => {
    const rows = [
      known,
      { ...known, id: 'fleet-2', source: from('https://post.example/2') },
      { ...makeClaim({ id: 'fleet-3' }), quantity: null },
      { ...known, id: 'fleet-4' },
      makeClaim({ id: 'old', statement: 'Now other words.', tags: ['x'] }),
    ];
    const plan = await planOf(json(rows), holding([known, makeClaim({ id: 'old' })], [makeStory()]));
    expect(plan).toMatchObject({
      total: 5,
      same: [{ place: { item: 1 }, id: 'fleet-1' }],
      added: [{ place: { item: 2 }, claim: { id: 'fleet-2' } }],
      refused: [{ place: { item: 3 }, problems: [{ field: 'quantity' }] }],
      duplicates: [{ place: { item: 4 }, of: { type: 'stored', claim: { id: 'fleet-1' } } }],
      changed: [{ place: { item: 5 }, fields: ['statement', 'tags'], before: { version: 3 } }],
    });
  });

  test('four times the rows, at most six times the work', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => makeClaim({ id: `c-${at}`, source: from(`https://p.example/${at}`) }));
    const times = await growth(16_000, many, (claims) => planOf(json(claims), holding([], [makeStory()])));
    expect(times).toBeLessThan(6);
  });

  test('tells how far it is and stops when it is told to', async () => {
    const file = () => json(Array.from({ length: 20_000 }, (_, at) => makeClaim({ id: `c-${at}` })));
    const heard: number[] = [];
    await planOf(file(), holding([], [makeStory()]), { onProgress: (done, total) => heard.push(done / total) });
    expect(heard.at(-1)).toBe(1);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    const stop = new AbortController();
    const options = { signal: stop.signal, pause: async () => stop.abort() };
    expect(await planImport(file(), holding([], [makeStory()]), options)).toEqual({ ok: false, reason: 'cancelled' });
  });

  test('a store that cannot be read is a value', async () => {
    const holdings = { ...holding([], []), everyClaim: () => Promise.reject(new Error('gone')) };
    expect(await planImport(json([]), holdings)).toMatchObject({ ok: false, reason: 'failed' });
  });
});

describe('duplicates', () => {
  test('another article with the same figure is another source', async () => {
    const known = makeClaim({ source: from('https://post.example/1') });
    const plan = await planOf(
      json([{ ...known, id: 'b', source: from('https://mail.example/1') }]),
      holding([known], [makeStory()]),
    );
    expect([plan.added.length, plan.duplicates.length]).toEqual([1, 0]);
  });

  test('within a file, rows without ids of their own that say the same are one', async () => {
    const row = 'ships,12 ships were counted.,12,Port Office,Post,Ships,https://post.example/1,2024-10-18';
    const text = `subject,statement,figure,speaker,publisher,title,url,date\n${row}\n${row}\n${row.replace('were', 'have been')}\n${row.replace('12,P', '18,P')}\n`;
    const defaults = { storyId: 'fleet', publisher: null };
    const plan = await planOf(opened(text), holding([], [makeStory()]), { defaults });
    expect(plan).toMatchObject({
      added: [{ place: { line: 2 } }, { place: { line: 5 }, claim: { quantity: { low: 18 } } }],
      duplicates: [
        { place: { line: 3 }, of: { type: 'row', place: { line: 2 } } },
        { place: { line: 4 }, of: { type: 'row', place: { line: 2 } } },
      ],
    });
    expect(writesOf(plan, { duplicates: true, changed: 'file' })).toHaveLength(3);
  });

  test('the same file a second time changes nothing', async () => {
    const text =
      'subject,statement,figure,speaker,publisher,date\nships,12 ships were counted.,12,New Office,Post,2024-10-18\n';
    const defaults = { storyId: 'fleet', publisher: null };
    const first = await planOf(opened(text), holding([], [makeStory()]), { defaults });
    const [story, claim] = writesOf(first, THEIRS);
    if (story?.type !== 'putStory' || claim?.type !== 'put') throw new Error('story and claim');
    const again = await planOf(opened(text), holding([claim.claim], [story.story]), { defaults });
    expect(again).toMatchObject({
      same: [{ id: claim.claim.id }],
      added: [],
      changed: [],
      duplicates: [],
      stories: [],
    });
  });

  test('an id twice in a file with other words is refused, with where the first one is', async () => {
    const plan = await planOf(json([makeClaim(), makeClaim({ statement: 'Other.' })]), holding([], [makeStory()]));
    expect(plan.refused).toMatchObject([
      { place: { item: 2 }, problems: [{ field: 'id', message: expect.stringMatching(/item 1/) }] },
    ]);
  });
});

describe('what a file does not say', () => {
  test('stays as it is on record; an empty cell empties it', async () => {
    const kept = makeClaim({ tags: ['mine'], reviewedOn: '2024-11-01', quote: 'twelve', status: 'disabled' });
    const [head = '', row = ''] = csv([kept], [makeStory()]).replace('\uFEFF', '').split('\r\n');
    const drop = new Set(['tags', 'reviewed_on', 'status']);
    const keep = head.split(',').map((name) => !drop.has(name));
    const cut = (line: string) =>
      line
        .split(',')
        .filter((_, at) => keep[at])
        .join(',');
    const without = `${cut(head)}\n${cut(row).replace('twelve', '')}\n`;
    const plan = await planOf(opened(without), holding([kept], [makeStory()]));
    expect(plan.changed).toMatchObject([
      { fields: ['quote'], claim: { tags: ['mine'], status: 'disabled', quote: null } },
    ]);
  });
});

describe('writes', () => {
  test('say which version they were made from, and stories go first', async () => {
    const file = json(
      [makeClaim({ id: 'new', source: from('https://post.example/9') }), makeClaim({ statement: 'Other.' })],
      [makeStory({ title: { en: 'The ships' } })],
    );
    const plan = await planOf(file, holding([makeClaim()], [makeStory()]));
    expect(plan.stories).toMatchObject([{ id: 'fleet', fields: ['title'] }]);
    expect(writesOf(plan, THEIRS)).toMatchObject([
      { type: 'putStory', story: { title: { en: 'The ships' } }, seen: 3 },
      { type: 'put', claim: { id: 'new' }, seen: 0 },
      { type: 'put', claim: { id: 'fleet-1', statement: 'Other.' }, seen: 3 },
    ]);
    expect(writesOf(plan, MINE)).toMatchObject([{ type: 'put', claim: { id: 'new' }, seen: 0 }]);
  });

  test('carry nothing that the store keeps beside a record', async () => {
    const plan = await planOf(
      json([makeClaim({ statement: 'Other.' })], [makeStory({ since: '2020-01-01' })]),
      holding([makeClaim()], [makeStory()]),
    );
    expect(JSON.stringify(writesOf(plan, THEIRS))).not.toMatch(/owner|edited|addedAt/);
  });

  test('a party in a row that is not taken is not made', async () => {
    const known = makeClaim({ source: from('https://post.example/1'), origin: 'port_office' });
    const text = csv([{ ...known, id: 'b', speaker: 'nobody' }], []);
    const plan = await planOf(opened(text), holding([known], [makeStory()]));
    expect(plan.duplicates).toHaveLength(1);
    expect(plan.stories).toMatchObject([{ newParties: [{ id: 'nobody' }] }]);
    expect(writesOf(plan, THEIRS)).toEqual([]);
    expect(writesOf(plan, { ...THEIRS, duplicates: true })).toMatchObject([
      { type: 'putStory', story: { parties: [{ id: 'port_office' }, { id: 'nobody' }] } },
      { type: 'put', claim: { id: 'b' } },
    ]);
  });

  test('a changed story loses none of the subjects and parties that claims on record have', async () => {
    const [subject] = makeStory().subjects;
    if (!subject) throw new Error('subject');
    const other = makeStory({
      subjects: [{ ...subject, id: 'boats' }],
      parties: [{ id: 'mayor', name: 'Mayor', aliases: {} }],
    });
    const plan = await planOf(
      json([makeClaim({ id: 'b', subject: 'boats', speaker: 'mayor', origin: 'mayor' })], [other]),
      holding([makeClaim()], [makeStory()]),
    );
    for (const choices of [THEIRS, MINE]) {
      const [write] = writesOf(plan, choices);
      const story = write?.type === 'putStory' ? write.story : makeStory();
      expect(story.subjects.map(({ id }) => id).toSorted()).toEqual(['boats', 'ships']);
      expect(story.parties.map(({ id }) => id).toSorted()).toEqual(['mayor', 'port_office']);
    }
  });

  test('a story whose subject counts something else is refused, and its claims are set against mine', async () => {
    const [subject] = makeStory().subjects;
    if (!subject) throw new Error('subject');
    const plan = await planOf(
      json([makeClaim({ id: 'b' })], [makeStory({ subjects: [{ ...subject, kind: 'date' }] })]),
      holding([], [makeStory()]),
    );
    expect(plan).toMatchObject({
      refused: [{ place: { pointer: '/stories/0' } }],
      added: [{ claim: { id: 'b' } }],
      stories: [],
    });
  });
});

test('what was exported, changed in one cell and read again is one changed claim', async () => {
  const claims = [makeClaim(), makeClaim({ id: 'fleet-2', source: from('https://post.example/2') })];
  const text = csv(claims, [makeStory()]).replace(',12,12,', ',18,18,');
  const plan = await planOf(opened(text), holding(claims, [makeStory()]));
  expect([plan.same.length, plan.added.length]).toEqual([1, 0]);
  expect(plan.changed).toMatchObject([
    { before: stored(makeClaim()), fields: ['quantity'], claim: { quantity: { low: 18 } } },
  ]);
  expect(jsonFormat.fields).toEqual(csvFormat.fields);
});

describe('what befell the counted', () => {
  const told = makeStory({ fates: ['vessel'] });

  test('a story keeps its fates where a row brings a party', async () => {
    const claim = makeClaim({ id: 'new', speaker: 'navy', origin: 'navy' });
    const plan = await planOf(opened(csv([claim], [told])), holding([], [told]));
    const [write] = writesOf(plan, THEIRS);
    expect(write).toMatchObject({ type: 'putStory', story: { fates: ['vessel'], parties: [{}, { name: 'navy' }] } });
  });

  test('fates that a file adds or takes away are told', async () => {
    const fieldsOf = async (file: Story, held: Story) =>
      (await planOf(json([], [file]), holding([], [held]))).stories.map(({ fields }) => fields);
    expect(await fieldsOf(told, makeStory())).toEqual([['fates']]);
    expect(await fieldsOf(makeStory(), told)).toEqual([['fates']]);
    expect(await fieldsOf(told, told)).toEqual([]);
  });
});

test('a story of an earlier version gets the roles and words of the one that is here', async () => {
  const here = makeStory({
    roles: { actor: ['place'] },
    terms: { en: { place: ['port*'], vessel: ['ship*', 'boat*'] } },
  });
  const file = makeStory({ title: { en: 'Their fleet' }, terms: { en: { place: ['port*'], vessel: ['ship*'] } } });
  const { stories } = await planOf(json([], [file]), holding([], [here]));
  expect(stories.map(({ file: story }) => story)).toEqual([{ ...here, title: { en: 'Their fleet' } }]);
});
