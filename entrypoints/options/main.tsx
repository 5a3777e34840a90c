import { render } from 'preact';
import { type Browser, browser } from 'wxt/browser';
import '../../components/finding-card.css';
import '../../components/lookup.css';
import '../../components/manager/manager.css';
import { followTheme } from '../../lib/follow-theme.ts';
import { loadWords } from '../words/load-words.ts';
import { browserEdges } from './browser-edges.ts';
import { OptionsPage } from './options-page.tsx';

await followTheme(document.documentElement, browser.storage.local);
const { t, locale } = await loadWords(browser as unknown as typeof Browser, document.documentElement);
const edges = browserEdges(browser as unknown as typeof Browser, document);
render(<OptionsPage edges={edges} window={window} t={t} locale={locale} />, document.body);
