const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a text is in a script that says more in fewer signs. */
export function isDense(text: string): boolean {
  return DENSE.test(text);
}
