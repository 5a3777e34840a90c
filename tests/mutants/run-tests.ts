import { startVitest, type TestSpecification } from 'vitest/node';

/** `node run-tests.ts ROOT FILE…`: runs unit tests in this very order up to the first failure, and prints each file as it starts. */
const [root = '.', ...files] = process.argv.slice(2);

/** Vitest itself would begin with the largest files. */
class AsGiven {
  shard(tests: TestSpecification[]): TestSpecification[] {
    return tests;
  }
  sort(tests: TestSpecification[]): TestSpecification[] {
    const place = ({ moduleId }: TestSpecification) => files.findIndex((file) => moduleId.endsWith(file));
    return tests.sort((a, b) => place(a) - place(b));
  }
}

const vitest = await startVitest('test', files, {
  root,
  watch: false,
  project: ['unit'],
  bail: 1,
  maxWorkers: 1,
  isolate: false,
  cache: false,
  reporters: [
    {
      onTestModuleStart: ({ relativeModuleId }) => console.log(`start ${relativeModuleId}`),
      onTestCaseResult: (test) => console.log(test.result().state),
    },
  ],
  sequence: { sequencer: AsGiven },
});
await vitest.close();
