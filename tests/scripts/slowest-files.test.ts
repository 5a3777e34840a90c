import { expect, test } from 'vitest';
import { slowestFiles } from '../../scripts/lib/slowest-files.ts';

const report = (...files: [name: string, ms: number][]) =>
  JSON.stringify({
    testResults: files.map(([name, ms]) => ({
      name: `/home/me/project/tests/${name}`,
      startTime: 5_000,
      endTime: 5_000 + ms,
    })),
  });

test('the slowest first, in seconds, by their path in the project', () => {
  expect(slowestFiles(report(['quick.test.ts', 40], ['slow.test.ts', 61_500]), '/home/me/project')).toEqual([
    '   61.5 s  tests/slow.test.ts',
    '    0.0 s  tests/quick.test.ts',
  ]);
});

test('no more than ten', () => {
  const files = Array.from({ length: 12 }, (_, at): [string, number] => [`${at}.test.ts`, at * 1_000]);
  const lines = slowestFiles(report(...files), '/home/me/project/');
  expect(lines).toHaveLength(10);
  expect(lines.at(-1)).toMatch(/ 2\.0 s {2}tests\/2\.test\.ts$/);
});

test('without a report, none', () => expect(slowestFiles(null, '/')).toEqual([]));
