/** The parts of Vitest's JSON report that tell how long a file took; times in milliseconds. */
type Report = {
  readonly testResults: readonly { readonly name: string; readonly startTime: number; readonly endTime: number }[];
};

const SHOWN = 10;

/**
 * The test files that took longest, the slowest first, a line each; none where there is no report.
 * @param report the text of Vitest's JSON report
 * @param root the project's folder, which is left out of the names
 */
export function slowestFiles(report: string | null, root: string): string[] {
  if (report === null) return [];
  const { testResults }: Report = JSON.parse(report);
  const timed = testResults.map(({ name, startTime, endTime }) => ({
    name: name.startsWith(root) ? name.slice(root.length).replace(/^[\\/]/, '') : name,
    seconds: (endTime - startTime) / 1_000,
  }));
  return timed
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, SHOWN)
    .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}`);
}
