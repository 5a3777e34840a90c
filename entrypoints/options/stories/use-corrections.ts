import { useEffect, useMemo, useState } from 'preact/hooks';
import type { AskedFigure } from '../../../components/manager/StoryFigure.tsx';
import type { ExampleList } from '../../../components/manager/story-shape.ts';
import type { SubjectExample } from '../../../lib/model.ts';
import { nextTurn } from '../../../lib/next-turn.ts';
import { exampleOn } from '../../../lib/story-maker/page-example.ts';
import { type CueSuggestion, suggestCues } from '../../../lib/story-maker/suggest-cues.ts';
import { tryExample } from '../../../lib/story-maker/try-examples.ts';
import { withCue } from '../../../lib/story-maker/with-cue.ts';
import { withExampleOf } from './editing.ts';
import { cueInWords, named } from './examples-in-words.ts';
import type { EditorProps } from './story-editor.tsx';
import type { useStoryState } from './use-story-state.ts';
import type { useTried } from './use-tried.ts';

/** Of other figures that a word changes, so many are told of. */
const MOST_TOLD = 5;

/** What somebody said of a figure; `press` tells one press from the next, `example` is `null` where it cannot be kept. */
type Asked = {
  readonly start: number;
  readonly press: number;
  readonly at: number;
  readonly list: ExampleList;
  readonly example: SubjectExample | null;
  /** What the text's figures counted before. */
  readonly before: ReadonlyMap<number, string>;
};

type Read = ReturnType<typeof useTried>['read'];

/** “Count this as …” and “This is not …”: an example more in the story, and the words that would make it read so. */
export function useCorrections(
  { t, locale, say }: Pick<EditorProps, 't' | 'locale' | 'say'>,
  { editing, setEditing, making, tried }: ReturnType<typeof useStoryState>,
  read: Read,
) {
  const { story } = making;
  const { draft } = editing;
  const [asked, setAsked] = useState<Asked | null>(null);
  /** `null`: still looking. */
  const [found, setFound] = useState<readonly CueSuggestion[] | null>(null);
  const words = JSON.stringify(draft);

  useEffect(() => setAsked(null), [tried.text]);
  useEffect(() => {
    if (!asked?.example || !draft) return setFound([]);
    const { at: subject, list, example } = asked;
    const ends = new AbortController();
    setFound(null);
    void suggestCues({ draft, subject, list, example }, nextTurn, ends.signal).then((all) => {
      if (!ends.signal.aborted) setFound(all);
    });
    return () => ends.abort();
  }, [asked, words]);

  const onMark = (start: number, at: number, list: ExampleList) => {
    const example = read && exampleOn(story, read.text, read.explanation, start);
    setAsked({ start, at, list, example, press: (asked?.press ?? 0) + 1, before: countedIn(read) });
    if (example) setEditing(withExampleOf(editing, at, list, example));
  };
  const onAccept = (index: number) => {
    const cue = found?.[index];
    if (!cue || !draft || !asked) return;
    setEditing({ ...editing, draft: withCue(draft, cue) });
    setAsked({ ...asked, press: asked.press + 1, before: countedIn(read) });
    say(t('stories_said_cue', cue.word));
  };

  const told = useMemo((): AskedFigure | null => {
    if (!asked) return null;
    const { start, press, at, list, example, before } = asked;
    const speaks = { t, locale };
    const subject = story.subjects[at];
    if (!example || !subject) return { start, press, told: t('stories_asked_too_long'), suggestions: [] };
    const isRight = tryExample(story, subject, list, example).passed;
    const suggestions = (found ?? []).map((cue) => cueInWords(cue, story, speaks));
    const none = draft ? 'none' : 'by_hand';
    const some = list === 'examples' ? 'choose' : 'bar';
    const then = found === null ? 'looking' : suggestions.length > 0 ? some : none;
    const sentences = [
      t(list === 'examples' ? 'stories_kept_example' : 'stories_kept_counter', named(story, subject.id, speaks)),
      t(isRight ? 'stories_asked_right' : 'stories_asked_wrong'),
      isRight && suggestions.length === 0 ? '' : t(`stories_asked_${then}`),
    ];
    const others = changedIn(read, before, start).map(({ surface, subject: to }) =>
      to === '' ? t('stories_asked_also_none', surface) : t('stories_asked_also', surface, named(story, to, speaks)),
    );
    return { start, press, told: [...sentences, ...others].filter(Boolean).join(' '), suggestions };
  }, [asked, found, story, read]);

  return { asked: told, onMark, onAccept };
}

/** By where each figure of a text begins, what it counts; `''` for nothing. */
function countedIn(read: Read): Map<number, string> {
  const figures = read?.explanation.sentences.flatMap((sentence) => sentence.figures) ?? [];
  return new Map(figures.map(({ start, why }) => [start, why.type === 'subject' ? why.subject : '']));
}

/** The other figures of a text that count something else than before. */
function changedIn(read: Read, before: ReadonlyMap<number, string>, apart: number) {
  const now = countedIn(read);
  const figures = read?.explanation.sentences.flatMap((sentence) => sentence.figures) ?? [];
  return figures
    .filter(({ start }) => start !== apart && before.has(start) && before.get(start) !== now.get(start))
    .map(({ start, surface }) => ({ surface, subject: now.get(start) ?? '' }))
    .slice(0, MOST_TOLD);
}
