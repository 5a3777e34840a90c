/** Whether the sign at an offset of a text is of a class; never before the text's start or behind its end. */
export type SignClass = (text: string, at: number) => boolean;

const UNKNOWN = 0;
const IN = 1;
const OUT = 2;

/**
 * A class of signs by a regular expression for one of them, which is asked once for each UTF-16 unit: what is asked of every
 * sign of a text costs a look into a table. Takes 64 KB from its first use.
 */
export function signClass(pattern: RegExp): SignClass {
  let known: Uint8Array | null = null;
  return (text, at) => {
    const code = text.charCodeAt(at);
    if (!(code >= 0)) return false;
    known ??= new Uint8Array(0x10000);
    const before = known[code];
    if (before !== UNKNOWN) return before === IN;
    const isIn = pattern.test(String.fromCharCode(code));
    known[code] = isIn ? IN : OUT;
    return isIn;
  };
}
