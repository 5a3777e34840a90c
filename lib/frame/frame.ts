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

/** The frame of a figure of a sentence on a story; a slot is read when it is asked for. */
export function frameOf(asked: Omit<About, 'words'>): Frame {
  return new FrameOnDemand(asked);
}
class FrameOnDemand implements Frame {
  readonly figure: Figure;
  readonly scopes: Scopes;
  readonly #asked: Omit<About, 'words'>;
  #about: About | undefined;
  #counted: Counted | undefined;
  #whose: Whose | undefined;
  #time: Time | undefined;
  #measure: Measure | undefined;
  #teller: Attribution | null | undefined;

  constructor(asked: Omit<About, 'words'>) {
    this.#asked = asked;
    this.figure = asked.figure;
    this.scopes = asked.scopes;
  }

  get #around(): About {
    this.#about ??= { ...this.#asked, words: wordsAbout(this.#asked.sentence, this.figure, this.scopes) };
    return this.#about;
  }
  get words(): readonly Word[] {
    return this.#around.words;
  }
  get counted(): Counted {
    this.#counted ??= countedIn(this.#around);
    return this.#counted;
  }
  get whose(): Whose {
    this.#whose ??= whoseIn(this.#around);
    return this.#whose;
  }
  get fate(): readonly Word[] {
    return fateIn(this.#around);
  }
  get movement(): readonly Word[] {
    return movementIn(this.#around);
  }
  get place(): readonly Word[] {
    return placeIn(this.#around);
  }
  get time(): Time {
    this.#time ??= timeIn(this.#asked);
    return this.#time;
  }
  get measure(): Measure {
    this.#measure ??= measureIn(this.#around);
    return this.#measure;
  }
  get teller(): Attribution | null {
    if (this.#teller === undefined) this.#teller = tellerIn(this.#asked);
    return this.#teller;
  }
  get mood(): readonly Word[] {
    return moodIn(this.#around);
  }
}
