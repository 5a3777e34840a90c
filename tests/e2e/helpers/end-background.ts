import type { Session } from './session.ts';

/** Ends the extension's background as the browser does when it has been idle; the next event starts it anew. */
export async function endBackground({ browser: { context, id } }: Session): Promise<void> {
  // Workers can be seen, and ended, only from a page of their own origin.
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/popup.html`);
  const devtools = await context.newCDPSession(page);
  const ended = new Promise<void>((resolve) => {
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await ended;
  await page.close();
}
