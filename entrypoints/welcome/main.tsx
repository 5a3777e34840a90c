import { render } from 'preact';
import { type Browser, browser } from 'wxt/browser';
import sample from '../../assets/welcome/sample.json' with { type: 'json' };
import { WelcomePage } from '../../components/WelcomePage.tsx';
import { askBackground } from '../../lib/ask-background.ts';
import { followTheme } from '../../lib/follow-theme.ts';
import { type Commands, changeShortcuts, listShortcuts } from '../../lib/shortcuts.ts';
import { untilPrepared } from '../../lib/until-prepared.ts';
import { WEB_PAGES } from '../../lib/web-pages.ts';
import { loadWords } from '../words/load-words.ts';
import { readSample } from './read-sample.ts';
import '../../components/manager/manager.css';
import '../../components/marks.css';
import '../../components/welcome.css';

const commands = browser.commands as unknown as Commands;
const { t, locale } = await loadWords(browser as unknown as typeof Browser, document.documentElement);
const ALL = { origins: [...WEB_PAGES] };

await followTheme(document.documentElement, browser.storage.local);
document.title = t('welcome_title');
let said = '';
let isWithheld = false;
const shortcuts = await listShortcuts(commands);
browser.permissions.onAdded.addListener(() => void lookAtAccess());
browser.permissions.onRemoved.addListener(() => void lookAtAccess());
await lookAtAccess();
const ask = askBackground((request) => browser.runtime.sendMessage(request));
void untilPrepared(ask, () => say(t('claims_preparing'))).then((isThere) =>
  say(isThere ? '' : t('claims_not_prepared')),
);
const reader = readSample(browser as unknown as typeof Browser, document, t, locale);

function say(sentence: string): void {
  said = sentence;
  draw();
}

async function lookAtAccess(): Promise<void> {
  isWithheld = !(await browser.permissions.contains(ALL));
  draw();
}

function draw(): void {
  render(
    <WelcomePage
      sample={sample}
      shortcuts={shortcuts}
      t={t}
      locale={locale}
      said={said}
      isWithheld={isWithheld}
      onAllow={() => void browser.permissions.request(ALL).catch(() => false)}
      onOpenNext={openNext}
      onShortcuts={() => void changeShortcuts(commands, (url) => browser.tabs.create({ url }))}
    />,
    document.body,
  );
}

/** After the click that asks for it, which would close it as a click elsewhere does. */
function openNext(): void {
  setTimeout(() => reader.notice({ type: 'openNext' }));
}
