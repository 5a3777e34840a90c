import { saysWhatIsCounted } from '../mention/labels.ts';
import { countsOthers } from '../mention/others.ts';
import type { Story } from '../model.ts';
import { type Focus, isOnOthers } from './focus.ts';
import type { PlacedSentence } from './sentences.ts';

/**
 * Whether a cell, read with its heads, counts something of the story: its table stands where the text is on the story, and
 * its heads or its own words say what is counted, of nobody else.
 */
export function cellSpeaks({ sentence }: PlacedSentence, focus: Focus, story: Story): boolean {
  if (focus.topic === null || isOnOthers(focus) || isDate(sentence)) return false;
  return saysWhatIsCounted(sentence, story) && !countsOthers(sentence, story);
}

/** A cell that is nothing but a date says when what stands in its row holds. */
function isDate({ figures, reading: { own } }: PlacedSentence['sentence']): boolean {
  return figures.some(({ kind, start, end }) => kind === 'date' && start <= own.start && end >= own.end);
}
