import { render } from 'preact';
import { type Browser, browser } from 'wxt/browser';
import { ToolbarPopup } from '../../components/ToolbarPopup.tsx';
import type { Answer, Request } from '../../lib/messages.ts';

// WXT types message keys from a generated file; here they are plain strings.
const i18n = browser.i18n as unknown as typeof Browser.i18n;
const locale = i18n.getUILanguage();

void start();

async function start(): Promise<void> {
  document.documentElement.lang = locale;
  const tabId = await shownTab();
  const show = async () => draw(tabId === null ? null : await ask({ type: 'status', tabId }));
  // A switch flipped here, or a page that was just read, shows at once.
  browser.storage.onChanged.addListener(() => void show());
  await show();
}

function draw(status: Answer<'status'> | null): void {
  render(
    <ToolbarPopup
      status={status}
      t={(key, ...subs) => i18n.getMessage(key, subs)}
      locale={locale}
      onSite={(host, on) => void ask({ type: 'setSite', host, on })}
      onMarking={(on) => void ask({ type: 'setMarking', on })}
    />,
    document.body,
  );
}

/** The tab the popup hangs on; opened as a page of its own, the one that its address names (`?tab=12`). */
async function shownTab(): Promise<number | null> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

async function ask<T extends Request['type']>(request: Extract<Request, { type: T }>): Promise<Answer<T>> {
  try {
    return await browser.runtime.sendMessage(request);
  } catch {
    return { ok: false, code: 'cannot_tell', message: 'The background did not answer.' };
  }
}
