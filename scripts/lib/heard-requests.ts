import type { Page, Worker } from 'playwright-core';
import type { Answer, Request } from '../../lib/messages.ts';
import type { TextBlock } from '../../lib/model.ts';
import { evaluateInExtension } from './extension-world.ts';

type CheckRequest = Extract<Request, { type: 'check' }>;

/** A message that a page sent, and the page's address. */
export type Noted = { readonly request: Request; readonly from: string | null };

/** Lets the background note every message that pages send from here on; it goes on answering as ever. */
export async function noteRequests(worker: Worker): Promise<void> {
  await worker.evaluate(`{
    const noted = (globalThis.notedRequests = []);
    chrome.runtime.onMessage.addListener((request, sender) => { noted.push({ request, from: sender.url ?? null }); });
  }`);
}

/** The messages noted so far, oldest first; with `from`, those of one page's address. */
export async function notedRequests(worker: Worker, from?: string): Promise<Request[]> {
  const noted = await worker.evaluate<Noted[]>('globalThis.notedRequests');
  return noted.filter((one) => from === undefined || one.from === from).map(({ request }) => request);
}

/** What was asked about blocks, each with those that were sent ahead of it. */
export function wholeChecks(requests: readonly Request[]): CheckRequest[] {
  let sent: readonly TextBlock[] = [];
  return requests.flatMap((request) => {
    if (request.type === 'sendAhead') sent = [...sent.slice(0, request.at), ...request.blocks];
    if (request.type !== 'check') return [];
    const { ahead = 0, ...check } = request;
    return [{ ...check, blocks: [...sent.slice(0, ahead), ...check.blocks] }];
  });
}

/**
 * Asks the background what the page's own reader asked it, from the extension's world of that page: the same requests,
 * so the same answers. A request without a context is about the whole page, and what was asked before it is void.
 */
export async function askAgain(page: Page, id: string, requests: readonly Request[]): Promise<Answer<'check'>[]> {
  const checks = wholeChecks(requests);
  const whole = checks.findLastIndex(({ context }) => context === null);
  const answers: Answer<'check'>[] = [];
  for (const check of checks.slice(Math.max(0, whole))) {
    answers.push(await evaluateInExtension(page, id, `chrome.runtime.sendMessage(${JSON.stringify(check)})`));
  }
  return answers;
}
