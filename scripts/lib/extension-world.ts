import type { CDPSession, Page } from 'playwright-core';

/**
 * Evaluates an expression in the extension's own world of a page, where `chrome.runtime` and `chrome.dom` are to be had.
 * @param id the extension's id
 * @returns the value (a promise is waited for), as plain JSON
 * @throws where the extension has no world in the page, or the expression throws
 */
export async function evaluateInExtension<T>(page: Page, id: string, expression: string): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    const worlds: { id: number; origin: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
    // Answers only after every existing world was told of.
    await session.send('Runtime.enable');
    const own = worlds.filter(({ origin }) => origin === `chrome-extension://${id}`);
    // More than one: those of earlier runs of the extension are dead.
    const world = own.length > 1 ? await livingOf(own, session) : own[0];
    if (!world) throw new Error('The extension has no content script in this page.');
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: world.id,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}

async function livingOf<W extends { readonly id: number }>(
  worlds: readonly W[],
  session: CDPSession,
): Promise<W | undefined> {
  for (const world of worlds) {
    const asked = { contextId: world.id, expression: 'chrome.runtime?.id !== undefined' };
    const { result } = await session.send('Runtime.evaluate', asked);
    if (result.value === true) return world;
  }
  return undefined;
}
