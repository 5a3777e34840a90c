import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { PATIENCE } from '../helpers/patience.ts';
import { pointer } from './pointer.ts';

/** What needs a real browser: highlights, the top layer, what is rendered. Runs in an installed Chromium. */
export default defineConfig({
  cacheDir: '../../node_modules/.vite/browser',
  // Named, so that none is met on the way: that would load Preact a second time.
  optimizeDeps: {
    include: [
      ...['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime', 'preact/test-utils'],
      ...['fast-check', 'axe-core'],
    ],
  },
  test: {
    name: 'browser',
    ...PATIENCE,
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['hostile-size.test.ts'],
    root: import.meta.dirname,
    sequence: { groupOrder: 2 },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      commands: { pointer },
      provider: playwright({
        launchOptions: {
          executablePath: process.env.CHROMIUM_BIN ?? '/usr/bin/chromium',
          chromiumSandbox: false,
          args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
        },
      }),
      instances: [{ browser: 'chromium', viewport: { width: 1000, height: 700 } }],
    },
  },
});
