import { defineConfig } from 'vitest/config';
import { PATIENCE } from './tests/helpers/patience.ts';

/** Unit tests run in Node; a file that needs a document says so on top (`@vitest-environment happy-dom`). */
const DOCUMENT = ['tests/components/**/*.test.{ts,tsx}'];
// Not 0: on two processors Vitest would put these behind all the others, and leave one of the two to itself.
const FIRST = { maxWorkers: 2, sequence: { groupOrder: 1 } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          ...PATIENCE,
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/browser/**', ...DOCUMENT],
          // The core has no state: a worker loads the engine and its words once for all files, in a third of the time.
          isolate: false,
          ...FIRST,
        },
      },
      {
        // Each file has a document of its own.
        test: { name: 'dom', ...PATIENCE, environment: 'node', include: DOCUMENT, ...FIRST },
      },
      // What needs a rendered page, in a real browser.
      'tests/browser/vitest.config.ts',
      'tests/browser/sizes/vitest.config.ts',
      {
        // The built extension in a real browser, one browser a file, two at a time: most of a file is waiting. After the rest, which
        // would take the processors from both.
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/global-setup.ts'],
          ...PATIENCE,
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
