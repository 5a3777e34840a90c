import { refusalOf } from '../lookup/input.ts';
import { understand } from '../lookup/understand.ts';
import type { DayRange, PartyId, PositionStance, Quantity, Story, StoryId, SubjectId } from '../model.ts';

/** What a statement by itself tells of a claim. */
export type StatementReading = {
  readonly storyId: StoryId | null;
  readonly subject: SubjectId | null;
  readonly quantity: Quantity | null;
  readonly position: PositionStance | null;
  readonly speaker: PartyId | null;
  readonly asOf: DayRange | null;
};

export type StatementAsked = {
  readonly statement: string;
  /** Those that it may be of: the row's own alone, where it names one. */
  readonly stories: readonly Story[];
  readonly isStoryKnown: boolean;
  readonly subject: SubjectId | null;
  /** The day of publication, from which missing years are implied. */
  readonly published: string | null;
  readonly language: string | null;
};

const NOTHING: StatementReading = {
  storyId: null,
  subject: null,
  quantity: null,
  position: null,
  speaker: null,
  asOf: null,
};

/** Reads a statement as a look-up of it would be read: its figure, or else its position, of which subject, by whom, when. */
export function readStatement(asked: StatementAsked): StatementReading {
  const { statement, stories, isStoryKnown, subject, published, language } = asked;
  const [first] = stories;
  if (!first || refusalOf(statement)) return NOTHING;
  const page = { url: null, title: null, publisher: null, published, language };
  const query = {
    text: statement,
    page,
    ...(isStoryKnown && { storyId: first.id }),
    ...(subject !== null && { subject }),
  };
  const read = understand(query, stories);
  const { story, told, position } = read;
  if (told) {
    // words that allow several subjects tell none: there is nobody to ask in the middle of a file
    const isDoubtful = subject === null && told.others.length > 0;
    return {
      storyId: story?.id ?? null,
      subject: isDoubtful ? null : read.subject,
      quantity: told.cannotTell ? null : told.quantity,
      position: null,
      speaker: told.attribution?.party ?? null,
      asOf: told.ownDate,
    };
  }
  if (!position) return { ...NOTHING, storyId: story?.id ?? null };
  return {
    ...NOTHING,
    storyId: story?.id ?? null,
    subject: read.subject,
    position: position.stance,
    speaker: position.by?.party ?? null,
  };
}
