import { describe, expect, test } from 'vitest';
import { readMarks } from '../../scripts/lib/marks.ts';
import { articlePage, articlesAreHere, WHERE_ARTICLES } from './helpers/articles.ts';
import { type Card, readAt, readRecord } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';

const ARMS = ['arms_containers', 'arms_shells', 'arms_transfers'];

/** The articles from which the bundled claims were recorded, read as anyone would read them. */
describe.skipIf(!articlesAreHere)(`the five articles${WHERE_ARTICLES}`, () => {
  const session = useSession();

  test('004: "around 10,000" is mixed, with Zelenskyy for and the NIS against', async () => {
    const page = await session.openMarked('/articles/004');
    const lede = { text: /^around 10,000/, around: /spy agency/ };
    const mark = (await readMarks(page)).find(({ text, around }) => lede.text.test(text) && lede.around.test(around));
    expect(mark?.name).toBe('mixed');

    const card = await readAt(session, page, lede);
    expect(card.text).toMatch(/^figures differ: 10,000/i);
    expect(card.text).toMatch(/this page[^.]*12,000/i);
    const record = await readRecord(session, page);
    expect(record.under(/corroborates/i)).toMatch(/Zelenskyy[\s\S]*10,000/);
    expect(record.under(/conflicts/i)).toMatch(/National Intelligence Service \(NIS\)[\s\S]*12,000/);
    // "Up to 12,000" leaves room for 10,000; 12,000 itself does not.
    expect(record.under(/corroborates/i)).not.toMatch(/(?<!up to )12,000/);
  });

  test('001: "1,500" has one source: all who say so have it from the NIS, as the page does', async () => {
    const page = await session.openMarked('/articles/001');
    const mark = (await readMarks(page)).find(({ text }) => /^1,500/.test(text));
    expect(mark?.name).toBe('one-source');

    const card = await readAt(session, page, { text: /^1,500/ });
    expect(card.text).toMatch(/^one source/i);
    expect(card.text).toMatch(/three other outlets have this figure, all from the NIS/i);
    const record = await readRecord(session, page);
    const support = record.under(/corroborates/i);
    expect(support).toMatch(/National Intelligence Service/);
    for (const outlet of ['Times Nigeria', 'Asharq Al-Awsat', 'The Korea Times']) expect(support).toContain(outlet);
    expect(record.under(/conflicts/i)).toBe('');
  });

  test('001: the denial opens what both capitals said over time, up to their confirmations of 2025', async () => {
    const denial = { text: /./, around: /has not sent troops to Russia to help/ };
    const itself = await readAt(session, await session.openMarked('/articles/001'), denial);
    expect(itself.text).toMatch(/^what was said has changed/i);
    expect(lineOf(itself, 'North Korea')).toMatch(/Oct 2024.*confirmed Apr 2025/);
    expect(lineOf(itself, 'Russia')).toMatch(/denied Oct 2024.*confirmed Apr 2025/);

    // To a page that is not the article from which the denial was recorded, the denial is on record too.
    const elsewhere = await readAt(session, await session.openMarked('/articles/001/bare'), denial);
    expect(elsewhere.text).toMatch(/North Korea denied it on Oct 21, 2024 and confirmed it on Apr 28, 2025\./);
    expect(itself.text).not.toMatch(/North Korea denied it/);
    for (const card of [itself, elsewhere])
      expect(lineOf(card, 'Russia')).toMatch(/^denied Oct 2024 confirmed Apr 2025/);
  });

  test('003: "13,000 containers" is held against containers alone', async () => {
    const page = await session.openMarked('/articles/003');
    const checks = await session.checksOf(page);
    const claims = new Map(checks.flatMap((check) => check.claims).map((claim) => [claim.id, claim]));
    const containers = checks.flatMap((check) => check.findings).filter(({ surface }) => /13,000/.test(surface));
    expect(containers.length).toBeGreaterThan(0);
    for (const { subject, evidence } of containers) {
      expect(subject).toBe('arms_containers');
      const compared = evidence
        .filter(({ stance }) => stance !== 'incomparable')
        .map(({ claimId }) => claims.get(claimId));
      for (const claim of compared) expect(ARMS).toContain(claim?.subject);
    }
  });

  test('with its canonical link, an article’s own claims count for nothing', async () => {
    const address = /koreatimesus\.com/;
    const host = 'http://www.koreatimesus.com';
    const body = articlePage('004', { canonical: true, named: true }) ?? '';
    await session.browser.context.route(`${host}/**`, (route) => route.fulfill({ contentType: 'text/html', body }));
    const own = await standingOf(address, `${host}/print`);
    const copy = await standingOf(address, '/articles/004/bare');
    expect(own.size).toBeGreaterThan(0);
    expect([...own]).toEqual(['this_article']);
    expect([...copy]).not.toContain('this_article');
    // On another site the link is any page's word.
    const elsewhere = 'http://copies.example';
    const claimed = articlePage('004', { canonical: true, named: false }) ?? '';
    await session.browser.context.route(`${elsewhere}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: claimed }),
    );
    expect([...(await standingOf(address, `${elsewhere}/copy`))]).not.toContain('this_article');
  });

  test('nothing is marked as conflicting that the five articles tell alike', async () => {
    for (const [path, figure] of [
      ['/articles/002', /^1,500/],
      ['/articles/003', /^1,500/],
      ['/articles/004', /^approximately 1,500/],
    ] as const) {
      const page = await session.openMarked(path);
      const marks = (await readMarks(page)).filter(({ text }) => figure.test(text));
      expect(marks.map(({ name }) => name)).toEqual(marks.map(() => 'one-source'));
      expect(marks.length).toBeGreaterThan(0);
    }
  });

  /** How claims from an address stand against the figures of a page: their reasons where they count for nothing, else stances. */
  async function standingOf(address: RegExp, path: string): Promise<Set<string>> {
    const checks = await session.checksOf(await session.openMarked(path));
    const own = new Set(
      checks
        .flatMap((check) => check.claims)
        .filter((claim) => address.test(claim.source.url ?? ''))
        .map((claim) => claim.id),
    );
    const figures = checks.flatMap((check) => check.findings).filter(({ type }) => type === 'figure');
    const evidence = figures.flatMap((finding) => finding.evidence).filter(({ claimId }) => own.has(claimId));
    return new Set(evidence.map(({ stance, reason }) => (stance === 'incomparable' ? reason : stance)));
  }
});

/** What a card says of one party's statements, in one line. */
function lineOf(card: Card, party: string): string {
  const [, row = ''] = card.text
    .replaceAll('\n', ' ')
    .split(new RegExp(`\\. .*?${party} (?=denied|declined|affirmed)`));
  return row.split(/ (?=[A-Z][a-z]+ (?:denied|declined|affirmed))/)[0] ?? '';
}
