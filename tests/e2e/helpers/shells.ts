import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PageFindings } from '../../../lib/messages.ts';
import type { Finding, SubjectId, Verdict } from '../../../lib/model.ts';
import { ROOT } from '../../../scripts/lib/root.ts';

/** Pages with the structure of real sites; `tests/corpus/README.md` tells what each field means. */

export type ExpectedFigure = {
  readonly surface: string;
  readonly subject: SubjectId;
  readonly verdict: Verdict | readonly Verdict[];
};
export type Step = ({ readonly click: string } | { readonly scroll: string }) & {
  readonly figures: readonly ExpectedFigure[];
};
export type Shell = {
  readonly slug: string;
  readonly figures: readonly ExpectedFigure[];
  readonly then?: readonly Step[];
};
type FigureFinding = Extract<Finding, { type: 'figure' }>;

const FOLDER = join(ROOT, 'tests', 'corpus', 'shells');

export const shells: readonly Shell[] = readdirSync(FOLDER).map((slug) => ({
  slug,
  ...JSON.parse(readFileSync(join(FOLDER, slug, 'expected.json'), 'utf8')),
}));

/** Does what a step says, as a script: nothing of the browser's own comes in between. */
export function take(page: Pick<Page, 'evaluate'>, step: Step): Promise<void> {
  const given = 'click' in step ? { selector: step.click, clicks: true } : { selector: step.scroll, clicks: false };
  return page.evaluate(({ selector, clicks }) => {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`${selector} is not there.`);
    if (clicks) element.click();
    else element.scrollTo(0, element.scrollHeight);
  }, given);
}

/** An expression for an extension page or the background: what the side panel is told of the page at `address`. */
export function askForFindings(api: 'chrome' | 'browser', address: string): string {
  return `${api}.tabs.query({}).then(async (tabs) => {
    const tab = tabs.find(({ url }) => url === ${JSON.stringify(address)});
    // nobody answers before the reader is in the page
    return ${api}.tabs.sendMessage(tab.id, { type: 'pageFindings' }, { frameId: 0 }).catch(() => null);
  })`;
}

/** The figures told, in the page's order: each as it was expected where it fits, else as it is. */
export function told(found: PageFindings | null | undefined, expected: readonly ExpectedFigure[]): unknown[] {
  return figuresOf(found?.findings ?? []).map((one, at) => {
    const wanted = expected[at];
    return wanted && fits(one, wanted) ? wanted : shown(one);
  });
}

/** The figures whose text no mark holds, in whatever tree of the page it is. */
export async function unpainted(
  page: Pick<Page, 'evaluate'>,
  expected: readonly ExpectedFigure[],
): Promise<readonly ExpectedFigure[]> {
  const painted = await page.evaluate(() => {
    const marks = [...CSS.highlights].filter(([name]) => name.startsWith('crossfigure-'));
    return marks.flatMap(([, highlight]) => [...highlight].map(String));
  });
  return expected.filter(({ surface }) => !painted.some((text) => oneLine(text).includes(surface)));
}

/** The figures that were found and that a reader expects neither at first nor after any step. */
export function unexpected(findings: readonly Finding[], { figures, then = [] }: Shell): unknown[] {
  const all = [figures, ...then.map((step) => step.figures)].flat();
  return figuresOf(findings)
    .filter((one) => !all.some((wanted) => fits(one, wanted)))
    .map(shown);
}

function figuresOf(findings: readonly Finding[]): readonly FigureFinding[] {
  return findings.filter((one) => one.type === 'figure');
}

function fits({ surface, subject, verdict }: FigureFinding, wanted: ExpectedFigure): boolean {
  return (
    oneLine(surface).includes(wanted.surface) && subject === wanted.subject && [wanted.verdict].flat().includes(verdict)
  );
}

function shown({ surface, subject, verdict }: FigureFinding): ExpectedFigure {
  return { surface, subject, verdict };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
