import type { TracedFrame, TracedWord } from '../../lib/engine/traced-frame.ts';

/** A frame as a person reads it: a line a slot that says anything, each word with where it stands. */
export function frameLines(frame: TracedFrame): string[] {
  const { counted, whose, fate, movement, place, time, measure, teller, mood, other } = frame;
  const slots: readonly (readonly [string, readonly string[]])[] = [
    ['counted', [counted.unit ?? 'nothing named', ...texts(counted.words)]],
    ['whose', [whose.side, ...texts(whose.words)]],
    ['fate', texts(fate)],
    ['movement', texts(movement)],
    ['place', texts(place)],
    ['time', time.words.map((words) => `"${words}"`)],
    ['measure', [...(measure.whole === null ? [] : [`part of "${measure.whole}"`]), ...texts(measure.words)]],
    ['teller', teller ? [`${teller.party} "${teller.surface}"`] : []],
    ['mood', texts(mood)],
    ['other', texts(other)],
  ];
  return slots.filter(([, said]) => said.length > 0).map(([slot, said]) => `  ${slot.padEnd(9)} ${said.join(', ')}`);
}

function texts(words: readonly TracedWord[]): string[] {
  return words.map(({ concept, where, words: text }) => `${concept}${text === null ? '' : ` "${text}"`} (${where})`);
}
