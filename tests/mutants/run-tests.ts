import { fileURLToPath } from 'node:url';
import { startVitest, type TestSpecification } from 'vitest/node';
import { PATIENCE } from '../helpers/patience.ts';

/** `node run-tests.ts ROOT FILE…`: runs unit tests in this very order, in one process, with the runner that tries the mutants. */
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
  // Options of the command line do not reach a project’s runner.
  config: false,
  include: files,
  ...PATIENCE,
  watch: false,
  runner: fileURLToPath(new URL('runner.ts', import.meta.url)),
  bail: process.env.MUTANTS_ALONE ? 1 : 0,
  maxWorkers: 1,
  isolate: false,
  cache: false,
  reporters: process.env.MUTANTS_SHOW ? ['default'] : [{}],
  sequence: { sequencer: AsGiven },
});
await vitest.close();
