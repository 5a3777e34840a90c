import Fuse from 'fuse.js';

/** Written before this: what the claims say. */
declare const STATEMENTS: readonly string[];

/** Asks Fuse.js for each sentence of the page and paints those that it finds a claim for. */
requestIdleCallback(() => {
  const fuse = new Fuse(STATEMENTS, { includeScore: true, ignoreLocation: true, threshold: 0.4 });
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    for (const { 0: sentence, index } of data.matchAll(/[^.。!?]+[.。!?]?/g)) {
      if (sentence.length < 20 || fuse.search(sentence, { limit: 1 }).length === 0) continue;
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + sentence.length);
      ranges.push(range);
    }
  }
  CSS.highlights.set('fuse', new Highlight(...ranges));
});
