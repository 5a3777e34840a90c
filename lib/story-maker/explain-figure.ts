import { UNKNOWN_NOUN } from '../figure/units.ts';
import type { Frame } from '../frame/frame.ts';
import type { Language } from '../language/types.ts';
import type { Figure, Quantity, Span, Story, SubjectRule } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { patternsOf } from '../story/patterns.ts';
import type { SpokenFigure, ToldFigure } from '../tell.ts';
import { skipSpaces } from '../text/phrases.ts';
import { examplesOf } from './examples.ts';
import type { ExplainedFigure, Why } from './explained.ts';

type Asked = {
  readonly figure: Figure;
  readonly sentence: Sentence;
  /** What was made of it; `null` where its sentence is not on the story. */
  readonly read: SpokenFigure | null;
  readonly story: Story;
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
  const { figure, sentence, read, story } = asked;
  if (!read) return { type: 'no_mention' };
  if (read.told) return subjectWhy(asked, read.frame, read.told, read.rule ?? 0);
  if (read.drop !== 'no_rule') return { type: read.drop ?? 'no_noun' };
  const noun = nounIn(sentence, figure);
  const rules = patternsOf(story).filter((rule) => isOfKind(rule, read.frame));
  const nearest = rules.map((rule) => missOf(asked, read.frame, rule)).sort((a, b) => a.cost - b.cost)[0];
  if (nearest) return nearest.why;
  return read.frame.figure.unit === UNKNOWN_NOUN ? { type: 'noun', noun } : { type: 'no_subject', noun };
}

/** The words that the rule found. */
function subjectWhy(
  { story, sentence, figure }: Asked,
  seen: Frame,
  { pageFigure, doubts }: ToldFigure,
  rule: number,
): Why {
  const groups = patternsOf(story)[rule];
  const wanted = [
    ...(groups?.nouns ?? []),
    ...(groups?.phrase ?? []).flat().filter((concept) => seen.scopes.phrase.has(concept)),
    ...(groups?.clause ?? []).flat().filter((concept) => seen.scopes.clause.has(concept)),
    ...(groups?.sentence ?? []).flat(),
  ];
  const { noun } = seen.counted;
  const words = [...new Set([...(noun ? [noun] : []), ...wanted])].flatMap((concept) => {
    const gap = (hit: Span) => Math.min(Math.abs(hit.start - figure.end), Math.abs(figure.start - hit.end));
    const hits = sentence.hits.filter((hit) => hit.concept === concept).sort((a, b) => gap(a) - gap(b));
    return hits[0] ? [sentence.reading.text.slice(hits[0].start, hits[0].end)] : [];
  });
  const { subject, by } = pageFigure;
  const textOf = ({ start, end }: Span) => sentence.reading.text.slice(start, end);
  return {
    ...{ type: 'subject', subject, by, words: [...new Set(words)], rule },
    doubts: doubts.map((doubt) => ({ reason: doubt.reason, words: doubt.words && textOf(doubt.words) })),
  };
}

function isOfKind({ kind, units }: SubjectRule, { figure }: Frame): boolean {
  return kind === figure.kind && figure.unit !== null && units.includes(figure.unit);
}

/** How far a rule is from taking a figure, 0 where it would: each group of words that is not there, and what rules it out. */
function missOf(
  { story, language, sentence }: Asked,
  { scopes, counted }: Frame,
  rule: SubjectRule,
): { cost: number; why: Why } {
  const groups = [
    ...(rule.nouns && !rule.nouns.includes(counted.noun ?? '') ? [rule.nouns] : []),
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
