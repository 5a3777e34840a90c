import { describe, expect, test } from 'vitest';
import type { SubjectExample } from '../../../lib/model.ts';
import { blankStory, blankSubject } from '../../../lib/story-maker/blank.ts';
import { type AskedCue, suggestCues } from '../../../lib/story-maker/suggest-cues.ts';
import type { StoryDraft, SubjectDraft } from '../../../lib/story-maker/types.ts';
import { withExample } from '../../../lib/story-maker/with-cue.ts';

const subject = (id: string, label: string, more: Partial<SubjectDraft>): SubjectDraft => ({
  ...blankSubject([]),
  ...{ id, label: { en: label }, ...more },
});

/** An earthquake, begun in three languages. */
const quake: StoryDraft = {
  ...blankStory('en', '2025-03-01'),
  languages: ['en', 'de', 'zh'],
  title: { en: 'Earthquake in Aster' },
  names: { en: ['Aster'], de: ['Aster'], zh: ['阿斯特'] },
  also: { en: ['earthquake', 'quake'], de: ['Erdbeben'], zh: ['地震'] },
  things: [{ id: '+1', people: false, words: { en: ['houses'] } }],
  subjects: [
    subject('+1', 'killed', { near: { en: ['killed'] } }),
    subject('+2', 'missing', {}),
    subject('+3', 'houses destroyed', { counts: { thing: '+1' } }),
    subject('+4', 'day of the quake', { kind: 'date', near: { en: ['struck'] } }),
  ],
};
const [KILLED, MISSING, HOUSES, DAY] = [0, 1, 2, 3];

const on = (language: string, text: string, figure: string): SubjectExample => ({ language, text, figure });
const always = new AbortController().signal;
const cues = async (
  at: number,
  list: AskedCue['list'],
  example: SubjectExample,
  draft: StoryDraft = quake,
): Promise<string[]> => {
  const found = await suggestCues({ draft, subject: at, list, example }, async () => undefined, always);
  return found.map(({ where, word, subject: to }) => `${where}${to === at ? '' : ` of ${to}`}: ${word}`);
};
const first = async (...asked: Parameters<typeof cues>) => (await cues(...asked))[0];

describe('“count this as”: words near the figure that tell it', () => {
  test.each<[code: string, at: number, text: string, figure: string, word: string]>([
    ['en', KILLED, 'At least 53 people have died in the school, the mayor told reporters.', '53', 'died'],
    ['en', MISSING, 'Officials said on Monday that 120 people were still missing in Aster.', '120', 'missing'],
    ['en', DAY, 'On 3 March 2025, Aster shook, and the valley with it.', '3 March 2025', 'shook'],
    ['de', KILLED, 'Bei dem Erdbeben kamen mindestens 53 Menschen ums Leben.', '53', 'ums leben'],
    ['de', MISSING, 'Bei dem Erdbeben starben 53 Menschen, 120 Menschen werden noch vermisst.', '120', 'vermisst'],
    ['zh', KILLED, '阿斯特地震造成53人死亡，另有120人失踪。', '53', '死亡'],
    ['zh', MISSING, '阿斯特地震造成53人死亡，另有120人失踪。', '120', '失踪'],
  ])('%s, %i: %s', async (code, at, text, figure, word) => {
    expect(await first(at, 'examples', on(code, text, figure))).toBe(`near: ${word}`);
  });

  test('the day of an event also by the words that announce it', async () => {
    const draft = { ...quake, also: { en: ['collapsed'] } };
    const example = on('en', 'On 3 March 2025, half of Aster collapsed.', '3 March 2025');
    expect(await first(DAY, 'examples', example, draft)).toBe('near: collapsed');
    const people = on('en', 'When Aster collapsed with 53 people in it, nobody was there.', '53');
    expect(await cues(KILLED, 'examples', people, draft)).not.toContain('near: collapsed');
  });

  test('nothing where it is read so already', async () => {
    expect(await cues(KILLED, 'examples', on('en', 'In Aster 53 people were killed.', '53'))).toEqual([]);
  });

  test('nor where no one word does it', async () => {
    expect(await cues(KILLED, 'examples', on('en', 'In Aster chapter 53 was read.', '53'))).toEqual([]);
  });

  test('the noun behind the number is a word for what is counted', async () => {
    expect(await cues(HOUSES, 'examples', on('en', 'The quake destroyed 300 buildings.', '300'))).toEqual([
      'counted: buildings',
    ]);
  });

  test('it comes first also where its subject asks for more', async () => {
    const [houses] = quake.subjects.slice(HOUSES);
    const draft = { ...quake, subjects: houses ? [{ ...houses, near: { en: ['razed'] } }] : [] };
    const example = on('en', 'In Aster 300 buildings were flattened.', '300');
    expect(await cues(0, 'examples', example, draft)).toEqual(['counted: buildings']);
    const named = { ...draft, things: [{ id: '+1', people: false, words: { en: ['houses', 'buildings'] } }] };
    expect(await cues(0, 'examples', example, named)).toEqual(['near: flattened']);
  });

  test('where no noun of its own is counted, the noun may tell the subject', async () => {
    expect(await first(KILLED, 'examples', on('en', 'In Aster 209 bodies were found.', '209'))).toBe('near: bodies');
  });

  test('what another subject takes, that one can be barred from', async () => {
    const example = on('en', 'In Aster 12 people trapped underground may have been killed.', '12');
    const [killed, missing, ...rest] = quake.subjects.map((one) => ({ ...one }));
    if (!killed || !missing) throw new Error('no subject');
    const draft = { ...quake, subjects: [killed, { ...missing, near: { en: ['trapped'] } }, ...rest] };
    expect(await cues(MISSING, 'examples', example, draft)).toEqual([
      'notNear of 0: trapped',
      'notNear of 0: underground',
    ]);
  });
});

describe('“this is not”: words that rule it out', () => {
  test.each<[code: string, text: string, figure: string, cue: string]>([
    ['en', 'Officials feared that up to 400 people were killed.', '400', 'notNear: feared'],
    ['en', 'In a similar disaster, a landslide, 400 people were killed.', '400', 'notInSentence: landslide'],
    ['en', 'Floods in Germany and Belgium in 2021 saw 230 people killed.', '230', 'notNear: Belgium'],
    ['de', 'Nach Schätzungen wurden 400 Hunde getötet, fürchten Helfer.', '400', ''],
  ])('%s: %s', async (code, text, figure, cue) => {
    expect((await first(KILLED, 'counterExamples', on(code, text, figure))) ?? '').toBe(cue);
  });

  test('never with a word that stands by an example', async () => {
    const draft = withExample(quake, KILLED, 'examples', on('en', 'Many feared as 53 people were killed.', '53'));
    const asked = on('en', 'Officials feared that up to 400 people were killed.', '400');
    expect(await cues(KILLED, 'counterExamples', asked, draft)).not.toContain('notNear: feared');
  });
});

describe('what other examples say', () => {
  const example = on('en', 'A wall collapsed in Aster and 53 people perished there.', '53');

  test('a word by a counter-example tells nothing', async () => {
    expect(await cues(KILLED, 'examples', example)).toContain('near: perished');
    const other = on('en', 'In Aster 900 people perished in 1901.', '900');
    const draft = withExample(quake, KILLED, 'counterExamples', other);
    expect(await cues(KILLED, 'examples', example, draft)).not.toContain('near: perished');
  });

  test('a word by more of its examples goes first, also before one that stands nearer', async () => {
    const asked = on('en', 'In Aster 53 people trapped underground suffocated.', '53');
    expect(await first(MISSING, 'examples', asked)).toBe('near: trapped');
    const draft = withExample(quake, MISSING, 'examples', on('en', 'In Aster 7 people suffocated.', '7'));
    expect(await first(MISSING, 'examples', asked, draft)).toBe('near: suffocated');
  });
});

test('never numbers, months, days, function words, who says it or what kind of people they are', async () => {
  const text = 'The ministry said that on Monday 3 March about 53 of 100 people in the old town were evacuated again.';
  const all = await cues(MISSING, 'examples', on('en', text, '53'));
  const words = all.map((one) => one.replace(/^.*: /, ''));
  expect(words).toContain('evacuated');
  for (const word of ['ministry', 'said', 'monday', 'march', 'about', 'people', 'the', 'in', 'again', 'on'])
    expect(words).not.toContain(word);
  expect(words.filter((word) => word.length < 3 || /\d/.test(word))).toEqual([]);
});

test('once it is no longer asked for, nothing more is tried', async () => {
  const ends = new AbortController();
  let turns = 0;
  const turn = async () => {
    turns += 1;
    ends.abort();
  };
  const example = on('en', 'At least 53 people have died in the collapsed school.', '53');
  expect(await suggestCues({ draft: quake, subject: KILLED, list: 'examples', example }, turn, ends.signal)).toEqual(
    [],
  );
  expect(turns).toBe(1);
});
