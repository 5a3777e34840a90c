/** One property of many rows as numbers: equal values have equal codes, so that counting and comparing is quick. */
export type Codes = {
  /** A row's code; 0 where it has no value. */
  readonly of: (place: number) => number;
  readonly put: (place: number, value: string) => void;
  /** The code of a value, a new one where it has none yet. */
  readonly codeFor: (value: string) => number;
  /** Values by code; the first one, `''`, is "none". */
  readonly values: readonly string[];
  /** The code of a value; `undefined` where no row ever had it. */
  readonly codeOf: (value: string) => number | undefined;
};

export function createCodes(): Codes {
  const known = new Map<string, number>([['', 0]]);
  const values = [''];
  let codes = new Uint32Array(1024);
  const codeFor = (value: string): number => {
    const code = known.get(value) ?? values.length;
    if (code === values.length) {
      known.set(value, code);
      values.push(value);
    }
    return code;
  };
  return {
    of: (place) => codes[place] ?? 0,
    put: (place, value) => {
      if (place >= codes.length) codes = grown(codes, place);
      codes[place] = codeFor(value);
    },
    codeFor,
    values,
    codeOf: (value) => known.get(value),
  };
}

function grown(codes: Uint32Array<ArrayBuffer>, place: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(codes.length * 2, place + 1));
  larger.set(codes);
  return larger;
}
