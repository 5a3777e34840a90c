import { isMendable } from './near-words.ts';
import { eachTerm } from './terms.ts';

/** What is searched of a claim. */
export type TextDoc = { readonly id: string; readonly title: string; readonly statement: string };

/** Texts read for an index. */
export type Read = {
  readonly ordinals: ReadonlyMap<string, number>;
  readonly words: ReadonlySet<string>;
  /** Title and statement of each text. */
  readonly lengths: Uint32Array;
  /** One entry a term and text: the text, the term, how often in the title and in the statement. */
  readonly entries: Entries;
};
/** Grows as it is filled; `length` of it is in use. */
type Entries = { length: number; doc: Uint32Array; term: Uint32Array; inTitle: Uint8Array; inStatement: Uint8Array };

/** Counts the terms of texts, one text after another. */
export function docReader(): { readonly read: (doc: TextDoc) => void; readonly finish: () => Read } {
  const ordinals = new Map<string, number>();
  const words = new Set<string>();
  const lengths: number[] = [];
  const entries = roomFor(0);
  /** Of each term, its entry in the text being read: smaller than `first` means none. */
  const entryOf: number[] = [];
  let doc = 0;

  const readField = (text: string, first: number, counts: () => Uint8Array): number => {
    let length = 0;
    eachTerm(text, (term, word) => {
      length++;
      let ordinal = ordinals.get(term);
      if (ordinal === undefined) {
        ordinal = ordinals.size;
        ordinals.set(term, ordinal);
        entryOf.push(-1);
      }
      if (isMendable(word)) words.add(word);
      let entry = entryOf[ordinal] ?? -1;
      if (entry < first) {
        entry = newEntry(entries, doc, ordinal);
        entryOf[ordinal] = entry;
      }
      const count = counts();
      count[entry] = Math.min((count[entry] ?? 0) + 1, MOST_OF_A_TERM);
    });
    return length;
  };

  return {
    read({ title, statement }) {
      const first = entries.length;
      lengths.push(readField(title, first, () => entries.inTitle));
      lengths.push(readField(statement, first, () => entries.inStatement));
      doc++;
    },
    finish: () => ({ ordinals, words, lengths: Uint32Array.from(lengths), entries }),
  };
}

const MOST_OF_A_TERM = 255;

function newEntry(entries: Entries, doc: number, term: number): number {
  if (entries.length === entries.doc.length) {
    const larger = roomFor(2 * entries.length);
    larger.doc.set(entries.doc);
    larger.term.set(entries.term);
    larger.inTitle.set(entries.inTitle);
    larger.inStatement.set(entries.inStatement);
    Object.assign(entries, larger, { length: entries.length });
  }
  const at = entries.length++;
  entries.doc[at] = doc;
  entries.term[at] = term;
  return at;
}

function roomFor(count: number): Entries {
  const room = Math.max(64, count);
  return {
    length: 0,
    doc: new Uint32Array(room),
    term: new Uint32Array(room),
    inTitle: new Uint8Array(room),
    inStatement: new Uint8Array(room),
  };
}
