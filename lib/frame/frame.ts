import type { Attribution, Figure } from '../model.ts';
import type { About } from './about.ts';
import { type Counted, countedIn } from './counted.ts';
import { fateIn } from './fate.ts';
import { type Measure, measureIn } from './measure.ts';
import { moodIn } from './mood.ts';
import { movementIn } from './movement.ts';
import { placeIn } from './place.ts';
import type { Scopes } from './scopes.ts';
import { tellerIn } from './teller.ts';
import { type Time, timeIn } from './time.ts';
import { type Whose, whoseIn } from './whose.ts';
import { type Word, wordsAbout } from './words.ts';

/** What one figure is said to count, slot by slot, and from which words; the subjects are read from it. */
export type Frame = {
  readonly figure: Figure;
  readonly scopes: Scopes;
  readonly counted: Counted;
  readonly whose: Whose;
  readonly fate: readonly Word[];
  readonly movement: readonly Word[];
  readonly place: readonly Word[];
  readonly time: Time;
  readonly measure: Measure;
  readonly teller: Attribution | null;
  readonly mood: readonly Word[];
  /** All that stands about it, what belongs to no slot too. */
  readonly words: readonly Word[];
};

/** The frame of a figure of a sentence on a story. */
export function frameOf(asked: Omit<About, 'words'>): Frame {
  const words = wordsAbout(asked.sentence, asked.figure, asked.scopes);
  const about = { ...asked, words };
  return {
    figure: asked.figure,
    scopes: asked.scopes,
    counted: countedIn(about),
    whose: whoseIn(about),
    fate: fateIn(about),
    movement: movementIn(about),
    place: placeIn(about),
    time: timeIn(about),
    measure: measureIn(about),
    teller: tellerIn(about),
    mood: moodIn(about),
    words,
  };
}
