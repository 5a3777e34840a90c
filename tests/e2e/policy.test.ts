import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openManager } from './helpers/manager.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();

/** What is tried in a page, as a script in it would: each leaves its name in `ran` where the browser lets it through. */
const ATTEMPTS = `(() => {
  globalThis.ran = [];
  const attempts = [
    () => document.body.append(Object.assign(document.createElement('script'), { textContent: "ran.push('inline script')" })),
    () => {
      const button = document.createElement('button');
      button.setAttribute('onclick', "ran.push('inline handler')");
      button.click();
    },
    () => {
      document.body.insertAdjacentHTML('beforeend', '<i id="html"></i>');
      if (document.querySelector('#html')) ran.push('text as HTML');
    },
    () => (0, eval)("ran.push('text as code')"),
    () => {
      const probe = Object.assign(document.createElement('p'), { id: 'probe' });
      document.body.append(Object.assign(document.createElement('style'), { textContent: '#probe { color: red }' }), probe);
      if (getComputedStyle(probe).color === 'rgb(255, 0, 0)') ran.push('inline style');
    },
  ];
  for (const attempt of attempts) try { attempt(); } catch {}
  return ran;
})()`;

async function ranIn(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const { result } = await devtools.send('Runtime.evaluate', {
    expression: ATTEMPTS,
    returnByValue: true,
    // the console of a page may do what its scripts may not
    allowUnsafeEvalBlockedByCSP: false,
  });
  await devtools.detach();
  return result.value;
}

test('nothing that gets into a page of the extension becomes code, HTML or style', async () => {
  const own = await openManager(session);
  expect(await ranIn(own)).toEqual([]);
  await own.close();
  // the control: a page without a policy lets all of it through
  expect(await ranIn(await session.open('/story.html'))).toEqual([
    'inline script',
    'inline handler',
    'text as HTML',
    'text as code',
    'inline style',
  ]);
});

test.each(['page', 'background'] as const)(
  'the extension’s %s reaches this machine and https, no plain http',
  async (where) => {
    const site = await session.open('/story.html');
    const own = await openManager(session);
    const run = <T>(expression: string): Promise<T> =>
      where === 'page' ? own.evaluate<T>(expression) : session.browser.worker.evaluate<T>(expression);
    /** The answer's status, or the part of the policy that refused to ask. */
    const reached = (address: string) =>
      run<string | number>(`new Promise((resolve) => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective), { once: true });
        fetch(${JSON.stringify(address)}).then(({ status }) => resolve(status), () => {});
      })`);
    expect(await reached(site.url())).toBe(200);
    // the same server by another name, on plain http
    expect(await reached(session.plainAddress('/story.html'))).toBe('connect-src');
    await site.goto(session.plainAddress('/story.html'));
    expect(await site.title()).toBe('A short note on the deployment');
    await own.close();
  },
);
