import { render } from 'preact';
import { type Browser, browser } from 'wxt/browser';
import '../../components/finding-card.css';
import '../../components/lookup.css';
import '../../components/page-list.css';
import { followTheme } from '../../lib/follow-theme.ts';
import { loadWords } from '../words/load-words.ts';
import { browserEdges } from './browser-edges.ts';
import { Panel } from './panel.tsx';

void start();

async function start(): Promise<void> {
  await followTheme(document.documentElement, browser.storage.local);
  const { t, locale } = await loadWords(browser as unknown as typeof Browser, document.documentElement);
  const edges = await browserEdges(browser as unknown as typeof Browser, document);
  render(<Panel edges={edges} t={t} locale={locale} />, document.body);
}
