import type { Answer } from './messages.ts';

type AskPrepare = (request: { readonly type: 'prepare'; readonly wait: boolean }) => Promise<Answer<'prepare'>>;

/**
 * Waits until the store has what comes with the extension, which it mostly has; `onPreparing` is called where that takes
 * its time. Gives whether it is there now.
 */
export async function untilPrepared(ask: AskPrepare, onPreparing: () => void): Promise<boolean> {
  const now = await ask({ type: 'prepare', wait: false });
  if (now.ok && now.value) return true;
  if (now.ok) onPreparing();
  return (await ask({ type: 'prepare', wait: true })).ok;
}
