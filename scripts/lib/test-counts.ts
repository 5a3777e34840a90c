export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

/** The sums of several counts. */
export function plus(...counts: readonly Counts[]): Counts {
  return counts.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    NOTHING,
  );
}

/** The parts of Vitest's JSON report that are counted. */
type Report = {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

/**
 * Counts the tests of a Vitest JSON report.
 * A file that failed as a whole (it does not load, or a hook threw) counts as one failure; so does a run that ended badly
 * without any failed test, and one that left no report or ran no test at all.
 * @param report the report's text, `null` where none was written
 * @param exitCode Vitest's own
 */
export function countTests(report: string | null, exitCode: number): Counts {
  if (report === null) return { ...NOTHING, failed: 1 };
  const { testResults }: Report = JSON.parse(report);
  const counts = plus(...testResults.map(countFile));
  const silent = counts.passed + counts.failed === 0 || (exitCode !== 0 && counts.failed === 0);
  return silent ? plus(counts, { ...NOTHING, failed: 1 }) : counts;
}

function countFile({ status, assertionResults }: Report['testResults'][number]): Counts {
  const count = (...states: readonly string[]) =>
    assertionResults.filter((test) => states.includes(test.status)).length;
  const failed = count('failed');
  return {
    passed: count('passed'),
    failed: failed === 0 && status === 'failed' ? 1 : failed,
    skipped: count('pending', 'skipped', 'todo', 'disabled'),
  };
}
