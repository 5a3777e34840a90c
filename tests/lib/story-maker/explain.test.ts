import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blankSubject } from '../../../lib/story-maker/blank.ts';
import { explain } from '../../../lib/story-maker/explain.ts';
import type { Why } from '../../../lib/story-maker/explained.ts';
import { storyOf } from '../../../lib/story-maker/story.ts';
import { blocks, claim, page, set } from '../../helpers/engine.ts';
import { ferry } from './ferry.ts';

const story = storyOf(ferry);
const NAMED = 'The ferry Aurelia sank in the strait.';

const read = (text: string, published = '2025-03-05') => explain(story, { text, published, language: '' });
/** The figures behind a sentence that names the story. */
const whys = (sentence: string): [string, Why][] =>
  read(`${NAMED} ${sentence}`).sentences.flatMap(({ figures }) =>
    figures.map(({ surface, why }): [string, Why] => [surface, why]),
  );
const subjects = (sentence: string) =>
  whys(sentence).map(([surface, why]) => [surface, why.type === 'subject' ? why.subject : why.type]);

describe('which sentences are on the story', () => {
  test('by a name and by one of the further words, where they stand', () => {
    const { sentences } = read(NAMED);
    expect(sentences[0]?.by).toBe('named');
    expect(sentences[0]?.words.map(({ start, end }) => NAMED.slice(start, end))).toEqual([
      'ferry',
      'Aurelia',
      'sank',
      'strait',
    ]);
  });

  test('what is missing is shown by the words that are looked for', () => {
    const [sentence] = read('The Aurelia left port with 240 passengers in the morning.').sentences;
    expect(sentence).toMatchObject({ by: null, lacks: [['sank', 'sinking', 'capsiz*', 'strait']], ruledOut: [] });
  });

  test('what rules it out is pointed at', () => {
    const text = 'In the film the ferry Aurelia sank in the strait.';
    const [sentence] = read(text).sentences;
    expect(sentence?.by).toBeNull();
    expect(sentence?.ruledOut.map(({ start, end }) => text.slice(start, end))).toEqual(['film']);
  });

  test('a sentence behind may refer back', () => {
    const text = `Ferry sinking: what is known\n\n${NAMED}\n\nAt least 40 people drowned.`;
    const { isAbout, sentences } = read(text);
    expect([isAbout, ...sentences.map(({ by, isHeadline }) => [by, isHeadline])]).toEqual([
      true,
      ['named', true],
      ['named', false],
      ['context', false],
    ]);
  });

  test('a headline needs no empty line behind it, and a broken line is none', () => {
    const headline = (text: string) => read(text).sentences.map(({ isHeadline }) => isHeadline);
    const body = `${NAMED} At least 40 people drowned as the ferry went down, and more are feared to have died.`;
    expect(headline(`Ferry sinking: what is known\n${body}`)).toEqual([true, false, false]);
    expect(headline('The ferry Aurelia sank with\nall its passengers in the strait.\nIt was dark.')).toEqual([
      false,
      false,
    ]);
    const text = `Ferry sinking\n${body}`;
    const figures = read(text).sentences.flatMap((one) => one.figures.map(({ start, end }) => text.slice(start, end)));
    expect(figures).toEqual(['At least 40']);
  });

  test('nothing is read before the story began, nor in a language that is not read, and both are said', () => {
    expect(read(NAMED, '2024-12-01')).toMatchObject({ tooEarly: true, sentences: [{ by: null }] });
    expect(
      read('Το πλοίο Αυρηλία βυθίστηκε στο στενό με διακόσιους επιβάτες και σαράντα από αυτούς πνίγηκαν.').language,
    ).toBeNull();
    expect(read('').sentences).toEqual([]);
  });

  test('whether a page would be read at all', () => {
    expect([read(NAMED).opensPage, read('The ferry is late.').opensPage]).toEqual([true, false]);
  });
});

describe('what a figure counts, and why', () => {
  test('the words that told it', () => {
    expect(whys('At least 40 people drowned, the coast guard said.')).toEqual([
      [
        'At least 40',
        { type: 'subject', subject: 'drowned', by: 'coast_guard', words: ['people', 'drowned'], rule: 0, doubts: [] },
      ],
    ]);
  });

  test('what keeps it from a conflict', () => {
    const [[, why] = []] = whys('Could 40 people have drowned, the coast guard was asked?');
    expect(why).toMatchObject({
      subject: 'drowned',
      doubts: [
        { reason: 'forecast', words: 'Could' },
        { reason: 'asked', words: null },
      ],
    });
  });

  test('words of the story’s own for what else befalls people keep nothing from a conflict', () => {
    const missing = storyOf({
      ...ferry,
      subjects: [{ ...blankSubject([]), label: { en: 'missing' }, near: { en: ['missing'] } }],
    });
    const text = `${NAMED} 12 people are still missing from the Aurelia that sank.`;
    const { sentences } = explain(missing, { text, published: '2025-03-05', language: '' });
    expect(sentences[1]?.figures[0]?.why).toMatchObject({ type: 'subject', subject: 'missing', doubts: [] });
  });

  test('each word of fate belongs to one figure', () => {
    expect(subjects('40 drowned and 200 were rescued.')).toEqual([
      ['40', 'drowned'],
      ['200', 'rescued'],
    ]);
    expect(subjects('At least 40 drowned with 200 rescued.')).toEqual([
      ['At least 40', 'drowned'],
      ['200', 'rescued'],
    ]);
    expect(subjects('Rescuers saved 200 people; 40 people died.')).toEqual([
      ['200', 'rescued'],
      ['40', 'drowned'],
    ]);
  });

  test('passengers are not crew, and cars are neither', () => {
    expect(subjects('She carried 240 passengers, 20 crew members and 12 cars.')).toEqual([
      ['240', 'passengers_aboard'],
      ['20', 'crew'],
      ['12', 'cars_lost'],
    ]);
  });

  test('a part of the crew that was rescued is not all the crew', () => {
    expect(subjects('6 crew members and 30 passengers were rescued.')).toEqual([
      ['6', 'no_rule'],
      ['30', 'rescued'],
    ]);
  });

  test('money, days and statements', () => {
    expect(subjects('The line will pay damages of $3 million.')).toEqual([['$3 million', 'damages']]);
    expect(subjects('On 3 March, the Aurelia capsized.')).toEqual([['3 March', 'day_of_the_sinking']]);
    const positions = (text: string) =>
      read(`${NAMED} ${text}`).sentences.flatMap((one) => one.positions.map(({ stance }) => stance));
    expect(positions('The owner denied that the ferry was overloaded.')).toEqual(['denies']);
    expect(positions('The load was within its limits.')).toEqual(['denies']);
    expect(positions('The ferry was overloaded.')).toEqual(['affirms']);
  });

  test('why a figure counts nothing', () => {
    const why = (sentence: string) => whys(sentence)[0]?.[1];
    expect(why('Rescuers saved them with 3 helicopters.')).toEqual({ type: 'noun', noun: 'helicopters' });
    expect(why('They were saved by 5 boats.')).toEqual({ type: 'no_subject', noun: 'boats' });
    expect(why('240 people had tickets for the Aurelia when she sank.')).toEqual({
      type: 'no_rule',
      subject: 'drowned',
      lacks: [['drown*', 'died']],
      ruledOut: [],
    });
    expect(why('At least 9 people are feared drowned.')).toEqual({
      type: 'no_rule',
      subject: 'drowned',
      lacks: [],
      ruledOut: ['feared'],
    });
    expect(why('The port has 5,000 people.')).toEqual({ type: 'no_mention' });
  });

  test('offsets are those of the text, paragraphs or not', () => {
    const text = `Ferry sinking\n\n${NAMED}\n\nAt least 40 people drowned.`;
    const found = read(text).sentences.flatMap(({ figures }) => figures);
    expect(found.map(({ start, end, surface }) => [text.slice(start, end), surface])).toEqual([
      ['At least 40', 'At least 40'],
    ]);
  });
});

describe('on a page', () => {
  const told = (text: string, stories = [set.story, story]) =>
    checkPage(
      { page: page('2025-03-05'), blocks: blocks([text]), context: null },
      {
        stories,
        claims: [
          ...set.claims,
          claim({
            id: 'forty',
            storyId: story.id,
            subject: 'drowned',
            speaker: 'coast_guard',
            origin: 'coast_guard',
            asOf: '2025-03-05',
            quantity: { kind: 'count', low: 40, high: 40, qualifier: 'exact', unit: 'person' },
          }),
        ],
      },
    ).findings.flatMap((one) => (one.type === 'figure' ? [[one.storyId, one.subject, one.verdict]] : []));

  test('the story that a person made is judged as the bundled one is', () => {
    expect(told(`${NAMED} 40 people drowned.`)).toEqual([[story.id, 'drowned', 'one_source']]);
    expect(told(`${NAMED} 60 people drowned.`)).toEqual([[story.id, 'drowned', 'conflicts']]);
  });

  test('neither story’s words, nouns among them, change what the other’s figures count', () => {
    const thief = storyOf({
      ...ferry,
      things: [{ id: '+1', people: false, words: { en: ['troops to russia', 'troops'] } }],
      subjects: ferry.subjects.filter((one) => one.id === '+5').map((one) => ({ ...one, counts: { thing: '+1' } })),
    });
    const text = 'North Korea sent about 12,000 troops to Russia, the NIS said in October 2024.';
    expect(told(text, [set.story])).toHaveLength(1);
    expect(told(text, [set.story, thief])).toEqual(told(text, [set.story]));
    expect(told(text, [thief, set.story])).toEqual(told(text, [set.story]));
  });
});
