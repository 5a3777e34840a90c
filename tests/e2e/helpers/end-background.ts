import type { Session } from './session.ts';

/** Ends the extension's background as the browser does when it has been idle; the next event starts it anew. */
export async function endBackground(session: Pick<Session, 'browser'>): Promise<void> {
  const background = await reachBackground(session, 'popup.html');
  await background.end();
  await background.letGo();
}

/**
 * Gets hold of the background, so that it can be ended at once.
 * @param path what is opened for that: workers can be seen, and ended, only from a page of their own origin
 */
export async function reachBackground({ browser: { context, id } }: Pick<Session, 'browser'>, path: string) {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/${path}`);
  const devtools = await context.newCDPSession(page);
  const running = new Map<string, string>();
  let check = () => {};
  devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) running.set(versionId, runningStatus);
    check();
  });
  await devtools.send('ServiceWorker.enable');
  return {
    page,
    end: async () => {
      const ended = new Promise<void>((resolve) => {
        check = () => [...running.values()].every((status) => status === 'stopped') && resolve();
      });
      await devtools.send('ServiceWorker.stopAllWorkers');
      check();
      await ended;
    },
    letGo: () => page.close(),
  };
}
