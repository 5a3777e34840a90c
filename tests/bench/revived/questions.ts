import type { Request } from '../../../lib/messages.ts';
import { pageWords } from '../../helpers/page-words.ts';
import { makeClaims } from '../claims.ts';
import { makeQueries } from '../queries.ts';

export type Asked = Extract<Request, { type: 'lookUp' | 'check' }>;

const QUESTIONS = 17;
const page = (at: number) => ({
  url: `https://news.example/${at}`,
  title: 'North Korean troops in Russia',
  publisher: 'News',
  published: `2024-${at % 2 === 0 ? '10' : '12'}-${10 + at}`,
  language: 'en',
});
const figure = (at: number) => (2500 + 700 * at).toLocaleString('en');

/** Look-ups as people make them: every other one a sentence of the story with a figure, and words with slips in them. */
export function lookUps(claims: number): Asked[] {
  const words = makeQueries(makeClaims(claims), QUESTIONS, 'typos');
  return Array.from({ length: QUESTIONS }, (_, at): Asked => {
    const sentence = `South Korea’s spy agency says that about ${figure(at)} North Korean soldiers were sent to Russia.`;
    const text = at % 2 === 0 ? sentence : (words[at]?.text ?? '');
    return { type: 'lookUp', query: { text, page: at % 2 === 0 ? page(at) : null } };
  });
}

/** Short articles with two figures on the story and one on something else. */
export function checks(): Asked[] {
  return Array.from({ length: QUESTIONS }, (_, at): Asked => {
    const text = [
      `North Korea has sent about ${figure(at)} soldiers to Russia, the National Intelligence Service said.`,
      'The meeting took three hours, and 40 journalists were waiting outside.',
      `President Zelenskyy said that North Korea was preparing ${figure(at + 3)} soldiers to fight for Russia.`,
    ];
    const { url, title, published, language } = page(at);
    return {
      type: 'check',
      page: pageWords({ url, title, times: [published], language }),
      blocks: text.map((one, id) => ({ id, role: 'text', text: one })),
      context: null,
    };
  });
}
