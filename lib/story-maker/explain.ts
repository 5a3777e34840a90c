import { datelineOf } from '../dateline.ts';
import { dayRangeOf } from '../day.ts';
import { readStory, type StoryReading } from '../engine/read-story.ts';
import { LANGUAGES } from '../language/index.ts';
import type { Language } from '../language/types.ts';
import { type Paragraph, paragraphsOf } from '../lookup/input.ts';
import { languageOfText } from '../lookup/language.ts';
import { passesGate } from '../mention/gate.ts';
import { gateStory } from '../mention/gate-terms.ts';
import type { LanguageCode, PageInfo, Span, Story } from '../model.ts';
import { pageReader } from '../read-page.ts';
import { explainFigure } from './explain-figure.ts';
import { explainMention } from './explain-mention.ts';
import type { ExplainedSentence, Explanation } from './explained.ts';

export type Tried = {
  readonly text: string;
  /** The day on which it is taken to be published, `YYYY-MM-DD`; `''`: as the text says, if it does. */
  readonly published: string;
  /** A language's code; `''`: as the text is written. */
  readonly language: LanguageCode;
};

/**
 * How a text would be read on a page, if it followed this story: which sentences are taken for it and by which words, what
 * each figure counts and why, or why nothing. Offsets are those of `text`, whose first paragraph is the headline where it
 * ends like one. Never throws on any text.
 */
export function explain(story: Story, { text, published, language: chosen }: Tried): Explanation {
  const language = LANGUAGES.find(({ code }) => code === chosen) ?? languageOfText(text, null, story)?.language;
  const opensPage = passesGate(text, [gateStory(story, LANGUAGES)]);
  if (!language) return { language: null, opensPage, tooEarly: false, isAbout: false, sentences: [] };

  const paragraphs = paragraphsIn(text);
  const blocks = paragraphs.map(({ block }, at) => (at === 0 && isHeadline(text, block.text) ? asTitle(block) : block));
  const day = published !== '' && dayRangeOf(published) ? published : datelineOf(blocks, language);
  const page: PageInfo = { url: null, title: null, publisher: null, published: day, language: language.code };
  const sentences = pageReader(blocks, page, language)(story);
  const starts = paragraphs.map(({ at }) => at);
  const read = readStory({ story, sentences, page, inStory: false });
  return {
    language: language.code,
    opensPage,
    tooEarly: day !== null && (dayRangeOf(day)?.[1] ?? '') < story.since,
    isAbout: read.isAbout,
    sentences: told(read, language, starts),
  };
}

function told(
  { story, sentences, spoken, figures, positions }: StoryReading,
  language: Language,
  starts: readonly number[],
): ExplainedSentence[] {
  return sentences.map(({ block, role, sentence }) => {
    const from = starts[block] ?? 0;
    const at = <T extends Span>(span: T): T => ({ ...span, start: span.start + from, end: span.end + from });
    const mention = spoken.find((one) => one.sentence === sentence) ?? null;
    return {
      ...at({ start: sentence.span.start, end: sentence.span.end }),
      isHeadline: role === 'title',
      by: mention?.by ?? null,
      ...explainMention(sentence, story, mention, language, at),
      figures: sentence.figures.map((figure) => {
        const read =
          figures.find((one) => one.sentence === sentence && one.frame.figure.start === figure.start) ?? null;
        return explainFigure({ figure, sentence, read, story, language, at });
      }),
      positions: positions
        .filter((one) => one.block === block && isIn(one.position, sentence.span))
        .map(({ position: { start, end, subject, stance, by } }) =>
          at({ start, end, subject, stance, by: by?.party ?? null }),
        ),
    };
  });
}

function isIn(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** As for a look-up; but a first line far shorter than the next is a headline, though no empty line stands between. */
function paragraphsIn(text: string): Paragraph[] {
  const [first = '', second = ''] = text.split('\n', 2);
  if (!isHeadline(text, first) || first.trim() === '' || second.trim().length < first.trim().length * FAR_LONGER)
    return paragraphsOf(text);
  const [headline] = paragraphsOf(first);
  const rest = paragraphsOf(text.slice(first.length));
  const before = headline ? [headline] : [];
  const behind = rest.map(({ block, at }) => ({
    block: { ...block, id: block.id + before.length },
    at: at + first.length,
  }));
  return [...before, ...behind];
}

/** Lines that a printer broke are about as long as one another. */
const FAR_LONGER = 1.5;

/** A first line with others behind it and without a full stop. */
function isHeadline(text: string, first: string): boolean {
  return first.trim().length < text.trim().length && !/[.!?:;…。！？]["'”’»)\]]?\s*$/u.test(first);
}

function asTitle<T>(block: T): T & { role: 'title' } {
  return { ...block, role: 'title' };
}
