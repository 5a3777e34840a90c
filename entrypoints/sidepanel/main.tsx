import { render } from 'preact';
import { type Browser, browser } from 'wxt/browser';
import '../../components/finding-card.css';
import '../../components/lookup.css';
import { followTheme } from '../../lib/follow-theme.ts';
import { browserEdges } from './browser-edges.ts';
import { Panel } from './panel.tsx';

// WXT types message keys from a generated file; here they are plain strings.
const i18n = browser.i18n as unknown as typeof Browser.i18n;
const locale = i18n.getUILanguage();

void start();

async function start(): Promise<void> {
  document.documentElement.lang = locale;
  await followTheme(document.documentElement, browser.storage.local);
  const edges = await browserEdges(browser as unknown as typeof Browser, document);
  render(<Panel edges={edges} t={(key, ...subs) => i18n.getMessage(key, subs)} locale={locale} />, document.body);
}
