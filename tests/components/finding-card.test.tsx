// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FindingCard } from '../../components/FindingCard.tsx';
import type { Claim, Finding } from '../../lib/model.ts';
import { about, claim, denials, evidence, figure, position, quantity, story, t } from './fixtures.ts';

type Callbacks = Pick<Parameters<typeof FindingCard>[0], 'onClose' | 'onCopy' | 'onHide' | 'onOpenPanel'>;

async function card(finding: Finding, claims: readonly Claim[] = [], callbacks: Callbacks = {}): Promise<HTMLElement> {
  const place = document.createElement('div');
  document.body.append(place);
  await act(() =>
    render(<FindingCard finding={finding} claims={claims} story={story} t={t} locale="en-GB" {...callbacks} />, place),
  );
  return place;
}

afterEach(() => document.body.replaceChildren());

/** The card with its full record. */
async function opened(...of: Parameters<typeof card>): Promise<HTMLElement> {
  const place = await card(...of);
  await act(() => place.querySelector<HTMLButtonElement>('.cf-all-button')?.click());
  return place;
}

const text = (node: Element | null | undefined) => node?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const section = (place: Element, title: string) =>
  [...place.querySelectorAll('.cf-section')].find((one) => text(one.querySelector('h4')) === title) ?? null;
const button = (place: Element, name: string) =>
  [...place.querySelectorAll('button')].find((one) => text(one) === name || one.getAttribute('aria-label') === name);

const zelenskyy = claim('z', {
  origin: 'zelenskyy',
  quantity: quantity(10_000),
  asOf: '2024-10-17',
  outlet: 'Kyiv Example',
});
const trt = claim('n1', { quantity: about(12_000), outlet: 'TRT Example', wire: 'AFP' });
const saxon = claim('n2', { quantity: about(12_000), outlet: 'Saxon Example', wire: 'AFP' });
const later = claim('l', { quantity: quantity(15_000), asOf: '2025-04-30' });
const own = claim('own', { outlet: 'This Example' });
const mixed = figure({
  verdict: 'mixed',
  by: { party: 'nis', surface: 'the NIS' },
  origin: 'nis',
  asOf: ['2024-10-18', '2024-10-18'],
  origins: { for: ['zelenskyy'], against: [], divided: [] },
  pageConflicts: [
    {
      ...about(12_000),
      block: 9,
      start: 0,
      end: 6,
      surface: '12,000',
      storyId: story.id,
      subject: 'troops_total',
      asOf: null,
      by: null,
    },
  ],
  evidence: [
    evidence('z', 'corroborates'),
    evidence('n1', 'conflicts', { ratio: 1.2 }),
    evidence('n2', 'conflicts', { ratio: 1.2 }),
    evidence('l', 'later'),
    evidence('own', 'incomparable', { reason: 'this_article' }),
  ],
});
const mixedClaims = [zelenskyy, trt, saxon, later, own];

describe('a figure’s card', () => {
  test('says so where the page gives no date, and only there', async () => {
    const undated = figure({ verdict: 'agrees', asOf: null, evidence: [evidence('z', 'corroborates')] });
    expect(text(await opened(undated, [zelenskyy]))).toContain('The page gives no date.');
    expect(text(await opened(mixed, mixedClaims))).not.toContain('gives no date');
  });

  test('heads with an answer, the figure in the page’s own words, and a sentence', async () => {
    const place = await card({ ...mixed, phrase: 'around 10,000 North Korean troops' }, mixedClaims);
    expect(text(place.querySelector('.cf-badge'))).toBe('Figures differ: 10,000 here · 12,000 elsewhere');
    expect(place.querySelector('.cf-badge svg')).not.toBeNull();
    expect(text(place.querySelector('h2'))).toBe('around 10,000 North Korean troops');
    expect(text(place.querySelector('.cf-subtitle'))).toBe('troops sent in total · from the NIS');
    expect(text(place.querySelector('.cf-summary'))).toBe('Zelenskyy said 10,000 too; elsewhere, the NIS gave 12,000.');
  });

  test('says how a figure was read that it has nothing on, unless the page writes it so', async () => {
    const subtitle = async (surface: string) =>
      text((await card(figure({ surface }), [])).querySelector('.cf-subtitle'));
    expect(await subtitle('ten thousand troops')).toBe('troops sent in total · read as about 10,000');
    expect(await subtitle('around 10 000 troops')).toBe('troops sent in total');
  });

  test('draws a named row for the page and each origin, whatever the number of outlets', async () => {
    const rows = [...(await card(mixed, mixedClaims)).querySelectorAll('.cf-row:not(.cf-axis)')];
    expect(rows.map(text)).toEqual([
      'This page10,000',
      'Zelenskyy10,00017 Oct 2024 Corroborates',
      'NIS12,00018 Oct 2024 Conflicts',
    ]);
    for (const row of rows) expect(row.querySelector('svg[aria-hidden="true"]')).not.toBeNull();
  });

  test('an origin that gave both stands in one row, on both sides', async () => {
    const both = claim('n3');
    const place = await card({ ...mixed, evidence: [...mixed.evidence, evidence('n3', 'corroborates')] }, [
      ...mixedClaims,
      both,
    ]);
    const row = [...place.querySelectorAll('.cf-row')].find((one) => text(one).startsWith('NIS'));
    expect(text(row)).toBe('NIS10,000 and 12,000 Corroborates and conflicts');
    expect(row?.querySelectorAll('.cf-mark-corroborates, .cf-mark-conflicts')).toHaveLength(2);
  });

  test('a bound is drawn with its end and an arrow to where it goes on', async () => {
    const upTo = claim('u', { origin: 'pentagon', quantity: quantity(null, 12_000, { qualifier: 'up_to' }) });
    const place = await card(figure({ verdict: 'agrees', evidence: [evidence('u', 'corroborates')] }), [upTo]);
    const row = [...place.querySelectorAll('.cf-row')].find((one) => text(one).startsWith('Pentagon'));
    expect(row?.querySelectorAll('line.cf-bar')).toHaveLength(2);
    expect(row?.querySelectorAll('path.cf-arrow')).toHaveLength(1);
  });

  test('of many origins four are drawn at most, of both sides, and the others told among all sources', async () => {
    const pros = ['zelenskyy', 'pentagon', 'jcs', 'uk_mod'].map((origin) => claim(`p-${origin}`, { origin }));
    const cons = ['russia', 'dprk', 'kcna'].map((origin) => claim(`c-${origin}`, { origin, quantity: about(12_000) }));
    const evidences = [
      ...pros.map(({ id }) => evidence(id, 'corroborates')),
      ...cons.map(({ id }) => evidence(id, 'conflicts')),
    ];
    const origins = { for: pros.map((one) => one.origin), against: cons.map((one) => one.origin), divided: [] };
    const place = await card(figure({ verdict: 'mixed', origins, evidence: evidences }), [...pros, ...cons]);
    const drawn = [...place.querySelectorAll('.cf-row-corroborates, .cf-row-conflicts')];
    expect(drawn.length).toBeLessThanOrEqual(4);
    expect(new Set(drawn.map(({ className }) => className)).size).toBe(2);
    const all = text(await opened(figure({ verdict: 'mixed', origins, evidence: evidences }), [...pros, ...cons]));
    for (const name of ['UK Ministry of Defence', 'South Korean Joint Chiefs', 'KCNA']) expect(all).toContain(name);
  });

  test('figures of other times stand in the order of these, the page’s own among them', async () => {
    const before = claim('b', { quantity: about(3_000), asOf: '2024-10-02' });
    const timed = figure({
      verdict: 'other_time',
      asOf: ['2024-12-01', '2024-12-01'],
      evidence: [evidence('l', 'later'), evidence('b', 'earlier')],
    });
    const rows = [...(await card(timed, [later, before])).querySelectorAll('.cf-rows-time .cf-row:not(.cf-axis)')];
    expect(rows.map((row) => text(row.querySelector('.cf-row-value')))).toEqual(['3,000', '10,000', '15,000']);
  });

  test('the full record is behind its button, which takes the focus to it and back', async () => {
    const place = await card(mixed, mixedClaims);
    expect(place.querySelector('.cf-all')).toBeNull();
    const all = button(place, 'All sources (5)');
    expect(all?.getAttribute('aria-expanded')).toBe('false');
    await act(() => all?.click());
    expect(all?.getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(place.querySelector('.cf-all-title'));
    await act(() => button(place, 'Summary only')?.click());
    expect(place.querySelector('.cf-all')).toBeNull();
  });

  test('puts claims under stance and origin, with day, reason and outlets', async () => {
    const place = await opened(mixed, mixedClaims);
    expect(text(section(place, 'Corroborates'))).toContain(
      'Zelenskyy10,000 · said 17 Oct 2024 · same figureKyiv Example',
    );
    const against = section(place, 'Conflicts');
    expect(against?.querySelectorAll('.cf-origin')).toHaveLength(1);
    expect(text(against)).toContain('NIS · 2 outlets · the source on this page too');
    expect(text(against)).toContain('about 12,000 · said 18 Oct 2024 · differs: one is 1.2 times the other');
    expect(text(against)).toContain('AFP: TRT Example, Saxon Example');
    expect(text(section(place, 'Later'))).toContain('15,000 · said 30 Apr 2025');
  });

  test('tells the same as a table, with heads for rows and columns', async () => {
    const table = (await opened(mixed, mixedClaims)).querySelector('table');
    expect([...(table?.querySelectorAll('thead th[scope="col"]') ?? [])].map(text)).toEqual([
      'Source',
      'Figure',
      'Said',
      'Compared with this page',
      'Published by',
    ]);
    const rows = [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map(text));
    expect(rows[0]).toEqual(['Zelenskyy', '10,000', '17 Oct 2024', 'same figure', 'Kyiv Example']);
    expect(rows).toHaveLength(4);
  });

  test('says what came later, and what the page itself gives besides', async () => {
    const lines = [...(await card(mixed, mixedClaims)).querySelectorAll('.cf-line')].map(text);
    expect(lines).toEqual(['Later: 15,000 (Apr 2025)', 'This page also: 12,000.']);
  });

  test('lists the article’s own claims apart, and draws them nowhere', async () => {
    const place = await opened(mixed, mixedClaims);
    expect(text(section(place, 'This article itself'))).toContain('This Example');
    expect(text(section(place, 'Corroborates'))).not.toContain('This Example');
    expect(text(place.querySelector('.cf-rows'))).not.toContain('This Example');
  });

  test('says of unnamed sources that they are not counted', async () => {
    const unnamed = claim('w', { origin: 'western_official' });
    const place = await opened(figure({ verdict: 'agrees', evidence: [evidence('w', 'corroborates')] }), [unnamed]);
    expect(text(section(place, 'Corroborates'))).toContain('Western officials · unnamed, so not counted');
  });

  test('what cannot be compared is on record beside it, with the reason; other subjects are left out', async () => {
    const finding = figure({
      evidence: [
        evidence('z', 'incomparable', { reason: 'loose_bound' }),
        evidence('l', 'incomparable', { reason: 'different_subject' }),
      ],
    });
    const place = await opened(finding, [zelenskyy, later]);
    expect(text(section(place, 'Also on record'))).toContain('too far from the limit to tell');
    expect(text(section(place, 'Also on record'))).not.toContain('15,000');
  });

  test('shows four claims a section, the rest on demand', async () => {
    const claims = Array.from({ length: 7 }, (_, i) => claim(`c${i}`, { asOf: `2024-10-1${i}` }));
    const finding = figure({ verdict: 'agrees', evidence: claims.map(({ id }) => evidence(id, 'corroborates')) });
    const pros = section(await opened(finding, claims), 'Corroborates');
    expect(text(pros?.querySelector('summary'))).toBe('3 more');
    expect(pros?.querySelectorAll('details .cf-entries > li')).toHaveLength(3);
    expect(pros?.querySelectorAll('.cf-entries > li')).toHaveLength(7);
  });

  test('tells beside the figure that a denial was taken back', async () => {
    const lines = text(section(await opened(mixed, [...mixedClaims, ...denials]), 'Who said what, and when'));
    expect(lines).toContain('North Korea denied it on 21 Oct 2024 and confirmed it on 28 Apr 2025.');
    expect(lines).not.toContain('NIS');
  });

  test('without a record says so and shows no empty section', async () => {
    const place = await card(figure());
    expect(text(place)).toContain('Nothing on record for this.');
    expect(place.querySelector('h3, details, footer')).toBeNull();
  });
});

describe('a statement’s card', () => {
  const finding = position({
    by: { party: 'dprk_un', surface: 'the delegate' },
    evidence: denials.map(({ id }) => evidence(id, 'incomparable', { reason: 'no_figure' })),
  });

  test('tells each party’s line with statements and sources, the quoted party first', async () => {
    const place = await opened(finding, denials);
    expect([...place.querySelectorAll('.cf-party-row')].map(text)).toEqual([
      'North Koreadenied Oct 2024confirmed Apr 2025',
      'Russiadenied Oct 2024confirmed Apr 2025',
    ]);
    const parties = [...place.querySelectorAll('.cf-parties > li')];
    expect(parties.map((one) => text(one.querySelector('summary')))).toEqual([
      'North Korea denied it on 21 Oct 2024 and confirmed it on 28 Apr 2025.',
      'Russia denied it on 10 Oct 2024 and confirmed it on 26 Apr 2025.',
      'The NIS affirmed it on 18 Oct 2024.',
    ]);
    const entries = [...(parties[0]?.querySelectorAll('.cf-timeline > li') ?? [])];
    expect(entries).toHaveLength(2);
    for (const entry of entries) expect(entry.querySelector('a')).not.toBeNull();
    expect(text(entries[0])).toContain('AFP: TRT Example, Saxon Example');
  });

  test('of many statements, the turns stay in sight', async () => {
    const declined = Array.from({ length: 5 }, (_, i) =>
      claim(`d${i}`, {
        subject: 'confirmation_denial',
        position: 'neutral',
        speaker: 'russia',
        asOf: `2024-11-0${i + 1}`,
      }),
    );
    const all = [...denials, ...declined];
    const place = await opened(position({ evidence: all.map(({ id }) => evidence(id, 'incomparable')) }), all);
    const russia = [...place.querySelectorAll('.cf-parties > li')].find((one) => text(one).startsWith('Russia'));
    const seen = [...(russia?.querySelectorAll('details > .cf-timeline > li time') ?? [])]
      .filter((one) => !one.closest('.cf-more'))
      .map(text);
    expect(seen).toEqual(['denied 10 Oct 2024', 'declined 5 Nov 2024', 'confirmed 26 Apr 2025']);
    expect(text(russia?.querySelector('.cf-more summary'))).toBe('5 more');
  });

  test('a mention’s card lists the latest of each subject', async () => {
    const { stance: _, ...place } = position({ subject: 'troops_total' });
    const claims = [...denials, zelenskyy, later];
    const mention: Finding = {
      ...place,
      type: 'mention',
      evidence: claims.map(({ id }) => evidence(id, 'incomparable')),
    };
    const shown = text(await opened(mention, claims));
    expect(shown).toContain('What is on record');
    expect(shown).toContain('troops sent in totalNIS15,000 · said 30 Apr 2025');
    expect(shown).toContain('North Korea denied it on 21 Oct 2024 and confirmed it on 28 Apr 2025.');
  });
});

describe('buttons', () => {
  test('are there only with their callbacks', async () => {
    expect([...(await card(mixed, mixedClaims)).querySelectorAll('button')].map(text)).toEqual(['All sources (5)']);
    const [onClose, onHide, onOpenPanel] = [vi.fn(), vi.fn(), vi.fn()];
    const place = await card(mixed, mixedClaims, { onClose, onHide, onOpenPanel });
    for (const name of ['Close', 'Hide', 'Side panel']) button(place, name)?.click();
    expect([onClose, onHide, onOpenPanel].map((one) => one.mock.calls.length)).toEqual([1, 1, 1]);
    expect(button(place, 'Copy')).toBeUndefined();
  });

  test('copy hands over a citation with verdict, claims, sources and days', async () => {
    let copied = '';
    const place = await card(mixed, mixedClaims, {
      onCopy: (citation) => {
        copied = citation;
      },
    });
    await act(async () => button(place, 'Copy')?.click());
    expect(text(place.querySelector('[role="status"]'))).toBe('Copied');
    expect(copied.split('\n').slice(0, 7)).toEqual([
      'around 10,000 troops · troops sent in total · from the NIS (Figures differ: 10,000 here · 12,000 elsewhere)',
      'Zelenskyy said 10,000 too; elsewhere, the NIS gave 12,000.',
      '',
      'Corroborates',
      '- Zelenskyy: 10,000, 17 Oct 2024',
      '  Kyiv Example, “Report z”, 18 Oct 2024, https://kyiv-example.example/z',
      '',
    ]);
    expect(copied).toContain('TRT Example (AFP)');
    expect(copied).not.toContain('This Example');
  });

  test('a copy that fails is told as one', async () => {
    const place = await card(mixed, mixedClaims, { onCopy: () => Promise.reject(new Error('no clipboard')) });
    await act(async () => button(place, 'Copy')?.click());
    expect(text(place.querySelector('[role="status"]'))).toBe('Could not be copied');
  });
});

describe('hostile claims', () => {
  const hostile = (url: string | null) =>
    claim('__proto__', {
      origin: '<b>origin</b>',
      statement: '<script>alert(1)</script>',
      quote: '<img src=x onerror=alert(1)>',
      source: {
        publisher: '<a href="https://x.example">outlet</a>',
        title: '"><script>',
        url,
        published: 'soon',
        wire: '<i>wire</i>',
      },
    });
  const finding = figure({
    verdict: 'agrees',
    subject: '__proto__',
    origins: { for: ['<b>origin</b>'], against: [], divided: [] },
    evidence: [evidence('__proto__', 'corroborates')],
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    ' JaVaScRiPt:alert(1)',
    'not an address',
    null,
  ])('%s is no link', async (url) => {
    const place = await opened(finding, [hostile(url)]);
    expect(place.querySelector('a')).toBeNull();
    expect(text(place)).toContain('outlet');
  });

  test('markup stays text', async () => {
    const place = await opened(finding, [hostile('https://news.example/"onclick="x')]);
    expect(place.querySelector('script, img, b, i')).toBeNull();
    expect(text(place)).toContain('<img src=x onerror=alert(1)>');
    expect(text(place)).toContain('<i>wire</i>');
    const link = place.querySelector('a');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.hasAttribute('onclick')).toBe(false);
  });

  test('a subject that is no subject is called by the story', async () => {
    expect(text((await opened(finding, [hostile(null)])).querySelector('.cf-subtitle'))).toBe(story.title);
  });

  test('evidence without its claim is left out', async () => {
    expect(text(await card(figure({ verdict: 'agrees', evidence: [evidence('gone', 'corroborates')] })))).not.toContain(
      'undefined',
    );
  });
});
