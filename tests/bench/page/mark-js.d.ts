/** What is used of mark.js, which has no types of its own. */
declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element);
    mark(words: string[], options: { separateWordSearch: boolean; accuracy: 'exactly' }): void;
    markRegExp(expression: RegExp): void;
  }
}
