import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import type { ShownCheck } from '../../../lib/messages.ts';
import { askAgain, notedRequests, noteRequests } from '../../../scripts/lib/heard-requests.ts';
import { type Launched, launchWithExtension } from '../../../scripts/lib/launch-with-extension.ts';
import { waitForMarks } from '../../../scripts/lib/marks.ts';
import type { Site } from '../../../scripts/lib/serve-folder.ts';
import { PATIENCE_MS } from '../../helpers/patience.ts';
import { startSite } from './site.ts';

/** A name for the test site that, unlike a loopback address, is no secure context. */
const PLAIN_HOST = 'plain.example';

export type Session = {
  readonly browser: Launched;
  /** Opens a path of the test site, or an address that the test answers for, in a fresh tab, which is closed after the test. */
  readonly open: (path: string) => Promise<Page>;
  /** The same, and waits until something on it is marked. */
  readonly openMarked: (path: string) => Promise<Page>;
  /** A path's address as that of a page on plain http, which lacks what browsers keep for secure ones. */
  readonly plainAddress: (path: string) => string;
  /** What the extension's background answers to the page's own requests, since it last asked about the whole page. */
  readonly checksOf: (page: Page) => Promise<ShownCheck[]>;
};

/**
 * One browser with the extension and one site for a whole test file.
 * @param moreArgs further arguments for the browser
 */
export function useSession(moreArgs: () => Promise<readonly string[]> = async () => []): Session {
  let browser: Launched;
  let site: Site;
  const pages: Page[] = [];
  /** What pages wrote to their consoles, which says why one was not read. */
  const said = new Map<Page, readonly string[]>();
  let visits = 0;

  beforeAll(async () => {
    site = await startSite();
    const [chromium, extension] = [inject('browser'), inject('extension')];
    browser = await launchWithExtension({
      browser: chromium,
      extension,
      headless: true,
      args: [`--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`, ...(await moreArgs())],
    });
    await noteRequests(browser.worker);
  });

  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const open = async (path: string) => {
    const page = await browser.context.newPage();
    pages.push(page);
    page.on('console', (message) => said.set(page, [...(said.get(page) ?? []), message.text()]));
    // An address of its own, so that its messages are told apart from those of other tests' pages.
    visits += 1;
    await page.goto(new URL(`${path}?visit=${visits}`, site.origin).href);
    return page;
  };
  const openMarked = async (path: string) => {
    const page = await open(path);
    if (!(await waitForMarks(page, PATIENCE_MS)))
      throw new Error(`Nothing on ${path} was marked. ${(said.get(page) ?? []).join(' ')}`);
    return page;
  };
  const checksOf = async (page: Page) => {
    const answers = await askAgain(page, browser.id, await notedRequests(browser.worker, page.url()));
    return answers.map((answer) => {
      if (!answer.ok) throw new Error(`The background answered ${answer.code}: ${answer.message}`);
      return answer.value;
    });
  };
  return {
    get browser() {
      return browser;
    },
    open,
    openMarked,
    plainAddress: (path) => `http://${PLAIN_HOST}:${new URL(site.origin).port}${path}`,
    checksOf,
  };
}
