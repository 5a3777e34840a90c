/** Numerals of one language and the sentence that each is set into, in place of `{}`. */
export type NumeralTable = {
  readonly code: string;
  readonly carrier: string;
  readonly rows: readonly (readonly [numeral: string, value: number])[];
};
