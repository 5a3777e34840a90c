import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookUp } from '../../lib/lookup.ts';
import type { LookupAnswer, LookupGroup, LookupQuery } from '../../lib/model.ts';
import { claim, only, page, point, set, store } from '../helpers/engine.ts';
import { growth, processorTime } from '../helpers/processor-time.ts';

const OCT = page('2024-10-22');

function answer(text: string, more: Partial<LookupQuery> = {}, within = store): LookupAnswer {
  const outcome = lookUp({ text, page: OCT, ...more }, within);
  if (!outcome.ok) throw new Error(`Refused: ${outcome.message}`);
  return outcome.value;
}

const idsOf = ({ results }: LookupAnswer, group: LookupGroup) =>
  results.filter((result) => result.group === group).map(({ claimId }) => claimId);

describe('understanding', () => {
  test('a sentence is read and judged as it would be on a page', () => {
    for (const sentence of [
      'North Korea has decided to send around 12,000 troops to Russia, the NIS said.',
      'A first batch of 1,500 North Korean special forces soldiers was shipped to Vladivostok.',
      'Pyongyang has shipped Moscow 13,000 containers of arms.',
    ]) {
      const finding = only('2024-10-22', sentence);
      const { reading, results } = answer(sentence);
      expect(reading).toMatchObject({
        storyId: finding.storyId,
        subject: finding.subject,
        verdict: finding.verdict,
        asOf: finding.asOf,
        by: finding.by,
        figure: 0,
      });
      const judged = results.filter(({ group }) => group !== 'words').map(({ evidence }) => evidence);
      expect(new Set(judged)).toEqual(new Set(finding.evidence));
    }
  });

  test('figures are told with their places in the whole text, whatever its paragraphs', () => {
    const text = 'A quiet day.\n\nNorth Korea sent around\n10,000 troops to Russia.\nSome 300 of them were killed.';
    const { figures, language } = answer(text).reading;
    expect(language).toBe('en');
    expect(figures.map(({ start, end }) => text.slice(start, end))).toEqual(['around\n10,000', 'Some 300']);
    expect(figures.map(({ subject }) => subject)).toEqual(['troops_total', 'casualties_killed']);
  });

  test('a bare figure has no subject, and no verdict', () => {
    for (const text of ['around 10,000 troops', '1,500']) {
      const { reading, results } = answer(text, { page: null });
      expect(reading).toMatchObject({ figure: 0, subject: null, verdict: null });
      expect(new Set(results.map(({ group }) => group))).toEqual(new Set(['words']));
    }
  });

  test('claims of a bare figure’s very value are shown as sharing it, others of near values are not', () => {
    const { results, claims } = answer('1,500', { page: null });
    expect(results.length).toBeGreaterThan(0);
    expect(results.every(({ shared }) => shared.includes('1,500'))).toBe(true);
    expect(claims.map(({ quantity }) => quantity?.low)).toEqual(claims.map(() => 1_500));
    expect(answer('1,499', { page: null }).results).toEqual([]);
  });

  test('troops of a page on something else are not taken for the story’s', () => {
    const elsewhere = page('2024-10-22', { title: 'Mexico strengthens its border with troops' });
    expect(answer('12,000 troops were sent to the border', { page: elsewhere }).reading).toMatchObject({
      storyId: null,
      subject: null,
      verdict: null,
    });
    expect(answer('28,500 US troops are stationed in South Korea').reading).toMatchObject({
      subject: null,
      verdict: null,
    });
  });

  test('the title of its page tells which story a selection is on', () => {
    const titled = page('2024-10-22', { title: 'North Korea sends troops to Russia' });
    const text = 'A first batch of 1,500 soldiers has arrived.';
    expect(answer(text, { page: titled }).reading).toMatchObject({
      storyId: set.story.id,
      subject: 'troops_first_batch',
    });
  });

  test('the figure that counts something goes before a date that stands first', () => {
    const { reading } = answer('On 22 October 2024 the NIS said 12,000 North Korean troops were sent to Russia.', {
      page: null,
    });
    expect(reading.figure).toBe(1);
    expect(reading.asOf).toEqual(['2024-10-22', '2024-10-22']);
  });

  test('a statement without a figure is set against what parties said', () => {
    const found = answer('Peskov denied that North Korean troops are in Russia.');
    expect(found.reading).toMatchObject({ figure: null, subject: 'confirmation_denial', verdict: null });
    const denials = found.claims.filter(({ id }) => idsOf(found, 'corroborates').includes(id));
    expect(denials.length).toBeGreaterThan(0);
    expect(new Set(denials.map(({ position }) => position))).toEqual(new Set(['denies']));
  });

  test('a claim recorded from the very page says so and counts for nothing', () => {
    const own = set.claims.find(({ subject, quantity }) => subject === 'troops_total' && quantity?.low === 12_000);
    const from = page('2024-10-22', { url: own?.source.url ?? null });
    const found = answer('North Korea has decided to send around 12,000 troops to Russia.', { page: from });
    const result = found.results.find(({ claimId }) => claimId === own?.id);
    expect(result).toMatchObject({ group: 'same_subject', evidence: { reason: 'this_article' } });
  });
});

describe('corrections', () => {
  test('a chosen subject is what the figure is compared on', () => {
    const { reading, claims } = answer('1,500', { subject: 'troops_first_batch' });
    expect(reading).toMatchObject({ storyId: set.story.id, subject: 'troops_first_batch', verdict: 'one_source' });
    expect(reading.figures).toMatchObject([{ low: 1_500, unit: 'person', subject: 'troops_first_batch' }]);
    expect(new Set(claims.map(({ subject }) => subject))).toEqual(new Set(['troops_first_batch']));
  });

  test('a subject chosen against the reading wins over it', () => {
    const text = 'A first batch of 1,500 North Korean special forces soldiers was shipped to Vladivostok.';
    const { reading, results } = answer(text, { subject: 'prisoners' });
    expect(reading.subject).toBe('prisoners');
    const judged = results.filter(({ group }) => group !== 'words').map(({ claimId }) => claimId);
    const prisoners = set.claims.filter(({ subject }) => subject === 'prisoners').map(({ id }) => id);
    expect(judged.toSorted()).toEqual(prisoners.toSorted());
  });

  test('a chosen value is what is compared, whatever the text says', () => {
    const text = 'North Korea has decided to send around 12,000 troops to Russia.';
    const corrected = answer(text, { quantity: point(50_000) });
    expect(corrected.reading).toMatchObject({
      verdict: 'conflicts',
      figures: [{ low: 50_000, surface: 'around 12,000' }],
    });
    expect(idsOf(corrected, 'corroborates')).toEqual([]);
    expect(idsOf(answer(text), 'corroborates')).not.toEqual([]);
  });

  test('a value that stands nowhere in the text can be looked up', () => {
    const { reading } = answer('North Korean troops', { quantity: point(12_000), subject: 'troops_total' });
    expect(reading).toMatchObject({ figure: 0, verdict: 'mixed', figures: [{ low: 12_000, surface: '' }] });
  });

  test('another figure of the text can be chosen; one that is not there leaves the choice to us', () => {
    const text = 'North Korea sent around 10,000 troops to Russia, and 300 of them were killed.';
    expect(answer(text).reading).toMatchObject({ figure: 0, subject: 'troops_total' });
    expect(answer(text, { figure: 1 }).reading).toMatchObject({ figure: 1, subject: 'casualties_killed' });
    expect(answer(text, { figure: 9 }).reading).toMatchObject({ figure: 0 });
  });

  test('a subject or story that does not exist gives nothing to compare', () => {
    for (const wrong of [{ subject: 'no_such' }, { storyId: 'no-such' }, { subject: 'constructor' }]) {
      const { reading, results } = answer('North Korea sent around 10,000 troops to Russia.', wrong);
      expect(reading.verdict).toBeNull();
      expect(results.filter(({ group }) => group !== 'words')).toEqual([]);
    }
  });

  test('a chosen story takes in a text that does not speak of it', () => {
    const text = '12,000 troops were sent to the border.';
    const elsewhere = page('2024-10-22', { title: 'Mexico strengthens its border' });
    expect(answer(text, { page: elsewhere, storyId: set.story.id }).reading).toMatchObject({ storyId: set.story.id });
  });
});

describe('results', () => {
  const text = 'North Korea sent around 10,000 troops to Russia, the NIS said.';

  test('each claim once, by group in their order, best first, and each with its claim', () => {
    const { results, claims } = answer(text);
    const order = ['corroborates', 'conflicts', 'other_time', 'same_subject', 'words'];
    const places = results.map(({ group }) => order.indexOf(group));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(results.map(({ claimId }) => claimId)).size).toBe(results.length);
    expect(claims.map(({ id }) => id)).toEqual(results.map(({ claimId }) => claimId));
    for (const group of Map.groupBy(results, (result) => result.group).values()) {
      const scores = group.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }
  });

  test('of claims that corroborate, the same value goes before one that only fits', () => {
    const { results } = answer(text);
    const strengths = results.filter(({ group }) => group === 'corroborates').map(({ evidence }) => evidence.strength);
    expect(strengths.indexOf('compatible')).toBeGreaterThan(strengths.lastIndexOf('same'));
  });

  test('claims that share words say which, as the text writes them, and are of other subjects', () => {
    const { results, reading, claims } = answer(text);
    const subjects = new Map(claims.map(({ id, subject }) => [id, subject]));
    for (const { claimId, group, shared } of results) {
      expect(shared.every((word) => text.includes(word))).toBe(true);
      if (group !== 'words') continue;
      expect(shared.length).toBeGreaterThan(0);
      expect(subjects.get(claimId)).not.toBe(reading.subject);
    }
  });

  test('claims set aside or taken back are listed, and count for nothing', () => {
    const quantity = point(10_000);
    const active = claim({ id: 'active-1', quantity });
    const withdrawn = claim({ id: 'withdrawn-1', quantity, status: 'withdrawn' });
    const disabled = claim({ id: 'disabled-1', quantity, status: 'disabled' });
    const within = { stories: [set.story], claims: [withdrawn, active, disabled] };
    const found = answer(text, {}, within);
    expect(idsOf(found, 'corroborates')).toEqual(['active-1']);
    expect(idsOf(found, 'same_subject').toSorted()).toEqual(['disabled-1', 'withdrawn-1']);
  });

  test('what is beyond the most that a group holds is counted', () => {
    const claims = Array.from({ length: 350 }, (_, at) => claim({ id: `many-${at}`, quantity: point(10_000) }));
    const outcome = lookUp({ text, page: OCT }, { stories: [set.story], claims });
    expect(outcome.ok && [outcome.value.results.length, outcome.omitted]).toEqual([300, 50]);
  });

  test('digits are never fuzzy: another value has other company', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 90_000 }), (value) => {
        const found = answer(`North Korea sent ${value} troops to Russia, the NIS said.`);
        expect(idsOf(found, 'corroborates')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what cannot be looked up', () => {
  const reasonOf = (text: string) => {
    const outcome = lookUp({ text, page: null }, store);
    return outcome.ok ? null : outcome.reason;
  };

  test('nothing, white space, or signs without a word', () => {
    for (const text of ['', '  \n\t ', '…!!!', '—']) expect(reasonOf(text), JSON.stringify(text)).toBe('empty');
  });

  test('a megabyte is refused at once, and the sentence says how much can be read', async () => {
    const text = 'North Korea sent 12,000 troops. '.repeat(32_768);
    const ask = (asked: string) => lookUp({ text: asked, page: null }, store);
    const [refused, read] = [
      await processorTime(() => ask(text)),
      await processorTime(() => ask(text.slice(0, 20_000))),
    ];
    expect(refused).toBeLessThan(read);
    expect(ask(text)).toMatchObject({ ok: false, reason: 'too_long', message: expect.stringContaining('20,000') });
    expect(reasonOf('troops '.repeat(2_857))).toBeNull();
  });

  test('bytes that are no text', () => {
    const bytes = Array.from({ length: 4_000 }, (_, at) => String.fromCharCode((at * 7_919) % 256)).join('');
    expect(reasonOf(bytes)).toBe('not_text');
    expect(reasonOf('\uFFFD\uFFFDPNG\uFFFD')).toBe('not_text');
    expect(reasonOf(`North Korea sent 12,000 troops to Russia, it was said.\u000b`)).toBeNull();
  });

  test('whatever is looked up, there is an answer or a reason', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.constantFrom('North Korea', ' sent ', '12,000', ' troops', '\n', '.', '1만 명', '\ud800', '['), {
          maxLength: 60,
        })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const outcome = lookUp({ text, page: null }, store);
        if (!outcome.ok) {
          expect(outcome.message).toMatch(/^[A-Z].*\.$/);
          return;
        }
        const { figures, figure } = outcome.value.reading;
        for (const { start, end, surface } of figures) expect(text.slice(start, end)).toBe(surface);
        expect(figure === null || figures[figure] !== undefined).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('the longest text that is read takes at most six times as long as a quarter of it', async () => {
    const sentence = 'North Korea sent around 12,000 troops to Russia, of whom 300 were killed\n';
    for (const text of [sentence.repeat(400), '1 '.repeat(10_000), '(\n'.repeat(10_000), 'a,'.repeat(10_000)]) {
      const start = (length: number) => text.slice(0, length);
      const times = await growth(20_000, start, (part) => lookUp({ text: part, page: OCT }, store));
      expect(times).toBeLessThan(6);
    }
  });
});
