/** How long a condition may take to come true, in milliseconds: generous, since other work may have the processors. */
export const PATIENCE_MS = 60_000;

/** Vitest's own limits. A test waits for several conditions; what never comes is the only thing that these end. */
export const PATIENCE = {
  testTimeout: 5 * PATIENCE_MS,
  hookTimeout: 2 * PATIENCE_MS,
  expect: { poll: { timeout: PATIENCE_MS } },
};
