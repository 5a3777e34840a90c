import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../lib/language/index.ts';
import type { Quantity } from '../../lib/model.ts';
import { BUNDLED } from '../../lib/story/bundled.ts';
import { wideSentence } from '../../lib/story-maker/too-wide.ts';
import { bundled } from '../../scripts/lib/bundled-set.ts';
import { readStories } from '../../scripts/stories/read-stories.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The articles that the bundled claims were taken from; not part of the project, so there only where it is written. */
const ARTICLES = `${ROOT}../shared/seeds`;
/** As many words in a row are someone's wording, no longer chance. */
const BORROWED = 8;

const { story, claims } = bundled;

test('the files of every story are valid, and all of them are used', () => {
  expect(readStories()).toEqual(BUNDLED);
});

test.each(BUNDLED.map(({ story: { id } }, at) => ({ id, at })))('the story $id opens on no ordinary text', ({ at }) => {
  const [own] = BUNDLED.slice(at);
  expect(own && wideSentence(own.story)).toBeNull();
});

test('there is enough on record to speak of', () => {
  expect(claims.length).toBeGreaterThanOrEqual(230);
  expect(new Set(claims.map((claim) => claim.source.publisher)).size).toBeGreaterThanOrEqual(30);
});

test('a claim names where it was published, three apart for which no address is known', () => {
  const without = claims.filter(({ source }) => source.url === null).map(({ id }) => id);
  expect(without).toEqual(['nsc-seoul-arms-trt', 'china-deescalation-saxon', 'hong-motives-saxon']);
});

/** Only that there are some has been told by somebody with an address that could be checked. */
const UNCOUNTED: ReadonlySet<string> = new Set(['personnel_in_occupied_ukraine']);

test('every subject of figures has a figure on record', () => {
  const onRecord = new Set(claims.filter(({ quantity }) => quantity !== null).map(({ subject }) => subject));
  const bare = story.subjects.filter(({ id, kind }) => kind !== null && !onRecord.has(id));
  expect(bare.map(({ id }) => id)).toEqual([...UNCOUNTED]);
  for (const id of UNCOUNTED) expect(claims.map(({ subject }) => subject)).toContain(id);
});

test('the same words are not on record twice', () => {
  const statements = claims.map((claim) => claim.statement);
  expect(statements.filter((statement, at) => statements.indexOf(statement) !== at)).toEqual([]);
});

test.skipIf(!existsSync(ARTICLES))('statements are our own words (skipped where the articles are not at hand)', () => {
  const runs = new Set(readdirSync(ARTICLES).flatMap((file) => runsOf(readFileSync(`${ARTICLES}/${file}`, 'utf8'))));
  const borrowed = claims.flatMap((claim) => runsOf(claim.statement).filter((run) => runs.has(run)));
  expect(runs.size).toBeGreaterThan(1000);
  expect(borrowed).toEqual([]);
});

test('quotes are short phrases', () => {
  const long = claims.filter((claim) => (claim.quote ?? '').split(' ').length > 8);
  expect(long.map((claim) => claim.quote)).toEqual([]);
});

test('a statement with a figure writes no further number', () => {
  const many = claims.filter(({ quantity, statement }) => {
    const written = numbersIn(statement, quantity);
    const most = quantity?.kind === 'date' ? 3 : quantity?.qualifier === 'range' ? 2 : 1;
    return quantity !== null && written.length > most;
  });
  expect(many.map((claim) => claim.statement)).toEqual([]);
});

test('a statement writes the number that is on record', () => {
  const words: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, six: 6, nine: 9 };
  for (const { id, quantity, statement } of claims) {
    if (!quantity || quantity.kind === 'date' || quantity.qualifier === 'approx_magnitude') continue;
    const written = [
      ...numbersIn(statement, quantity),
      ...statement
        .toLowerCase()
        .split(' ')
        .flatMap((word) => words[word] ?? []),
    ];
    const ends = [...new Set([quantity.low, quantity.high].filter((end) => end !== null))];
    expect([id, written]).toEqual([id, ends]);
  }
});

test('nobody said anything before the story began, or after it was printed', () => {
  // the treaty and the arms are older than the troops
  const earlier = ['treaty', 'arms_containers', 'arms_shells'];
  for (const { id, asOf, source, subject } of claims) {
    if (!earlier.includes(subject)) expect([id, asOf >= story.since.slice(0, asOf.length)]).toEqual([id, true]);
    if (!source.published) continue;
    const both = Math.min(asOf.length, source.published.length);
    expect([id, asOf.slice(0, both) <= source.published.slice(0, both)]).toEqual([id, true]);
  }
});

test('every party can be found in an English text, and no alias means two parties', () => {
  const english = story.parties.flatMap((party) => party.aliases.en ?? []);
  expect(story.parties.filter((party) => !party.aliases.en?.length)).toEqual([]);
  expect(english.filter((alias, at) => english.indexOf(alias) !== at)).toEqual([]);
});

test('the parties of the figures are named in every language', () => {
  const givers = new Set(claims.filter((claim) => claim.quantity).map((claim) => claim.origin));
  const missing = story.parties
    .filter((party) => givers.has(party.id))
    .flatMap(({ id, aliases }) =>
      LANGUAGES.filter(({ code }) => !aliases[code]?.length).map(({ code }) => `${id} ${code}`),
    );
  expect(missing).toEqual([]);
});

test('only the size of the deployment is restated without a date, and all but past events have a window', () => {
  const { subjects } = story;
  expect(subjects.filter((subject) => subject.time.restatable).map((subject) => subject.id)).toEqual(['troops_total']);
  const windowless = subjects.filter(({ time }) => (time.behaviour !== 'fixed') !== time.windowDays > 0);
  expect(windowless).toEqual([]);
});

describe('the known disagreements are on record as such', () => {
  const figures = (subject: string, origin: string) =>
    claims
      .filter(
        (claim) => claim.subject === subject && claim.origin === origin && claim.quantity && claim.asOf <= '2024-10-22',
      )
      .map(({ quantity }) => `${quantity?.qualifier} ${quantity?.high}`);

  test('the NIS is reported with 10,000 and with 12,000', () => {
    expect(new Set(figures('troops_total', 'nis'))).toEqual(
      new Set(['about 10000', 'about 12000', 'up_to 12000', 'exact 12000']),
    );
  });

  test('Zelenskyy gives 10,000 first, and about 12,000 five days later', () => {
    expect(new Set(figures('troops_total', 'zelenskyy'))).toEqual(
      new Set(['exact 10000', 'about 10000', 'about 12000']),
    );
  });

  test('the United States and NATO had confirmed nothing at first, and did so within a week', () => {
    expect(stancesOf('united_states')).toEqual(['neutral', 'affirms']);
    expect(stancesOf('nato')).toEqual(['neutral', 'affirms']);
  });

  test('the first batch is 1,500 everywhere, and all of it goes back to the NIS', () => {
    const batch = claims.filter((claim) => claim.subject === 'troops_first_batch');
    expect(new Set(batch.map((claim) => claim.quantity?.high))).toEqual(new Set([1500]));
    expect(new Set(batch.map((claim) => claim.origin))).toEqual(new Set(['nis']));
  });

  test('landing ships and escort vessels are counted apart', () => {
    const ships = claims.filter((claim) => claim.subject === 'transport_ships' && claim.quantity);
    expect(ships.map(({ quantity }) => [quantity?.unit, quantity?.low])).toEqual([
      ['landing_ship', 4],
      ['escort_ship', 3],
    ]);
  });

  test('Russia and North Korea denied first and confirmed in April 2025', () => {
    expect(stancesOf('russia')).toEqual(['denies', 'neutral', 'affirms']);
    expect(stancesOf('dprk')).toEqual(['denies', 'neutral', 'affirms']);
  });

  /** A party's positions and those of whoever speaks for it, in date order, each once in a row. */
  function stancesOf(party: string) {
    const stances = claims
      .filter((claim) => claim.subject === 'confirmation_denial' && topmost(claim.speaker) === party)
      .sort((a, b) => a.asOf.localeCompare(b.asOf) || String(a.position).localeCompare(String(b.position)))
      .map((claim) => claim.position);
    return stances.filter((stance, at) => stance !== stances[at - 1]);
  }
});

/** The numbers that a statement writes in digits; a bare year beside a count ("since 2023") says when, and is none. */
function numbersIn(statement: string, quantity: Quantity | null): number[] {
  return [...statement.matchAll(/(\d[\d,]*)( million)?/g)]
    .filter(([, digits = '']) => quantity?.kind === 'date' || !/^20\d\d$/.test(digits))
    .map(([, digits = '', million]) => Number(digits.replaceAll(',', '')) * (million ? 1_000_000 : 1));
}

function topmost(id: string): string {
  const above = story.parties.find((party) => party.id === id)?.speaksFor;
  return above ? topmost(above) : id;
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(BORROWED - 1).map((_, at) => words.slice(at, at + BORROWED).join(' '));
}
