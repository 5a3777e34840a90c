import { expect, it } from 'vitest';
import { watchText } from '../../entrypoints/gate/watch-text.ts';
import { createGate } from '../../lib/mention/gate.ts';
import { setPage } from './page.ts';

/** Whether the gate opens on a page, for a story with these names. */
function opens(html: string, ...names: readonly string[]): boolean {
  setPage(html);
  const gate = createGate([{ groups: names.map((name) => [name]), rules: [names.map((_, at) => at)] }]);
  const tasks: (() => void)[] = [];
  let isOpen = false;
  const passed = () => {
    isOpen = true;
  };
  watchText(
    document,
    gate,
    { later: (run) => tasks.push(run), next: (run) => tasks.push(run) },
    passed,
    new AbortController().signal,
  );
  for (const run of tasks) run();
  return isOpen;
}

it.each([
  ['for a name with a reading for each sign', '<p><ruby>港<rt>みなと</rt></ruby><ruby>町<rt>まち</rt></ruby>へ</p>'],
  ['for a name with one reading', '<p><ruby>港町<rp>(</rp><rt>みなとまち</rt><rp>)</rp></ruby>へ</p>'],
  ['for a name with two levels of readings', '<p><ruby>港<rt>みなと</rt>町<rt>まち</rt><rtc>port</rtc></ruby>へ</p>'],
  ['for preformatted prose', '<pre>船は港町へ向かった。</pre>'],
])('the gate opens %s', (_, html) => {
  expect(opens(html, '*港町*')).toBe(true);
});

it('names within a reading open nothing', () => {
  expect(opens('<p><ruby>港<rt>港町</rt></ruby>へ</p>', '*港町*')).toBe(false);
});

it('a word between two signs is no reading', () => {
  expect(opens('<p>港<span>と</span>町</p>', '*港町*')).toBe(false);
});
