import { defineConfig } from 'vitest/config';
import base from '../vitest.config.ts';

/** Work on pages of two sizes is compared in a browser of its own: what other files leave in memory is collected in either. */
export default defineConfig({
  ...base,
  test: { ...base.test, name: 'sizes', include: ['hostile-size.test.ts'], exclude: [], sequence: { groupOrder: 4 } },
});
