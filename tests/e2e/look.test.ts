import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMarks } from '../../scripts/lib/marks.ts';
import { ROOT } from '../../scripts/lib/root.ts';
import { readAt } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();

/** Pictures for a person to look at, in `screenshots/`, of what the tests can only read. */
test.each([
  ['demo-light', '/demo', 'light', /10,000/, /10,000/],
  ['demo-dark', '/demo', 'dark', /10,000/, /10,000/],
  ['demo-conflict', '/demo', 'light', /seven/, /landing ships/],
  ['always-dark', '/dark.html', 'light', /18,000/, /18,000/],
] as const)('a picture of %s', async (name, path, colorScheme, figure, said) => {
  const page = await session.open(path);
  await page.emulateMedia({ colorScheme });
  await expect.poll(async () => (await readMarks(page)).some(({ text }) => figure.test(text))).toBe(true);
  const card = await readAt(session, page, { text: figure });
  expect(card.text).toMatch(said);
  await mkdir(join(ROOT, 'screenshots'), { recursive: true });
  const picture = await page.screenshot({ path: join(ROOT, 'screenshots', `${name}.png`) });
  expect(picture.length).toBeGreaterThan(10_000);
});

test('the demo article shows every verdict, and nothing else', async () => {
  const page = await session.openMarked('/demo');
  const told = (await session.checksOf(page)).flatMap((check) =>
    check.findings.flatMap((finding) => (finding.type === 'figure' ? [`${finding.surface}: ${finding.verdict}`] : [])),
  );
  expect(told).toEqual([
    'around 10,000: mixed',
    'a total of 12,000: mixed',
    '1,500: one_source',
    'October 8 to 13: one_source',
    'four: one_source',
    'three: one_source',
    'seven: conflicts',
    'about 2,000: other_time',
    'Nine: no_record',
    'more than 13,000: one_source',
  ]);
});

test('verdicts differ by the shape of their line, not by colour alone', async () => {
  const page = await session.openMarked('/demo');
  const lines = await page.evaluate(() => {
    const names = [...CSS.highlights.keys()].filter((name) => name.startsWith('crossfigure-'));
    return names.map((name) => {
      const style = getComputedStyle(document.body, `::highlight(${name})`);
      return `${style.textDecorationLine} ${style.textDecorationStyle} ${style.textDecorationThickness}`;
    });
  });
  expect(lines.length).toBeGreaterThan(2);
  expect(new Set(lines).size).toBe(lines.length);
});
