/** Has `run` called before the page is rendered next, once however often that is asked for; not after `signal` aborts. */
export function onNextFrame(run: () => void, signal: AbortSignal): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      if (!signal.aborted) run();
    });
  };
}
