/** mark.js, which stands before this in the same file, and what `main.ts` writes there: what our reader marked. */
declare const Mark: new (root: Element) => { mark: (words: readonly string[], options: object) => void };
declare const WORDS: readonly string[];

requestIdleCallback(() => new Mark(document.body).mark(WORDS, { separateWordSearch: false, diacritics: false }));
