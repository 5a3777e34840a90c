/**
 * Any stored value as text: JSON where it is plain JSON, else as near to it as can be. A store takes more than JSON: numbers
 * that JSON has no word for, bytes, maps, and objects that hold themselves.
 */
export function plainJson(value: unknown, indent?: number): string {
  /** What is being written, from the outermost on, and as what. */
  const above: { readonly source: object; readonly shown: object }[] = [];
  const write = function (this: unknown, _key: string, one: unknown): unknown {
    if (typeof one === 'bigint' || (typeof one === 'number' && !Number.isFinite(one))) return String(one);
    if (typeof one !== 'object' || one === null) return one;
    while (above.length > 0 && above.at(-1)?.shown !== this) above.pop();
    if (above.some(({ source }) => source === one)) return '[itself]';
    const shown = one instanceof Map || one instanceof Set ? [...one] : ArrayBuffer.isView(one) ? bytesOf(one) : one;
    above.push({ source: one, shown });
    return shown;
  };
  try {
    return JSON.stringify(value, write, indent) ?? String(value);
  } catch {
    // nested deeper than can be followed, by `String` as well
    return Object.prototype.toString.call(value);
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): number[] {
  return Array.from(new Uint8Array(buffer, byteOffset, byteLength));
}
