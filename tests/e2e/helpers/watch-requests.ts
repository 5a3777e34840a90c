import type { BrowserContext, CDPSession } from 'playwright-core';

/** A request as the browser's own tools tell of it: by whom, a page or a worker, and of what. */
export type Told = { readonly by: string; readonly url: string };

type Target = { readonly targetId: string; readonly type: string; readonly url: string };

/**
 * Has the browser tell of every request of its pages, frames and workers from here on, the extension's background among
 * them. Each is asked by a channel of its own, since Playwright shows no network of workers.
 */
export async function watchRequests(context: BrowserContext): Promise<{ readonly told: readonly Told[] }> {
  const browser = context.browser();
  if (!browser) throw new Error('This browser cannot be debugged.');
  const devtools = await browser.newBrowserCDPSession();
  const told: Told[] = [];
  const asked = new Map<string, Target>();
  devtools.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { method, params } = JSON.parse(message);
    if (method !== 'Network.requestWillBeSent') return;
    told.push({ by: asked.get(sessionId)?.type ?? '', url: params.request.url });
  });
  devtools.on(
    'Target.targetCreated',
    ({ targetInfo }) => void attach(devtools, targetInfo, asked).catch(() => undefined),
  );
  // tells of the targets that are there already, too
  await devtools.send('Target.setDiscoverTargets', { discover: true });
  return { told };
}

async function attach(devtools: CDPSession, target: Target, asked: Map<string, Target>): Promise<void> {
  if (target.type === 'browser' || target.type === 'tab') return;
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  asked.set(sessionId, target);
  const message = JSON.stringify({ id: 1, method: 'Network.enable' });
  await devtools.send('Target.sendMessageToTarget', { sessionId, message });
}
