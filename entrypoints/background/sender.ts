import { Failure } from './failure.ts';
import type { AskingTab } from './panel.ts';

/** Who sent a message, as the browser tells it. */
export type Sender = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: AskingTab | undefined;
  readonly frameId?: number | undefined;
};

/** The frame of a page that asks. */
export function frameOf(sender: Sender): { tabId: number; frameId: number } {
  if (sender.tab?.id === undefined) throw new Failure('bad_message');
  return { tabId: sender.tab.id, frameId: sender.frameId ?? 0 };
}

/** What is the user's is for the extension's own pages: a content script, whose process is the page's, may not touch it. */
export function assertOwnPage(sender: Sender, { ownPages }: { readonly ownPages: string }): void {
  if (!sender.url?.startsWith(ownPages)) throw new Failure('bad_message');
}
