import type { TriedExample } from '../../lib/story-maker/try-examples.ts';
import { failureSentence, readingOf } from './sentences.ts';

/**
 * What became of a story's examples, as lines of text: a line a subject, a sentence for each that fails, and for each that
 * `before`, the same examples as the last commit's rules read them, has otherwise.
 */
export function storyReport(
  name: string,
  tried: readonly TriedExample[],
  before: readonly TriedExample[] | null,
): string {
  const subjects = [...new Set(tried.map(({ subject }) => subject))];
  const failed = tried.filter(({ passed }) => !passed).length;
  const lines = [
    `${name}: ${tried.length} examples, ${failed === 0 ? 'all pass' : `${failed} fail`}.`,
    ...subjects.flatMap((subject) => subjectLines(tried.filter((one) => one.subject === subject))),
    ...changeLines(tried, before),
  ];
  return `${lines.join('\n')}\n`;
}

function subjectLines(tried: readonly TriedExample[]): string[] {
  const failed = tried.filter(({ passed }) => !passed);
  return [
    `  ${tried[0]?.subject}: ${tried.length - failed.length} of ${tried.length} pass`,
    ...failed.map((one) => `    ${failureSentence(one)}`),
  ];
}

function changeLines(tried: readonly TriedExample[], before: readonly TriedExample[] | null): string[] {
  if (!before) return ['Nothing to compare with: the folder was not committed.'];
  const changes = tried.flatMap((now, at) => {
    const then = before[at];
    return then && readingOf(then) !== readingOf(now) ? [`  ${changeSentence(then, now)}`] : [];
  });
  return changes.length > 0
    ? ['Changed since the last commit:', ...changes]
    : ['Nothing is read otherwise than by the rules and words of the last commit.'];
}

function changeSentence(then: TriedExample, now: TriedExample): string {
  const result = then.passed === now.passed ? '' : now.passed ? ' It passes now.' : ' It fails now.';
  const { language, text } = now.example;
  return `${now.subject} (${language}), "${text}": was read as ${readingOf(then)}, now as ${readingOf(now)}.${result}`;
}
