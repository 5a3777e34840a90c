import type { Page, Worker } from 'playwright-core';
import type { Answer, Request } from '../../lib/messages.ts';
import { evaluateInExtension } from './extension-world.ts';

type CheckRequest = Extract<Request, { type: 'check' }>;

/** Lets the background note every message that pages send from here on; it goes on answering as ever. */
export async function noteRequests(worker: Worker): Promise<void> {
  await worker.evaluate(`{
    const noted = (globalThis.notedRequests = []);
    chrome.runtime.onMessage.addListener((message) => { noted.push(message); });
  }`);
}

/** The messages noted so far, oldest first. */
export function notedRequests(worker: Worker): Promise<Request[]> {
  return worker.evaluate<Request[]>('globalThis.notedRequests');
}

/**
 * Asks the background what the page's own reader asked it, from the extension's world of that page: the same requests,
 * so the same answers.
 */
export async function askAgain(page: Page, id: string, requests: readonly Request[]): Promise<Answer<'check'>[]> {
  const checks = requests.filter((request): request is CheckRequest => request.type === 'check');
  const answers: Answer<'check'>[] = [];
  for (const check of checks) {
    answers.push(await evaluateInExtension(page, id, `chrome.runtime.sendMessage(${JSON.stringify(check)})`));
  }
  return answers;
}
