import Fuse from 'fuse.js';

/** What `main.ts` writes beside this: what the claims say. */
declare const STATEMENTS: readonly string[];

/** Asks Fuse.js for each sentence of the page: what a first version of such an extension does. */
requestIdleCallback(() => {
  const fuse = new Fuse(STATEMENTS, { includeScore: true, ignoreLocation: true, threshold: 0.4 });
  const sentences = document.body.innerText.split(/(?<=[.!?。])\s*/);
  document.documentElement.dataset.found = String(
    sentences.filter((one) => fuse.search(one.slice(0, 32)).length > 0).length,
  );
});
