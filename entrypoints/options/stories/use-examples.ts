import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../../components/i18n.ts';
import type { ExampleList, ExampleTold } from '../../../components/manager/story-shape.ts';
import type { Story, SubjectExample } from '../../../lib/model.ts';
import { nextTurn } from '../../../lib/next-turn.ts';
import { type TriedExample, tryExample } from '../../../lib/story-maker/try-examples.ts';
import { exampleInWords, shouldInWords, summaryInWords } from './examples-in-words.ts';

/** So long after the last key examples are tried. */
const PAUSE_MS = 200;
/** Of those that are read otherwise, so many are told of. */
const MOST_TOLD = 5;

const LISTS = ['examples', 'counterExamples'] as const;

/**
 * Tries the story's examples a moment after each change, one a turn, so that typing never waits. What was right once since
 * the editor was opened and is no longer, is told apart.
 */
export function useExamples(story: Story, t: Translate, locale: string) {
  const [tried, setTried] = useState<readonly TriedExample[] | null>(null);
  const wasRight = useRef(new Set<string>());
  useEffect(() => {
    const ends = new AbortController();
    const later = setTimeout(() => void tryAll(story, ends.signal).then((all) => all && setTried(all)), PAUSE_MS);
    return () => {
      ends.abort();
      clearTimeout(later);
    };
  }, [story]);

  const all = tried ?? [];
  const wrong = all.filter(({ passed }) => !passed);
  const isBroken = (one: TriedExample) => wasRight.current.has(nameOf(one));
  const broken = wrong.filter(isBroken);
  useEffect(() => {
    for (const one of all) if (one.passed) wasRight.current.add(nameOf(one));
  }, [tried]);

  const byName = new Map(all.map((one) => [nameOf(one), one]));
  return {
    summary: tried === null ? '' : summaryInWords(all.length - wrong.length, all.length, broken.length, { t, locale }),
    wrong: [...broken, ...wrong.filter((one) => !isBroken(one))].slice(0, MOST_TOLD).map((one) => ({
      text: one.example.text,
      figure: one.example.figure ?? '',
      told: [shouldInWords(one, story, { t, locale }), exampleInWords(one, story, { t, locale })].join(' '),
      isNew: isBroken(one),
    })),
    exampleTold: (at: number, list: ExampleList, example: SubjectExample): ExampleTold | undefined => {
      const one = byName.get(nameOf({ subject: story.subjects[at]?.id ?? '', list, example }));
      return one && { isRight: one.passed, told: exampleInWords(one, story, { t, locale }) };
    },
  };
}

/** `null` where it was given up. */
async function tryAll(story: Story, signal: AbortSignal): Promise<TriedExample[] | null> {
  const all: TriedExample[] = [];
  for (const subject of story.subjects)
    for (const list of LISTS)
      for (const example of subject[list] ?? []) {
        await nextTurn();
        if (signal.aborted) return null;
        all.push(tryExample(story, subject, list, example));
      }
  return all;
}

function nameOf({ subject, list, example }: Pick<TriedExample, 'subject' | 'list' | 'example'>): string {
  return JSON.stringify([subject, list, example.language, example.text, example.figure]);
}
