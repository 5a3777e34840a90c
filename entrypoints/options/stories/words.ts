import { formatFigure } from '../../../components/format.ts';
import type { Translate } from '../../../components/i18n.ts';
import type { Choice } from '../../../components/manager/StoryFigure.tsx';
import type { TriedSentence } from '../../../components/manager/StoryTry.tsx';
import { piecesOf } from '../../../components/manager/story-pieces.ts';
import { languageName } from '../../../components/manager/story-shape.ts';
import type { Quantity, Story, SubjectExample } from '../../../lib/model.ts';
import type { ExplainedSentence, Explanation, Why } from '../../../lib/story-maker/explained.ts';
import { storyNames } from '../../../lib/story-names.ts';

type Speaks = { readonly t: Translate; readonly locale: string };

/** An explanation in sentences that a person would say: on the whole text, and on each of its sentences. */
export function inWords(
  text: string,
  explanation: Explanation,
  story: Story,
  speaks: Speaks,
): { summary: string[]; sentences: TriedSentence[] } {
  if (text.trim() === '') return { summary: [], sentences: [] };
  const { t, locale } = speaks;
  const { language, opensPage, tooEarly, sentences } = explanation;
  if (language === null) return { summary: [t('stories_try_no_language')], sentences: [] };
  const taken = sentences.filter(({ by }) => by !== null).length;
  const figures = sentences.flatMap((one) => one.figures).filter(({ why }) => why.type === 'subject').length;
  const numbers = [taken, sentences.length, figures].map((one) => new Intl.NumberFormat(locale).format(one));
  return {
    summary: [
      t('stories_try_read_as', languageName(language, locale)),
      t('stories_try_sum', figures, ...numbers),
      ...(tooEarly ? [t('stories_try_too_early')] : []),
      ...(opensPage ? [] : [t('stories_try_closed')]),
    ],
    sentences: sentences.map((sentence) => sentenceInWords(text, sentence, tooEarly, story, speaks)),
  };
}

function sentenceInWords(
  text: string,
  sentence: ExplainedSentence,
  tooEarly: boolean,
  story: Story,
  { t, locale }: Speaks,
): TriedSentence {
  const names = storyNames(story, locale.split('-')[0] ?? 'en');
  const subjectOf = (id: string) => names.subjects[id] ?? id;
  const partyOf = (id: string | null) => names.parties.find((party) => party.id === id)?.name ?? null;
  return {
    pieces: piecesOf(text, sentence, [
      ['figure', sentence.figures],
      ['ruled_out', sentence.ruledOut],
      ['word', sentence.words],
      ['position', sentence.positions],
    ]),
    isTaken: sentence.by !== null,
    taken: takenInWords(text, sentence, tooEarly, t),
    figures: sentence.figures.map(({ start, surface, quantity, why }) => ({
      start,
      title: t('stories_try_figure', surface, understood(quantity, why, t, locale)),
      why: whyInWords(why, quantity.kind, subjectOf, partyOf, t),
      isTaken: why.type === 'subject',
      kept: keptInWords(text.slice(sentence.start, sentence.end), surface, story, subjectOf, t),
      ...choicesFor(quantity.kind, why, story, subjectOf),
    })),
    positions: sentence.positions.map(({ subject, stance, by }) =>
      t(
        'stories_try_position',
        subjectOf(subject),
        t(`stories_stance_${stance}`),
        partyOf(by) ?? t('stories_try_nobody'),
      ),
    ),
  };
}

/** What a figure can be said to be, and not to be: subjects of its kind. What is right can be kept as well. */
function choicesFor(kind: Quantity['kind'], why: Why, { subjects }: Story, subjectOf: (id: string) => string) {
  const taken = why.type === 'subject' ? why.subject : null;
  const all = subjects.flatMap((subject, at) =>
    subject.kind === kind ? [{ id: subject.id, subject: at, label: subjectOf(subject.id) }] : [],
  );
  const chosen = (isMeant: (id: string) => boolean): Choice[] =>
    all.filter(({ id }) => isMeant(id)).map(({ subject, label }) => ({ subject, label }));
  return { countAs: chosen(() => true), isNot: chosen((id) => taken === null || id === taken) };
}

/** What was said of a figure before. */
function keptInWords(
  sentence: string,
  surface: string,
  { subjects }: Story,
  subjectOf: (id: string) => string,
  t: Translate,
): string[] {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const isOn = ({ text, figure }: SubjectExample) =>
    text.endsWith(plain(sentence)) && (figure ?? '').includes(plain(surface));
  return subjects.flatMap(({ id, examples = [], counterExamples = [] }) => [
    ...(examples.some(isOn) ? [t('stories_kept_example', subjectOf(id))] : []),
    ...(counterExamples.some(isOn) ? [t('stories_kept_counter', subjectOf(id))] : []),
  ]);
}

/** A unit that only this story knows, or that stands for none, is nothing to show. */
function understood(quantity: Quantity, why: Why, t: Translate, locale: string): string {
  return formatFigure(why.type === 'subject' ? quantity : { ...quantity, unit: null }, t, locale);
}

function takenInWords(
  text: string,
  { by, words, lacks, ruledOut }: ExplainedSentence,
  tooEarly: boolean,
  t: Translate,
): string {
  const found = listed([...new Set(words.map(({ start, end }) => text.slice(start, end)))]);
  if (by === 'named') return t('stories_try_named', found);
  if (by === 'context') return found ? t('stories_try_context', found) : t('stories_try_goes_on');
  const barred = listed(ruledOut.map(({ start, end }) => text.slice(start, end)));
  if (barred) return t('stories_try_ruled_out', barred);
  const groups = lacks.filter((group) => group.length > 0).map(listed);
  return groups.length > 0
    ? t('stories_try_lacks', groups.join(t('stories_try_and')))
    : t(tooEarly ? 'stories_try_left' : 'stories_try_others');
}

function whyInWords(
  why: Why,
  kind: Quantity['kind'],
  subjectOf: (id: string) => string,
  partyOf: (id: string | null) => string | null,
  t: Translate,
): string {
  if (why.type === 'subject') {
    const party = partyOf(why.by);
    const subject = subjectOf(why.subject);
    const told =
      why.words.length > 0
        ? t('stories_why_subject', subject, listed(why.words))
        : t('stories_why_subject_alone', subject);
    return [told, party ? t('stories_why_by', party) : '', doubtsInWords(why.doubts, t)].filter(Boolean).join(' ');
  }
  if (why.type === 'no_rule') {
    const lacks = why.lacks.filter((group) => group.length > 0);
    if (why.ruledOut.length > 0 && lacks.length === 0)
      return t('stories_why_ruled_out', subjectOf(why.subject), listed(why.ruledOut));
    return t('stories_why_lacks', subjectOf(why.subject), lacks.map(listed).join(t('stories_try_and')));
  }
  if (why.type === 'no_subject' && kind !== 'count') return t(`stories_why_no_${kind}`);
  if (why.type !== 'noun' && why.type !== 'no_subject') return t(`stories_why_${why.type}`);
  return why.noun ? t(`stories_why_${why.type}`, why.noun) : t('stories_why_no_noun');
}

function doubtsInWords(doubts: Extract<Why, { type: 'subject' }>['doubts'], t: Translate): string {
  if (doubts.length === 0) return '';
  const told = doubts.map(({ reason, words }) => {
    const what = t(`stories_doubt_${reason}`);
    return words === null ? what : `${what} (“${words}”)`;
  });
  return t('stories_why_doubts', [...new Set(told)].join(', '));
}

function listed(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}
