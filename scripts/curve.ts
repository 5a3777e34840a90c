#!/usr/bin/env node
/** `npm run curve`: how the time for reading a page grows with its length, for texts of several makes. */
import { parseArgs } from 'node:util';
import { checkPage } from '../lib/check.ts';
import type { TextBlock } from '../lib/model.ts';
import { bundled } from './lib/bundled-set.ts';

const SIZES = [10_000, 50_000, 100_000, 250_000, 500_000, 1_000_000];
const RUNS = 3;

const PARAGRAPHS: Readonly<Record<string, string>> = {
  'on the story':
    'North Korea has sent around 12,000 troops to Russia, the NIS said, and up to 10,000 of them were in Kursk, where about 300 had been killed and 2,700 wounded. ',
  'on other things':
    'The committee spoke of the harvest, and members from 24 villages asked for 12,000 new trees by May. ',
  'digits and signs': '1,2. 3-4 thousand of to and half a (10,000), 12 千 "7" ',
  'no sentence ends': 'a North Korean soldier and 1,500 troops of the first batch or more than that ',
};

const { values } = parseArgs({ options: { runs: { type: 'string', default: String(RUNS) } } });
const { story, claims } = bundled;
const store = { stories: [story], claims };
const page = { url: null, title: null, publisher: null, published: '2025-01-20', language: 'en' };

for (const [name, paragraph] of Object.entries(PARAGRAPHS)) {
  for (const oneBlock of [false, true]) {
    const times = SIZES.map((size) => medianTime(textOf(paragraph, size, oneBlock)));
    const perMegabyte = times.map((time, index) => Math.round((time / (SIZES[index] ?? 1)) * 1_000_000));
    console.log(`${name}, ${oneBlock ? 'one block' : 'blocks of 1,000'}`);
    console.table(
      SIZES.map((size, index) => ({
        characters: size,
        ms: Math.round(times[index] ?? 0),
        'ms per million': perMegabyte[index],
      })),
    );
  }
}

function textOf(paragraph: string, size: number, oneBlock: boolean): TextBlock[] {
  const text = paragraph.repeat(Math.ceil(size / paragraph.length)).slice(0, size);
  const parts = oneBlock ? [text] : (text.match(/.{1,1000}/gs) ?? []);
  return parts.map((part, id) => ({ id, role: 'text', text: part }));
}

function medianTime(blocks: readonly TextBlock[]): number {
  const times = Array.from({ length: Number(values.runs) }, () => {
    const start = performance.now();
    checkPage({ page, blocks, context: null }, store);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}
