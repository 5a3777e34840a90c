import { expect, it, onTestFinished } from 'vitest';
import { byId, marked, visit } from './visit.ts';

it('a page that changes its language is asked about afresh, with what it says of itself now', async () => {
  const before = document.documentElement.lang;
  onTestFinished(() => {
    document.documentElement.lang = before;
  });
  document.documentElement.lang = 'ko';
  const page = await visit('<p>10 agree</p><p id="late">20 agree</p><p>Part of the page, and long enough.</p>');
  document.documentElement.lang = 'en';
  byId('late').textContent = '30 agree';
  await expect.poll(() => marked(page)).toEqual(['10 agree', '30 agree']);
  expect(page.background.checks().at(-1)).toMatchObject({ context: null, page: { language: 'en' } });
});

it('a part whose language is told later is asked about in that one', async () => {
  const page = await visit('<p>10 agree</p><div id="part"><p>20 agree</p></div>');
  byId('part').lang = 'fr';
  await expect.poll(() => page.background.checks().at(-1)?.blocks).toMatchObject([{ text: '20 agree', lang: 'fr' }]);
  await expect.poll(() => marked(page)).toEqual(['10 agree', '20 agree']);
});

it('a page most of whose text is another one is asked about afresh, and a part that changes again and again is not', async () => {
  const page = await visit('<p>10 agree</p><p id="part">Nothing</p><p id="most">A long text that will go.</p>');
  const contexts = () => page.background.checks().map(({ context }) => context !== null);
  for (const text of ['20 agree', '30 agree', '40 agree']) {
    byId('part').textContent = text;
    await expect.poll(() => marked(page)).toEqual(['10 agree', text]);
  }
  expect(contexts()).toEqual([false, true, true, true]);
  byId('most').textContent = '50 agree';
  await expect.poll(() => marked(page)).toEqual(['10 agree', '40 agree', '50 agree']);
  expect(contexts()).toEqual([false, true, true, true, false]);
});
