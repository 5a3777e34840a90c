import { termsOf } from './terms.ts';

export type TextDoc = { readonly id: string; readonly title: string; readonly statement: string };

export type Segment = {
  readonly ids: readonly string[];
  readonly terms: readonly string[];
  readonly starts: Uint32Array;
  readonly docs: Uint32Array;
  readonly weights: Uint8Array;
};
export const T = { k1: 1.2, bT: 0.4, bS: 0.4, wT: 1, wS: 1 };

export function buildSegment(docs: readonly TextDoc[]): Segment {
  const ordinals = new Map<string, number>();
  const postT: number[][] = [];
  const postF: number[][] = [];
  const lenT = new Uint16Array(docs.length), lenS = new Uint16Array(docs.length);
  docs.forEach((doc, d) => {
    const tf = new Map<number, number>();
    const take = (text: string, unit: number) => {
      const ts = termsOf(text);
      for (const { term } of ts) {
        let o = ordinals.get(term);
        if (o === undefined) { o = ordinals.size; ordinals.set(term, o); postT.push([]); postF.push([]); }
        tf.set(o, (tf.get(o) ?? 0) + unit);
      }
      return ts.length;
    };
    lenT[d] = take(doc.title, 1);
    lenS[d] = take(doc.statement, 4096);
    for (const [o, f] of tf) { postT[o]!.push(d); postF[o]!.push(f); }
  });
  const avgT = lenT.reduce((a, b) => a + b, 0) / docs.length || 1;
  const avgS = lenS.reduce((a, b) => a + b, 0) / docs.length || 1;
  const terms = [...ordinals.keys()].sort();
  const starts = new Uint32Array(terms.length + 1);
  let n = 0;
  terms.forEach((t, i) => { n += postT[ordinals.get(t)!]!.length; starts[i + 1] = n; });
  const out = new Uint32Array(n), w = new Uint8Array(n);
  n = 0;
  for (const t of terms) {
    const o = ordinals.get(t)!;
    const ds = postT[o]!, fs = postF[o]!;
    for (let i = 0; i < ds.length; i++) {
      const d = ds[i]!, f = fs[i]!;
      const ft = f % 4096, fs_ = Math.floor(f / 4096);
      const x = (T.wT * ft) / (1 - T.bT + (T.bT * lenT[d]!) / avgT) + (T.wS * fs_) / (1 - T.bS + (T.bS * lenS[d]!) / avgS);
      out[n] = d; w[n] = Math.max(1, Math.min(255, Math.round((255 * x) / (T.k1 + x)))); n++;
    }
  }
  return { ids: docs.map((d) => d.id), terms, starts, docs: out, weights: w };
}
