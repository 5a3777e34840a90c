/**
 * Chrome ends a background that did nothing with the browser for 30 seconds, and work on a store does not count
 * (https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle#idle-shutdown).
 */
const EVERY_MS = 20_000;

/** Keeps the background from being ended as idle until `task` is done, by a harmless `call` of the browser's. */
export async function stayAwake<T>(call: () => Promise<unknown>, task: Promise<T>): Promise<T> {
  const timer = setInterval(() => {
    call().catch(() => undefined);
  }, EVERY_MS);
  try {
    return await task;
  } finally {
    clearInterval(timer);
  }
}
