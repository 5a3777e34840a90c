import type { StoredClaim } from '../../../lib/claims/types.ts';
import type { Launched } from '../../../scripts/lib/launch-with-extension.ts';
import { putClaims } from '../../e2e/helpers/manager.ts';
import type { Asked } from './questions.ts';

/** An extension page that asks a background which has just been ended. */
export type Revived = {
  readonly fill: (claims: readonly StoredClaim[]) => Promise<void>;
  /** Tells that the store changed, and asks at once; until the answer is there, in milliseconds. */
  readonly afterChange: (asked: Asked) => Promise<number>;
  /** Ends the background and asks; from the message to its answer, in milliseconds. */
  readonly firstAnswer: (asked: Asked) => Promise<number>;
  /** Asks the background that runs. */
  readonly answer: (asked: Asked) => Promise<number>;
};

type Messenger = { readonly runtime: { readonly sendMessage: (message: unknown) => Promise<unknown> } };
declare const chrome: Messenger;

export async function openRevived({ context, id }: Launched): Promise<Revived> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/popup.html`);
  const devtools = await context.newCDPSession(page);
  let onStopped: () => void = () => undefined;
  devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) onStopped();
  });
  await devtools.send('ServiceWorker.enable');

  const ask = async (asked: unknown) => {
    const { took, answer } = await page.evaluate(async (message) => {
      const start = performance.now();
      const answer = (await chrome.runtime.sendMessage(message)) as { ok: boolean; value: unknown };
      return { took: performance.now() - start, answer };
    }, asked);
    if (!answer.ok) throw new Error(`No answer: ${JSON.stringify(answer)}`);
    return took;
  };

  return {
    fill: (claims) => putClaims(page, claims),
    afterChange: async (asked) => {
      const start = performance.now();
      await ask({ type: 'storeChanged' });
      await ask(asked);
      return performance.now() - start;
    },
    answer: ask,
    firstAnswer: async (asked) => {
      const stopped = new Promise<void>((resolve) => {
        onStopped = resolve;
      });
      await devtools.send('ServiceWorker.stopAllWorkers');
      await stopped;
      return ask(asked);
    },
  };
}
