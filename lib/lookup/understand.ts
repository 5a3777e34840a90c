import { datelineOf } from '../dateline.ts';
import { dayRangeOf } from '../day.ts';
import { readStory } from '../engine/read-story.ts';
import { unitOf as classOf } from '../figure/units.ts';
import { FATES } from '../frame/fate/fates.ts';
import type { Language } from '../language/types.ts';
import type { ConceptId, LookupQuery, PageInfo, Story, TextBlock } from '../model.ts';
import type { PlacedSentence, SentenceMention } from '../page/sentences.ts';
import { pageReader, type ReadFor } from '../read-page.ts';
import { isGeneric } from '../story/known-concepts.ts';
import { toldOf } from '../tell.ts';
import { type Paragraph, paragraphsOf } from './input.ts';
import { languageOfText } from './language.ts';
import { type ReadOn, settle, type Understood } from './settle.ts';
import { typedFigure, unitOf, withQuantity } from './typed.ts';

const NO_PAGE: PageInfo = { url: null, title: null, publisher: null, published: null, language: null };
/** The page's title is read with the text, since it may name the story; nothing in it is looked up. */
const TITLE_BLOCK = -1;

/**
 * Reads a look-up as a page would be read, and as far as the user's corrections say. Each story reads it for itself, its
 * language too; the one of which the text gives most is chosen.
 */
export function understand(query: LookupQuery, stories: readonly Story[]): Understood {
  const given = query.page ?? NO_PAGE;
  const candidates = stories.filter((story) => fitsCorrections(story, query));
  const paragraphs = paragraphsOf(query.text);
  const texts = new Map<Language, Text>();
  const textIn = (language: Language): Text => {
    const known = texts.get(language) ?? textOf(paragraphs, given, language);
    texts.set(language, known);
    return known;
  };
  const readings = candidates.flatMap((story) => {
    const found = languageOfText(query.text, given.language, story);
    return found ? [{ ...found, ...readFor(story, textIn(found.language), query) }] : [];
  });
  const best = readings.toSorted((a, b) => weight(b) - weight(a))[0];
  const chosen = best && (weight(best) > 0 || isCorrected(query)) ? best : null;
  const found = chosen ?? languageOfText(query.text, given.language, null);
  if (!found) return withoutReading(query, given, candidates[0] ?? null);
  const { page, readFor: readAs } = textIn(found.language);
  const sentences = readAs(chosen?.story ?? null).filter(({ block }) => block !== TITLE_BLOCK);
  const language = found.isSure ? found.language.code : null;
  return settle(query, { language, page, paragraphs, sentences, chosen });
}

/** The looked-up text in one language, with the page's title before it. */
type Text = { readonly page: PageInfo; readonly readFor: ReadFor };

function textOf(paragraphs: readonly Paragraph[], given: PageInfo, language: Language): Text {
  const blocks = paragraphs.map(({ block }) => block);
  const page: PageInfo = { ...given, published: given.published ?? datelineOf(blocks, language) };
  return { page, readFor: pageReader([...titleOf(page), ...blocks], page, language) };
}

function readFor(story: Story, { page, readFor: readAs }: Text, query: LookupQuery): ReadOn {
  const read = readStory({
    story,
    sentences: readAs(story),
    page,
    inStory: isCorrected(query),
    choose: (found) => {
      const named = found.spoken.filter(({ block }) => block !== TITLE_BLOCK);
      return named.length > 0 ? named : taken(story, found.sentences, page, query, found.isAbout);
    },
  });
  return {
    story,
    told: toldOf(read.figures),
    positions: read.positions.map(({ position }) => position),
    isAbout: read.isAbout || read.spoken.length > 0,
  };
}

/**
 * Who looks something up means it: where no sentence speaks of the story by itself, all of them are taken to, provided
 * that the user chose the story, the page's title is on it, or the text has words of the story's own.
 */
function taken(
  story: Story,
  sentences: readonly PlacedSentence[],
  page: PageInfo,
  query: LookupQuery,
  isAbout: boolean,
): SentenceMention[] {
  const text = sentences.filter(({ block }) => block !== TITLE_BLOCK);
  const published = dayRangeOf(page.published);
  const tooEarly = published !== null && published[1] < story.since;
  const own = ownWordsOf(story);
  const hasOwnWords = text.some(({ sentence }) => sentence.hits.some(({ concept }) => own.has(concept)));
  const isOpen = page.title === null || isAbout;
  if (!isCorrected(query) && (tooEarly || !isOpen || !(isAbout || hasOwnWords))) return [];
  return text.map(({ block, sentence }, at) => {
    const last = text[at - 1];
    return {
      block,
      sentence,
      by: 'context',
      before: null,
      previous: last?.block === block ? last.sentence : null,
      isBeyond: false,
      asked: null,
      above: [],
    };
  });
}

/**
 * What a story alone has words for, other topics left out, and people of whom it brings a name of its own ("soldiers", where
 * its own have one).
 */
function ownWordsOf({ terms, mentions }: Story): ReadonlySet<ConceptId> {
  const named = Object.values(terms).flatMap((words) => Object.keys(words));
  const others = new Set(mentions.flatMap(({ unless }) => unless ?? []));
  const isPeople = (concept: ConceptId) => classOf(concept) === 'person' && !FATES.has(concept);
  return new Set(named.filter((concept) => (isGeneric(concept) ? isPeople(concept) : !others.has(concept))));
}

function fitsCorrections(story: Story, { storyId, subject }: LookupQuery): boolean {
  if (storyId !== undefined && story.id !== storyId) return false;
  return subject === undefined || story.subjects.some(({ id }) => id === subject);
}

function isCorrected({ storyId, subject }: LookupQuery): boolean {
  return storyId !== undefined || subject !== undefined;
}

/** A story of which the text gives figures goes before one of which it only tells. */
function weight({ told, positions, isAbout }: ReadOn): number {
  return told.length * 100 + positions.length * 10 + Number(isAbout);
}

function titleOf({ title }: PageInfo): TextBlock[] {
  return title === null ? [] : [{ id: TITLE_BLOCK, role: 'title', text: title }];
}

/** A text in a language that is not read: what the user chose stands, all else is left to its words. */
function withoutReading(query: LookupQuery, page: PageInfo, candidate: Story | null): Understood {
  const story = isCorrected(query) ? candidate : null;
  const subject = query.subject ?? null;
  const typed = query.quantity && subject && story ? query.quantity : null;
  const quantity = typed && subject && story ? { ...typed, unit: typed.unit ?? unitOf(subject, typed, story) } : null;
  const told = quantity && subject && story ? typedFigure(quantity, subject, story, page) : null;
  const figures = withQuantity([], null, quantity, subject, query.text.length);
  return { language: null, page, story, subject, figures, figure: quantity ? 0 : null, told, position: null };
}
