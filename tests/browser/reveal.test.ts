import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { byId, marked, visit } from './visit.ts';

const HIDE = '#late { display: none }';
const SHOW = '#late { display: block }';
const LATE = '<div id="late"><p>20 agree</p></div>';

const sheet = (css: string) => `<style>${css}</style>`;
const root = document.documentElement;

function emulate(features: { name: string; value: string }[]): Promise<unknown> {
  return cdp().send('Emulation.setEmulatedMedia', { features });
}

describe('what is hidden is read when it comes to be shown', () => {
  it.each<[string, string, () => unknown]>([
    [
      'an attribute that a style sheet asks for',
      `${sheet('[data-state=closed] { display: none }')}<div id="late" data-state="closed"><p>20 agree</p></div>`,
      () => byId('late').setAttribute('data-state', 'open'),
    ],
    [
      'an attribute of something before it',
      `${sheet('[aria-expanded=false] + #late { display: none }')}<button id="key" aria-expanded="false">More</button>${LATE}`,
      () => byId('key').setAttribute('aria-expanded', 'true'),
    ],
    [
      'an attribute of the root element',
      `${sheet(`html:not([data-ready]) ${HIDE}`)}${LATE}`,
      () => root.setAttribute('data-ready', ''),
    ],
    ['a class of the root element', `${sheet(`html:not(.ready) ${HIDE}`)}${LATE}`, () => root.classList.add('ready')],
    [
      'a checkbox',
      `${sheet('#key:not(:checked) ~ #late { display: none }')}<input type="checkbox" id="key">${LATE}`,
      () => byId('key').click(),
    ],
    [
      'a fragment of the address',
      `${sheet('#late:not(:target) { display: none }')}${LATE}`,
      () => {
        location.hash = 'late';
      },
    ],
    ['a popover', '<div id="late" popover><p>20 agree</p></div>', () => byId('late').showPopover()],
    ['a dialog', '<dialog id="late"><p>20 agree</p></dialog>', () => (byId('late') as HTMLDialogElement).showModal()],
    ['a style sheet that goes', `<style id="key">${HIDE}</style>${LATE}`, () => byId('key').remove()],
    [
      'a style sheet that comes',
      `${sheet(HIDE)}${LATE}`,
      () => {
        const style = document.createElement('style');
        style.textContent = SHOW;
        document.body.append(style);
      },
    ],
    [
      'a rule that a script adds',
      `<style id="key">${HIDE}</style>${LATE}`,
      () => (byId('key') as HTMLStyleElement).sheet?.insertRule(SHOW, 1),
    ],
    [
      'an adopted style sheet',
      `${sheet(HIDE)}${LATE}`,
      () => {
        const adopted = new CSSStyleSheet();
        adopted.replaceSync(SHOW);
        document.adoptedStyleSheets = [adopted];
      },
    ],
    [
      'a medium',
      `${sheet(`@media not (prefers-color-scheme: dark) { ${HIDE} }`)}${LATE}`,
      () => emulate([{ name: 'prefers-color-scheme', value: 'dark' }]),
    ],
    [
      'until found',
      '<div id="late" hidden="until-found"><p>20 agree</p></div>',
      () => byId('late').removeAttribute('hidden'),
    ],
    [
      'an attribute, amid a sentence',
      `${sheet('[data-state=closed] { display: none }')}<p>So <span id="late" data-state="closed">20 agree</span>.</p>`,
      () => byId('late').setAttribute('data-state', 'open'),
    ],
    [
      'visibility by an attribute elsewhere',
      `${sheet('[aria-expanded=false] + #late { visibility: hidden }')}<button id="key" aria-expanded="false">More</button>${LATE}`,
      () => byId('key').setAttribute('aria-expanded', 'true'),
    ],
    [
      'opacity by an attribute',
      `${sheet('[data-shy] { opacity: 0 }')}<div id="late" data-shy><p>20 agree</p></div>`,
      () => byId('late').removeAttribute('data-shy'),
    ],
    [
      'visibility by a checkbox',
      `${sheet('#key:not(:checked) ~ #late { visibility: hidden }')}<input type="checkbox" id="key">${LATE}`,
      () => byId('key').click(),
    ],
    [
      'visibility by the focus',
      `${sheet('#key:not(:focus) ~ #late { visibility: hidden }')}<button id="key">More</button>${LATE}`,
      () => byId('key').focus(),
    ],
    [
      'opacity by scrolling',
      `${sheet('#late { opacity: 0; animation: in 1s linear both; animation-timeline: scroll() } @keyframes in { from { opacity: 0 } 50% { opacity: 1 } }')}${LATE}<div style="height: 5000px"></div>`,
      () => scrollTo({ top: 3000, behavior: 'instant' }),
    ],
    [
      'opacity by the end of an animation',
      `${sheet('#late { animation: in 20ms 150ms both } @keyframes in { from { opacity: 0 } to { opacity: 1 } }')}${LATE}`,
      () => undefined,
    ],
  ])('by %s', async (_, html, show) => {
    onTestFinished(async () => {
      await emulate([]);
      root.removeAttribute('data-ready');
      root.removeAttribute('class');
      document.adoptedStyleSheets = [];
      history.replaceState(null, '', location.pathname + location.search);
      scrollTo({ top: 0, behavior: 'instant' });
    });
    const page = await visit(`<p>10 agree</p>${html}`);
    expect(page.asked().join()).not.toContain('20');
    await show();
    await expect.poll(() => marked(page)).toEqual(['10 agree', '20 agree']);
    expect(page.log).toEqual([]);
  });

  it.each<[string, (isHidden: boolean) => void]>([
    ['the body', (isHidden) => document.body.classList.toggle('hidden', isHidden)],
    ['the root element', (isHidden) => root.classList.toggle('hidden', isHidden)],
  ])('where it is all of %s', async (_, hide) => {
    for (const css of ['display: none', 'visibility: hidden', 'opacity: 0']) {
      hide(true);
      const page = await visit(`${sheet(`.hidden { ${css} }`)}<p>10 agree</p>`);
      expect(page.asked()).toEqual([]);
      hide(false);
      await expect.poll(() => marked(page), { message: css }).toEqual(['10 agree']);
    }
  });

  it('where it changed while something around it was hidden', async () => {
    const page = await visit('<div id="around"><p>10 agree</p></div>');
    byId('around').hidden = true;
    byId('around').firstElementChild?.replaceChildren('20 agree');
    await expect.poll(() => marked(page)).toEqual([]);
    byId('around').hidden = false;
    await expect.poll(() => marked(page)).toEqual(['20 agree']);
  });
});

it('looks at nothing again while only what is hidden from the start is there', async () => {
  const page = await visit(`<p id="first">10 agree</p>${'<div hidden><p>20 agree</p></div>'.repeat(20)}`);
  const looks = vi.spyOn(window, 'getComputedStyle');
  onTestFinished(() => looks.mockRestore());
  dispatchEvent(new Event('scroll'));
  byId('first').style.color = 'teal';
  for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => requestIdleCallback(resolve));
  expect(looks).not.toHaveBeenCalled();
  expect(marked(page)).toEqual(['10 agree']);
});
