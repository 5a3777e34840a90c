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

const text = (node: Element | null | undefined) => node?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const section = (place: Element, title: string) =>
  [...place.querySelectorAll('.cf-section')].find((one) => text(one.querySelector('h3')) === title) ?? null;
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
    expect(text(await card(figure({ asOf: null })))).toContain('The page gives no date.');
    expect(text(await card(mixed, mixedClaims))).not.toContain('gives no date');
  });

  test('heads with the verdict in words, the figure as understood, and the sentence', async () => {
    const place = await card(mixed, mixedClaims);
    expect(text(place.querySelector('.cf-badge'))).toBe('Mixed');
    expect(place.querySelector('.cf-badge svg')).not.toBeNull();
    expect(text(place.querySelector('h2'))).toBe('about 10,000 people');
    expect(text(place.querySelector('.cf-subtitle'))).toBe(
      'troops sent in total · from the NIS here · as of 18 Oct 2024',
    );
    expect(text(place.querySelector('.cf-summary'))).toBe(
      'Zelenskyy gives 10,000 too; the NIS gives about 12,000 elsewhere.',
    );
  });

  test('puts claims under stance and origin, with day, reason, ratio and outlets', async () => {
    const place = await card(mixed, mixedClaims);
    expect(text(section(place, 'Corroborates'))).toContain('Zelenskyy10,000 · 17 Oct 2024 · same figureKyiv Example');
    const against = section(place, 'Conflicts');
    expect(against?.querySelectorAll('.cf-origin')).toHaveLength(1);
    expect(text(against)).toContain('NIS · 2 outlets · the source on this page too');
    expect(text(against)).toContain('about 12,000 · 18 Oct 2024 · differs 1.2 ×');
    expect(text(against)).toContain('AFP: TRT Example, Saxon Example');
    expect(text(section(place, 'Later'))).toContain('15,000 · 30 Apr 2025');
  });

  test('says what the page itself gives besides', async () => {
    expect(text(await card(mixed, mixedClaims))).toContain('This page also: about 12,000.');
  });

  test('lists the article’s own claims apart, and draws them nowhere', async () => {
    const place = await card(mixed, mixedClaims);
    const details = [...place.querySelectorAll('details')].find((one) => text(one).startsWith('This article itself'));
    expect(text(details)).toContain('This Example');
    expect(text(section(place, 'Corroborates'))).not.toContain('This Example');
    expect(text(place.querySelector('.cf-line .cf-hidden'))).toBe(
      'Number line. This page: about 10,000. Corroborates: Zelenskyy (10,000). Conflicts: NIS (about 12,000). Later: NIS (15,000).',
    );
  });

  test('draws one mark an origin and value, whatever the number of outlets', async () => {
    const place = await card(mixed, mixedClaims);
    expect(place.querySelectorAll('.cf-line-drawing .cf-mark')).toHaveLength(4);
    expect(place.querySelector('.cf-line > [aria-hidden="true"] .cf-line-drawing')).not.toBeNull();
  });

  test('without two distinct values has no number line', async () => {
    const place = await card(figure({ verdict: 'agrees', evidence: [evidence('z', 'corroborates')] }), [zelenskyy]);
    expect(place.querySelector('.cf-line')).toBeNull();
  });

  test('says of unnamed sources that they are not counted', async () => {
    const unnamed = claim('w', { origin: 'western_official' });
    const place = await card(figure({ verdict: 'agrees', evidence: [evidence('w', 'corroborates')] }), [unnamed]);
    expect(text(section(place, 'Corroborates'))).toContain('Western officials · unnamed, so not counted');
  });

  test('keeps what cannot be compared folded, with the reason, and leaves other subjects out', async () => {
    const finding = figure({
      evidence: [
        evidence('z', 'incomparable', { reason: 'loose_bound' }),
        evidence('l', 'incomparable', { reason: 'different_subject' }),
      ],
    });
    const place = await card(finding, [zelenskyy, later]);
    const details = place.querySelector('details');
    expect(text(details)).toContain('too far from the limit to tell');
    expect(details?.open).toBe(false);
    expect(text(place)).not.toContain('15,000');
  });

  test('shows four claims a section, the rest on demand', async () => {
    const claims = Array.from({ length: 7 }, (_, i) => claim(`c${i}`, { asOf: `2024-10-1${i}` }));
    const finding = figure({ verdict: 'agrees', evidence: claims.map(({ id }) => evidence(id, 'corroborates')) });
    const pros = section(await card(finding, claims), 'Corroborates');
    expect(text(pros?.querySelector('summary'))).toBe('3 more');
    expect(pros?.querySelectorAll('details .cf-entries > li')).toHaveLength(3);
    expect(pros?.querySelectorAll('.cf-entries > li')).toHaveLength(7);
  });

  test('tells beside the figure that a denial was taken back', async () => {
    const lines = text(section(await card(mixed, [...mixedClaims, ...denials]), 'Who said what, and when'));
    expect(lines).toContain('North Korea: denied Oct 2024, confirmed Apr 2025');
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
    const place = await card(finding, denials);
    const parties = [...place.querySelectorAll('.cf-parties > li')];
    expect(parties.map((one) => text(one.querySelector('summary')))).toEqual([
      'North Korea: denied Oct 2024, confirmed Apr 2025',
      'Russia: denied Oct 2024, confirmed Apr 2025',
      'NIS: affirmed Oct 2024',
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
    const place = await card(position({ evidence: all.map(({ id }) => evidence(id, 'incomparable')) }), all);
    const russia = [...place.querySelectorAll('.cf-parties > li')].find((one) => text(one).startsWith('Russia'));
    const seen = [...(russia?.querySelectorAll('details > .cf-timeline > li time') ?? [])]
      .filter((one) => !one.closest('.cf-more'))
      .map(text);
    expect(seen).toEqual(['10 Oct 2024', '5 Nov 2024', '26 Apr 2025']);
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
    const shown = text(await card(mention, claims));
    expect(shown).toContain('What is on record');
    expect(shown).toContain('troops sent in totalNIS15,000 · 30 Apr 2025');
    expect(shown).not.toContain('17 Oct 2024');
    expect(shown).toContain('North Korea: denied Oct 2024, confirmed Apr 2025');
  });
});

describe('buttons', () => {
  test('are there only with their callbacks', async () => {
    expect((await card(mixed, mixedClaims)).querySelectorAll('button')).toHaveLength(0);
    const [onClose, onHide, onOpenPanel] = [vi.fn(), vi.fn(), vi.fn()];
    const place = await card(mixed, mixedClaims, { onClose, onHide, onOpenPanel });
    for (const name of ['Close', 'Hide', 'Open in panel']) button(place, name)?.click();
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
      'about 10,000 people · troops sent in total · from the NIS here · as of 18 Oct 2024 (Mixed)',
      'Zelenskyy gives 10,000 too; the NIS gives about 12,000 elsewhere.',
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
    const place = await card(finding, [hostile(url)]);
    expect(place.querySelector('a')).toBeNull();
    expect(text(place)).toContain('outlet');
  });

  test('markup stays text', async () => {
    const place = await card(finding, [hostile('https://news.example/"onclick="x')]);
    expect(place.querySelector('script, img, b, i')).toBeNull();
    expect(text(place)).toContain('<img src=x onerror=alert(1)>');
    expect(text(place)).toContain('<i>wire</i>');
    const link = place.querySelector('a');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.hasAttribute('onclick')).toBe(false);
  });

  test('a subject that is no subject is called by the story', async () => {
    expect(text((await card(finding, [hostile(null)])).querySelector('.cf-subtitle'))).toBe(story.title);
  });

  test('evidence without its claim is left out', async () => {
    expect(text(await card(figure({ verdict: 'agrees', evidence: [evidence('gone', 'corroborates')] })))).not.toContain(
      'undefined',
    );
  });
});
