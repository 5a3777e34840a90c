import type { Translate } from '../../../components/i18n.ts';
import type { Story } from '../../../lib/model.ts';
import type { CueSuggestion } from '../../../lib/story-maker/suggest-cues.ts';
import type { TriedExample } from '../../../lib/story-maker/try-examples.ts';
import { storyNames } from '../../../lib/story-names.ts';

type Speaks = { readonly t: Translate; readonly locale: string };

/** How an example is read: right, or as what else, or why as nothing. */
export function exampleInWords({ passed, list, readAs, why }: TriedExample, story: Story, speaks: Speaks): string {
  const { t } = speaks;
  if (readAs.length > 0) return t('stories_example_read_as', readAs.map((id) => named(story, id, speaks)).join(', '));
  if (passed && list === 'counterExamples') return t('stories_example_not_taken');
  const reason = why === 'no_language' || why === 'no_figure' || why === 'no_mention' ? why : 'not_taken';
  return t(`stories_example_${reason}`);
}

/** What an example's figure should be taken for, or not. */
export function shouldInWords({ list, subject }: TriedExample, story: Story, speaks: Speaks): string {
  return speaks.t(
    list === 'examples' ? 'stories_example_should' : 'stories_example_should_not',
    named(story, subject, speaks),
  );
}

/** All examples in a sentence; those that were right before the last changes and no longer are, apart. */
export function summaryInWords(right: number, all: number, broken: number, { t, locale }: Speaks): string {
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  if (all === 0) return t('stories_examples_none');
  if (broken > 0) return t('stories_examples_changed', broken, number(all));
  if (right === all) return t('stories_examples_right', all);
  return t('stories_examples_sum', number(right), number(all));
}

/** What a suggestion would do. */
export function cueInWords({ where, word, subject, breaks }: CueSuggestion, story: Story, speaks: Speaks): string {
  const { t } = speaks;
  const told = t(`stories_cue_${where}`, word, named(story, story.subjects[subject]?.id ?? '', speaks));
  return breaks > 0 ? `${told} ${t('stories_cue_breaks', breaks)}` : told;
}

export function named(story: Story, id: string, { locale }: Speaks): string {
  return storyNames(story, locale.split('-')[0] ?? 'en').subjects[id] ?? id;
}
