import { datelineOf } from '../dateline.ts';
import { readStory, type StoryReading } from '../engine/read-story.ts';
import { LANGUAGES } from '../language/index.ts';
import type { LanguageCode, PageInfo, Span, Story, Subject, SubjectExample, SubjectId, TextBlock } from '../model.ts';
import { pageReader } from '../read-page.ts';
import type { Drop } from '../subject/classify.ts';
import { ownSpan } from '../tell.ts';

/** Why nothing of the story was read where an example has its figure or statement. */
export type Silence =
  | Drop
  /** There is no language file for it. */
  | 'no_language'
  /** No number was read in the stretch. */
  | 'no_figure'
  /** Its sentence is not on the story. */
  | 'no_mention'
  /** The text makes no statement. */
  | 'no_statement';

/** An example, and what the engine reads in it. */
export type TriedExample = {
  readonly subject: SubjectId;
  readonly list: 'examples' | 'counterExamples';
  readonly example: SubjectExample;
  readonly passed: boolean;
  /** What the numbers of its stretch count, or what its statements are on. */
  readonly readAs: readonly SubjectId[];
  /** Why one of these numbers counts nothing, or why there is no statement. */
  readonly why: Silence | null;
};

/**
 * Reads every example and counter-example of a story as the one paragraph of a page that is known to be on it, and published
 * on the example's day, if it has one. Subject by subject in the story's order, examples first. `languages` are those whose
 * examples are tried; left out: all. An example passes where the number in its stretch is taken for its subject, or where
 * one of its statements is, if it has no stretch; a counter-example where neither is. Claims play no part. Never throws.
 */
export function tryExamples(story: Story, languages?: readonly LanguageCode[]): TriedExample[] {
  return story.subjects.flatMap((subject) =>
    (['examples', 'counterExamples'] as const).flatMap((list) =>
      (subject[list] ?? [])
        .filter(({ language }) => !languages || languages.includes(language))
        .map((example) => tryExample(story, subject, list, example)),
    ),
  );
}

/** One example as `tryExamples` reads it. */
export function tryExample(
  story: Story,
  { id }: Subject,
  list: TriedExample['list'],
  example: SubjectExample,
): TriedExample {
  const { readAs, why } = readExample(story, example);
  const isTaken =
    example.figure === undefined ? readAs.includes(id) : why === null && readAs.every((one) => one === id);
  const passed = list === 'examples' ? isTaken : !readAs.includes(id);
  return { subject: id, list, example, passed, readAs, why };
}

type Read = Pick<TriedExample, 'readAs' | 'why'>;

function readExample(story: Story, example: SubjectExample): Read {
  const read = exampleReading(story, example);
  if (!read) return { readAs: [], why: 'no_language' };
  return example.figure === undefined ? statementsOf(read) : figuresIn(stretchOf(example), read);
}

/** The text of an example as this story reads it; `null` where there is no language file for it. */
export function exampleReading(story: Story, { language: code, text, published }: SubjectExample): StoryReading | null {
  const language = LANGUAGES.find((one) => one.code === code);
  if (!language) return null;
  const blocks: TextBlock[] = [{ id: 0, role: 'text', text }];
  const page: PageInfo = {
    url: null,
    title: null,
    publisher: null,
    published: published ?? datelineOf(blocks, language),
    language: code,
  };
  const sentences = pageReader(blocks, page, language)(story);
  return readStory({ story, sentences, page, inStory: true });
}

/** Where in its text an example's figure stands. */
export function stretchOf({ text, figure = '' }: SubjectExample): Span {
  const start = text.indexOf(figure);
  return { start, end: start + figure.length };
}

function statementsOf({ positions, spoken }: StoryReading): Read {
  const readAs = [...new Set(positions.map(({ position }) => position.subject))];
  if (readAs.length > 0) return { readAs, why: null };
  return { readAs, why: spoken.length > 0 ? 'no_statement' : 'no_mention' };
}

/** What the numbers of a stretch count; where one of them counts nothing, why it does not. */
function figuresIn(stretch: Span, { sentences, figures }: StoryReading): Read {
  const isMeant = ({ start, end }: Span) => start < stretch.end && end > stretch.start;
  const read = figures.filter(({ sentence, frame }) => isMeant(ownSpan(sentence, frame.figure.number)));
  const readAs = [...new Set(read.flatMap(({ told }) => told?.pageFigure.subject ?? []))];
  const silent = read.find(({ told }) => told === null);
  if (silent) return { readAs, why: silent.drop ?? 'no_rule' };
  if (read.length > 0) return { readAs, why: null };
  const isUnspoken = sentences.some(({ sentence }) =>
    sentence.figures.some(({ number }) => isMeant(ownSpan(sentence, number))),
  );
  return { readAs, why: isUnspoken ? 'no_mention' : 'no_figure' };
}
