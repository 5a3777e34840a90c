import { expect, test } from 'vitest';
import { readMarks } from '../../scripts/lib/marks.ts';
import { answerWith, FIRST_BATCH, pageOf } from './helpers/made-up-page.ts';
import { readAt, readRecord } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();

const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const article = (datePublished: string, more = {}) => ({ '@type': 'NewsArticle', datePublished, ...more });
const PLAN = 'It said that around 10,000 North Korean soldiers would be sent to Russia in all.';

/** A page of its own address with such a head: what is marked on it. */
async function marksWith(name: string, head: string) {
  const body = `<p>${FIRST_BATCH}</p><p>${PLAN}</p>`;
  const page = await session.open(await answerWith(session, `http://lies.example/${name}`, pageOf(body, head)));
  const figures = async () => (await readMarks(page)).filter(({ text }) => /\d/.test(text));
  const marks = async () => (await figures()).map((mark) => `${mark.name} ${mark.text}`);
  await expect.poll(marks).toContainEqual(expect.stringMatching(/1,500/));
  return { page, marks: await marks() };
}

test('the day of an older article that the page lists is not taken for its own', async () => {
  const honest = await marksWith('honest', jsonLd(article('2024-10-18')));
  const listed = [article('1999-01-01', { url: '/older' }), article('2024-10-18')];
  const listing = await marksWith('listing', jsonLd(listed));
  expect(honest.marks).toEqual(['one-source 1,500', 'mixed around 10,000']);
  expect(listing.marks).toEqual(honest.marks);
});

test.each([
  ['the future', '2099-01-01'],
  ['before the web', '1899-01-01'],
])('a day in %s is none, and the card says that the page gives none', async (_, day) => {
  const meta = `<meta property="article:published_time" content="${day}">`;
  const { page, marks } = await marksWith(day, jsonLd(article(day)) + meta);
  // What was planned by when is not compared without a day; a fixed event is.
  expect(marks).toEqual(['one-source 1,500']);
  await readAt(session, page, { text: /1,500/ });
  expect((await readRecord(session, page)).text).toMatch(/The page gives no date\./);
});

test('with its day the card says nothing of the kind: the control', async () => {
  const { page } = await marksWith('dated', jsonLd(article('2024-10-18')));
  await readAt(session, page, { text: /1,500/ });
  expect((await readRecord(session, page)).text).not.toMatch(/gives no date/);
});
