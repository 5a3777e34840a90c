import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

/** What needs a real browser: highlights, the top layer, what is rendered. Runs in an installed Chromium. */
export default defineConfig({
  test: {
    name: 'browser',
    include: ['**/*.test.{ts,tsx}'],
    root: import.meta.dirname,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
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
