import type { Language } from '../language/types.ts';
import type { ConceptId, MentionRule, Span, Story } from '../model.ts';
import type { SentenceMention } from '../page/sentences.ts';
import type { Sentence } from '../reading/sentence.ts';
import { examplesOf } from './examples.ts';
import type { ExplainedSentence } from './explained.ts';

/** The words that make a sentence speak of the story; of one that does not, what is missing and what rules it out. */
export function explainMention(
  sentence: Sentence,
  story: Story,
  mention: SentenceMention | null,
  language: Language,
  at: (span: Span) => Span,
): Pick<ExplainedSentence, 'words' | 'lacks' | 'ruledOut'> {
  const there = new Set(sentence.hits.map(({ concept }) => concept));
  const rules = story.mentions.filter((rule) => (rule.needsContext ?? false) === (mention?.by === 'context'));
  const missing = (rule: MentionRule) => rule.all.filter((group) => !group.some((concept) => there.has(concept)));
  const barred = (rule: MentionRule) => (rule.unless ?? []).filter((concept) => there.has(concept));
  const cost = (rule: MentionRule) => missing(rule).length * 2 + Math.min(1, barred(rule).length);
  const rule = rules.toSorted((a, b) => cost(a) - cost(b))[0];
  if (!rule) return { words: [], lacks: [], ruledOut: [] };
  const spans = (concepts: readonly ConceptId[]) =>
    sentence.hits
      .filter(({ concept }) => concepts.includes(concept))
      .map(({ start, end }) => at({ start, end }))
      .filter((one, index, all) => all.findIndex(({ start, end }) => start === one.start && end === one.end) === index);
  return {
    words: spans(rule.all.flat()),
    lacks: mention ? [] : missing(rule).map((group) => examplesOf(group, story, language)),
    ruledOut: mention ? [] : spans(barred(rule)),
  };
}
