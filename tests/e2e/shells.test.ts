import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { PageFindings } from '../../lib/messages.ts';
import { NO_FIREFOX } from '../../scripts/lib/ensure-firefox.ts';
import type { Site } from '../../scripts/lib/serve-folder.ts';
import { type Firefox, launchFirefox } from './helpers/firefox.ts';
import type { FirefoxPage } from './helpers/firefox-page.ts';
import { scriptErrors } from './helpers/firefox-window.ts';
import { noteErrors } from './helpers/made-up-page.ts';
import { useSession } from './helpers/session.ts';
import {
  askForFindings,
  type ExpectedFigure,
  type Shell,
  shells,
  take,
  told,
  unexpected,
  unpainted,
} from './helpers/shells.ts';
import { startSite } from './helpers/site.ts';

/** Pages with the structure of real sites, read as they come to be shown: what is told in the panel, and what is painted. */

type Visited = { readonly page: Pick<Page, 'evaluate'>; readonly told: () => Promise<PageFindings | null | undefined> };

async function expectAll({ page, told: ask }: Visited, { figures, then = [] }: Shell): Promise<void> {
  const expectNow = async (wanted: readonly ExpectedFigure[]) => {
    await expect.poll(async () => told(await ask(), wanted)).toEqual(wanted);
    await expect.poll(() => unpainted(page, wanted)).toEqual([]);
  };
  await expectNow(figures);
  for (const step of then) {
    await take(page, step);
    await expectNow(step.figures);
  }
}

describe('in Chromium', () => {
  const session = useSession();

  test.each(shells)('$slug', async (shell) => {
    const page = await session.open('/unrelated/10');
    const errors = noteErrors(page);
    await page.goto(new URL(`/shells/${shell.slug}`, page.url()).href);
    const ask = () => session.browser.worker.evaluate<PageFindings | null>(askForFindings('chrome', page.url()));
    await expectAll({ page, told: ask }, shell);
    // what nothing is on record for is found, too, and not told
    const findings = (await session.checksOf(page)).flatMap((check) => check.findings);
    expect(unexpected(findings, shell)).toEqual([]);
    expect(errors.filter((error) => !error.includes('Failed to load resource'))).toEqual([]);
  });
});

const executable = inject('firefox');

describe.skipIf(!executable)(executable ? 'in Firefox' : `in Firefox. ${NO_FIREFOX}`, () => {
  let firefox: Firefox;
  let site: Site;
  let own: FirefoxPage;

  beforeAll(async () => {
    if (!executable) return;
    site = await startSite();
    firefox = await launchFirefox(executable, inject('firefoxExtension'));
    own = await firefox.open('/options.html#/claims');
  });

  afterEach(async () => {
    expect(await scriptErrors(firefox)).toEqual([]);
  });

  afterAll(async () => {
    await firefox?.close();
    await site?.close();
  });

  test.each(shells)('$slug', async (shell) => {
    const address = `${site.origin}/shells/${shell.slug}`;
    const page = await firefox.open(address);
    await expectAll({ page, told: () => own.evaluate<PageFindings>(askForFindings('browser', address)) }, shell);
    await page.close();
  });
});
