import type { Page } from 'playwright-core';
import type { Session } from './session.ts';

const DATED = '<meta property="article:published_time" content="2024-10-20T12:00:00Z">';

/** A sentence that is marked on any page of that time. */
export const FIRST_BATCH = 'It said that North Korea sent 1,500 special forces soldiers to Russia as a first batch.';

/** A page as a test makes it up. */
export function pageOf(body: string, head = DATED): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}</head><body>${body}</body></html>`;
}

/** Answers for an address with a page, in this browser, until another one takes its place. */
export async function answerWith(session: Session, address: string, html: string): Promise<string> {
  await session.browser.context.route(`${address}*`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  return address;
}

/** What goes wrong in a page's scripts from now on, those of the extension among them. */
export function noteErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

/** Opens a page that a test makes up, and notes what goes wrong in it from the first. */
export async function openMadeUp(
  session: Session,
  address: string,
  html: string,
): Promise<{ page: Page; errors: readonly string[] }> {
  await answerWith(session, address, html);
  const page = await session.open('/unrelated/10');
  const errors = noteErrors(page);
  await page.goto(address);
  return { page, errors };
}
