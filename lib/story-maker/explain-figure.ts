import { dayRangeOf } from '../day.ts';
import { UNKNOWN_NOUN } from '../figure/units.ts';
import type { Language } from '../language/types.ts';
import type { SentenceMention } from '../mention/mentions.ts';
import type { Figure, PageInfo, Quantity, Span, Story, SubjectRule } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { ownDate } from '../subject/as-of.ts';
import { isForeign } from '../subject/belongs.ts';
import { isNoEvent, nounOf, type Surroundings, surroundingsOf } from '../subject/classify.ts';
import { actorsOf, type ToldFigure } from '../tell.ts';
import { skipSpaces } from '../text/phrases.ts';
import { examplesOf } from './examples.ts';
import type { ExplainedFigure, Why } from './explained.ts';

type Asked = {
  readonly figure: Figure;
  readonly sentence: Sentence;
  readonly mention: SentenceMention | null;
  readonly story: Story;
  readonly page: PageInfo;
  /** What was read of the sentence as on a page. */
  readonly told: readonly ToldFigure[];
  readonly language: Language;
  readonly at: <T extends Span>(span: T) => T;
};

/** One figure of a text with what it was taken for, or why for nothing. */
export function explainFigure(asked: Asked): ExplainedFigure {
  const { figure, at } = asked;
  const { start, end, surface, kind, low, high, qualifier, unit, dates } = figure;
  const quantity: Quantity = { kind, low, high, qualifier, unit, ...(dates && { dates }) };
  return { ...at({ start, end }), surface, quantity, why: whyOf(asked) };
}

function whyOf(asked: Asked): Why {
  const { figure, sentence, mention, story, page, told } = asked;
  if (!mention) return { type: 'no_mention' };
  const seen = surroundingsOf(sentence, mention.before, story).find((one) => one.figure.start === figure.start);
  if (!seen) return { type: 'no_noun' };
  const own = told.find(({ pageFigure }) => pageFigure.start === figure.start);
  if (own) return subjectWhy(asked, seen, own);
  const pageDay = dayRangeOf(page.published);
  const asOf = ownDate(sentence, figure, pageDay?.[1] ?? null) ?? pageDay;
  if (isNoEvent(sentence, figure, asOf)) return { type: 'no_event' };
  const noun = nounIn(sentence, figure);
  if (seen.figure.unit === null) return { type: 'no_noun' };
  const rules = story.reading.filter(
    ({ kind, units }) => kind === figure.kind && units.includes(seen.figure.unit ?? ''),
  );
  if (rules.length === 0)
    return seen.figure.unit === UNKNOWN_NOUN ? { type: 'noun', noun } : { type: 'no_subject', noun };
  const nearest = rules.map((rule) => missOf(asked, seen, rule)).sort((a, b) => a.cost - b.cost)[0];
  if (nearest && nearest.cost > 0) return nearest.why;
  const isOthers =
    seen.figure.unit === 'person' && isForeign(sentence, seen.figure, actorsOf(story), mention.by === 'context');
  return { type: isOthers ? 'other_people' : 'part' };
}

/** The first rule of the subject that misses nothing, and the words that it found. */
function subjectWhy(asked: Asked, seen: Surroundings, { pageFigure }: ToldFigure): Why {
  const { story, sentence, figure } = asked;
  const rule = story.reading.findIndex(
    (one) => one.subject === pageFigure.subject && isOfKind(one, seen) && missOf(asked, seen, one).cost === 0,
  );
  const groups = story.reading[rule];
  const wanted = [
    ...(groups?.nouns ?? []),
    ...(groups?.phrase ?? []).flat().filter((concept) => seen.scopes.phrase.has(concept)),
    ...(groups?.clause ?? []).flat().filter((concept) => seen.scopes.clause.has(concept)),
    ...(groups?.sentence ?? []).flat(),
  ];
  const noun = nounOf(sentence, figure);
  const words = [...new Set([...(noun ? [noun] : []), ...wanted])].flatMap((concept) => {
    const gap = (hit: Span) => Math.min(Math.abs(hit.start - figure.end), Math.abs(figure.start - hit.end));
    const hits = sentence.hits.filter((hit) => hit.concept === concept).sort((a, b) => gap(a) - gap(b));
    return hits[0] ? [sentence.reading.text.slice(hits[0].start, hits[0].end)] : [];
  });
  return { type: 'subject', subject: pageFigure.subject, by: pageFigure.by, words: [...new Set(words)], rule };
}

function isOfKind({ kind, units }: SubjectRule, { figure }: Surroundings): boolean {
  return kind === figure.kind && figure.unit !== null && units.includes(figure.unit);
}

/** How far a rule is from taking a figure, 0 where it would: each group of words that is not there, and what rules it out. */
function missOf(
  { story, language, sentence, figure }: Asked,
  { scopes }: Surroundings,
  rule: SubjectRule,
): { cost: number; why: Why } {
  const groups = [
    ...(rule.nouns && !rule.nouns.includes(nounOf(sentence, figure) ?? '') ? [rule.nouns] : []),
    ...(['phrase', 'clause', 'sentence'] as const).flatMap((scope) =>
      (rule[scope] ?? []).filter((group) => !group.some((concept) => scopes[scope].has(concept))),
    ),
  ];
  const barred = [
    ...(rule.unlessPhrase ?? []).filter((concept) => scopes.phrase.has(concept)),
    ...(rule.unlessClause ?? []).filter((concept) => scopes.clause.has(concept)),
    ...(rule.unlessSentence ?? []).filter((concept) => scopes.sentence.has(concept)),
  ];
  const ruledOut = sentence.hits
    .filter(({ concept }) => barred.includes(concept))
    .map(({ start, end }) => sentence.reading.text.slice(start, end));
  return {
    cost: groups.length * 2 + barred.length,
    why: {
      type: 'no_rule',
      subject: rule.subject,
      lacks: groups.map((group) => examplesOf(group, story, language)),
      ruledOut: [...new Set(ruledOut)],
    },
  };
}

/** The word behind a number, as far as one can be told; `''` where scripts set none apart. */
function nounIn({ reading, span }: Sentence, figure: Figure): string {
  if (!reading.language.spaced || figure.kind !== 'count') return '';
  const from = skipSpaces(reading.lower, figure.number.end);
  return reading.text.slice(from, span.end).match(/^[\p{L}\p{M}'’-]+/u)?.[0] ?? '';
}
