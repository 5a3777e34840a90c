import type { Page } from 'playwright-core';
import type { Answer, Request } from '../../lib/messages.ts';

/** Asks the background from a page of the extension; an answer that tells of a failure, or none, is an error. */
export async function send(page: Page, request: Request): Promise<void> {
  await ask(page, request);
}

export async function ask<T extends Request['type']>(page: Page, request: Extract<Request, { type: T }>) {
  const answer = await page.evaluate<Answer<T> | null>(`chrome.runtime.sendMessage(${JSON.stringify(request)})`);
  if (!answer?.ok) throw new Error(answer ? `${answer.code}: ${answer.message}` : 'The background did not answer.');
  return answer.value;
}
