import type { Silence, TriedExample } from '../../lib/story-maker/try-examples.ts';

/** Why nothing was read. */
const WHY: Readonly<Record<Silence, string>> = {
  no_language: 'there is no file of this language',
  no_figure: 'no number was read there',
  no_mention: 'the sentence is not on the story',
  no_statement: 'it makes no statement',
  no_noun: 'no noun says what is counted',
  no_event: 'the day is one on which something was said, or no single event',
  no_rule: 'no rule fits',
  other_people: 'the people are another side’s',
  part: 'it is a part of a figure that was taken',
};

/** One sentence on an example that fails: its subject, language and text, and what it was read as. */
export function failureSentence(one: TriedExample): string {
  const { subject, list, example } = one;
  const { language, text, figure } = example;
  const what = figure === undefined ? `"${text}"` : `"${figure}" in "${text}"`;
  const verb = figure === undefined ? 'state' : 'count';
  return `${subject} (${language}): ${what} should${list === 'examples' ? '' : ' not'} ${verb} it, and was read as ${readingOf(one)}.`;
}

/** What an example was read as, with what is missing. */
export function readingOf({ readAs, why }: Pick<TriedExample, 'readAs' | 'why'>): string {
  const known = readAs.join(' and ');
  if (why === null) return known;
  return `${known === '' ? 'nothing' : `${known} and nothing`} (${WHY[why]})`;
}
