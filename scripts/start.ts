import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Finding } from '../lib/model.ts';
import { buildExtension } from './lib/build-extension.ts';
import { ensureBrowser } from './lib/ensure-browser.ts';
import { findingsTable } from './lib/findings-table.ts';
import { askAgain, notedRequests, noteRequests } from './lib/heard-requests.ts';
import { type Launched, launchWithExtension } from './lib/launch-with-extension.ts';
import { readMarks, scrollToMark, waitForMarks } from './lib/marks.ts';
import { waitForPopover } from './lib/popover.ts';
import { ROOT } from './lib/root.ts';
import { type Site, serveFolder } from './lib/serve-folder.ts';

const DEMO = join(ROOT, 'assets', 'demo', 'article.html');
/** Long enough for a slow machine to read a long page; a page without the story costs this wait once. */
const MARKS_MS = 10_000;
const POPOVER_MS = 10_000;

const USAGE = `npm start                        the demo article
npm start -- page.html           a page of yours, served from its own folder
npm start -- https://…           any page of the web
npm start -- --headless [page]   no window: prints what was found and takes a screenshot`;

/** `npm start`: builds the extension, opens a page with it, and shows (or prints) what it finds there. */
async function start(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(USAGE);
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--headless');
  if (unknown) throw new Error(`${unknown} is not an option of npm start; --help lists them.`);
  const page = args.find((arg) => !arg.startsWith('--'));
  const headless = args.includes('--headless') || !hasDisplay();
  const target = await findTarget(page);
  try {
    const browser = await ensureBrowser(console.log);
    const extension = await buildExtension('chrome');
    const launched = await launchWithExtension({ browser, extension, headless });
    try {
      if (headless) await report(launched, target, page === undefined);
      else await showWindow(launched.context, target);
    } finally {
      await launched.close();
    }
  } finally {
    await target.site?.close();
  }
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

type Target = { readonly url: string; readonly name: string; readonly site: Site | null };

/** Where the page is; a file is served on loopback, and its path is seen from where npm was called. */
async function findTarget(page: string | undefined): Promise<Target> {
  if (page && /^https?:\/\//i.test(page)) return { url: page, name: new URL(page).hostname, site: null };
  const file = page ? resolve(process.env.INIT_CWD ?? '.', page) : DEMO;
  if (!existsSync(file))
    throw new Error(`There is no page at ${file}: give a file or an address that starts with https://`);
  const site = await serveFolder(dirname(file));
  return { url: `${site.origin}/${encodeURIComponent(basename(file))}`, name: page ? basename(file) : 'demo', site };
}

/** Opens the page in a window and returns when the last window was closed. */
async function showWindow(context: BrowserContext, { url }: Target): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await open(page, url);
  console.log(`Opened ${url} with Crossfigure. Rest the pointer on an underlined figure; close the window to end.`);
  await new Promise<void>((resolve) => {
    const check = () => context.pages().length === 0 && resolve();
    const watch = (opened: Page) => opened.on('close', check);
    context.pages().forEach(watch);
    context.on('page', watch);
    context.on('close', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}

/** Prints the figures found on the page, and writes a screenshot with the popover open on the first one. */
async function report({ context, worker, id }: Launched, { url, name }: Target, isDemo: boolean): Promise<void> {
  await noteRequests(worker);
  const page = context.pages()[0] ?? (await context.newPage());
  await open(page, url);
  if (!(await waitForMarks(page, MARKS_MS))) {
    if (isDemo) throw new Error('The demo article shows no marks.');
    return console.log(`Nothing on ${url} speaks of a followed story.`);
  }
  const answers = await askAgain(page, id, await notedRequests(worker));
  const failed = answers.find((answer) => !answer.ok);
  if (failed && !failed.ok) throw new Error(`The extension could not answer: ${failed.message}`);
  const values = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  const findings = inOrder(values.flatMap((value) => value.findings));
  const stories = values.flatMap((value) => value.stories);
  console.log(
    findingsTable(findings, stories) || 'No figures; what the page says of the story is marked all the same.',
  );
  console.log(`\n${await openFirst(page, id)}`);
  console.log(`Screenshot: ${await screenshot(page, name)}`);
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'domcontentloaded' }).catch((error: Error) => {
    throw new Error(`${url} did not open: ${error.message.split('\n')[0]}`);
  });
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => a.block - b.block || a.start - b.start);
}

/** Opens the popover as a reader would, by resting the pointer on the first marked figure, and returns its text. */
async function openFirst(page: Page, id: string): Promise<string> {
  const marks = await readMarks(page);
  const figure = marks.findIndex(({ name }) => name !== 'record');
  const { x, y } = await scrollToMark(page, Math.max(figure, 0));
  await page.mouse.move(x, y, { steps: 4 });
  return waitForPopover(page, id, POPOVER_MS);
}

async function screenshot(page: Page, name: string): Promise<string> {
  const folder = join(ROOT, 'screenshots');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name.replace(/[^\w.-]/g, '-')}.png`);
  await page.screenshot({ path });
  return path;
}

await start(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
