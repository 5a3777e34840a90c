import { expect, test } from 'vitest';
import { countTests } from '../../scripts/lib/test-counts.ts';

function report(...files: [status: string, ...tests: string[]][]): string {
  return JSON.stringify({
    testResults: files.map(([status, ...tests]) => ({ status, assertionResults: tests.map((status) => ({ status })) })),
  });
}

test('tests are counted over all files', () => {
  const text = report(['passed', 'passed', 'passed', 'skipped'], ['failed', 'passed', 'failed']);
  expect(countTests(text, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
});

test('a file that does not load is a failure', () => {
  expect(countTests(report(['passed', 'passed'], ['failed']), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('a hook that fails after all tests passed is a failure', () => {
  expect(countTests(report(['failed', 'passed']), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('a bad end without a failed test is a failure', () => {
  expect(countTests(report(['passed', 'passed']), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('no report, or no test at all, is a failure', () => {
  expect(countTests(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(countTests(report(), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
