import type { Request } from '../../../lib/messages.ts';
import type { TextBlock } from '../../../lib/model.ts';
import { pageWords } from '../../helpers/page-words.ts';
import { PAGE_LANGUAGES } from '../page/page-words.ts';
import { type Chance, chanceOf } from '../random.ts';

export type Check = Extract<Request, { type: 'check' }>;

const STORY: readonly string[] = [
  'North Korea has sent about {count} soldiers to Russia, the National Intelligence Service said.',
  'President Zelenskyy said that about {count} North Korean soldiers were killed or wounded in the Kursk region.',
  'Seoul said that {count} North Korean troops were in Russia.',
];
const WORDS_OF_A_SENTENCE = 14;
const SENTENCES_OF_A_PARAGRAPH = 4;

/** What the reader asks about an English article of so many words, a sentence of each paragraph about the bundled story. */
export function articleOf(words: number): Check {
  const chance = chanceOf(words + 1);
  const paragraphs = Math.max(1, Math.round(words / (WORDS_OF_A_SENTENCE * SENTENCES_OF_A_PARAGRAPH)));
  const blocks: TextBlock[] = [
    { id: 0, role: 'title', text: 'North Korean troops in Russia' },
    ...Array.from(
      { length: paragraphs },
      (_, at): TextBlock => ({ id: at + 1, role: 'text', text: paragraph(chance) }),
    ),
  ];
  const page = pageWords({ title: 'North Korean troops in Russia', times: ['2024-12-10'], language: 'en' });
  return { type: 'check', page, blocks, context: null };
}

function paragraph(chance: Chance): string {
  const about = chance.pick(STORY).replace('{count}', (500 + 100 * chance.below(150)).toLocaleString('en'));
  const others = Array.from({ length: SENTENCES_OF_A_PARAGRAPH - 1 }, () => sentence(chance));
  return [about, ...others].join(' ');
}

function sentence(chance: Chance): string {
  const english = PAGE_LANGUAGES.find(({ code }) => code === 'en');
  const words = Array.from({ length: WORDS_OF_A_SENTENCE }, () => chance.pick(english?.words ?? []));
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
