import type { Frame } from '../frame/frame.ts';
import type { Where, Word } from '../frame/words.ts';
import type { Attribution, ConceptId, DayRange, Span } from '../model.ts';

/** A word that was read about a figure: what it means, where it stands, and as the text has it (`null`: no word of its sentence). */
export type TracedWord = { readonly concept: ConceptId; readonly where: Where; readonly words: string | null };

/** A figure's frame with its words as the text has them. */
export type TracedFrame = {
  readonly counted: { readonly unit: string | null; readonly words: readonly TracedWord[] };
  readonly whose: { readonly side: Frame['whose']['side']; readonly words: readonly TracedWord[] };
  readonly fate: readonly TracedWord[];
  readonly movement: readonly TracedWord[];
  readonly place: readonly TracedWord[];
  readonly time: { readonly asOf: DayRange | null; readonly since: DayRange | null; readonly words: readonly string[] };
  readonly measure: { readonly whole: string | null; readonly words: readonly TracedWord[] };
  readonly teller: Attribution | null;
  readonly mood: readonly TracedWord[];
  /** What belongs to no slot. */
  readonly other: readonly TracedWord[];
};

/** A frame as the trace prints it; `text` is its sentence's whole text. */
export function tracedFrame(frame: Frame, text: string): TracedFrame {
  const textOf = ({ start, end }: Span) => text.slice(start, end);
  const traced = (words: readonly Word[]) =>
    words.map(({ concept, where, span }): TracedWord => ({ concept, where, words: span && textOf(span) }));
  const { counted, whose, fate, movement, place, time, measure, teller, mood } = frame;
  const inSlots = [counted.words, whose.words, fate, movement, place, measure.words, mood].flat();
  return {
    counted: { unit: counted.unit, words: traced(counted.words) },
    whose: { side: whose.side, words: traced(whose.words) },
    fate: traced(fate),
    movement: traced(movement),
    place: traced(place),
    time: { ...time, words: time.words.map(textOf) },
    measure: { whole: measure.whole && textOf(measure.whole.number), words: traced(measure.words) },
    teller,
    mood: traced(mood),
    other: traced(frame.words.filter((word) => !inSlots.includes(word))),
  };
}
