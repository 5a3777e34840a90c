import { describe, expect, test } from 'vitest';
import { inspectCsv } from '../../../lib/formats/csv-inspect.ts';
import { decodeText } from '../../../lib/formats/decode.ts';
import { openFile, openText } from '../../../lib/formats/open.ts';

describe('bytes become text', () => {
  test('as their mark says, else as UTF-8, else as old spreadsheets wrote', () => {
    const bytes = (...list: number[]) => decodeText(new Uint8Array(list));
    expect(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xbc)).toEqual({ text: 'ü', encoding: 'utf-8' });
    expect(bytes(0xff, 0xfe, 0xfc, 0x00)).toEqual({ text: 'ü', encoding: 'utf-16le' });
    expect(bytes(0xfe, 0xff, 0x00, 0xfc)).toEqual({ text: 'ü', encoding: 'utf-16be' });
    expect(bytes(0xc3, 0xbc)).toEqual({ text: 'ü', encoding: 'utf-8' });
    expect(bytes(0xfc, 0x80)).toEqual({ text: 'ü€', encoding: 'windows-1252' });
  });
});

describe('is refused in a moment, with what to do', () => {
  const within = (run: () => unknown) => {
    const start = performance.now();
    const outcome = run();
    expect(performance.now() - start).toBeLessThan(3_000);
    return outcome;
  };

  test('200 MB, unread', async () => {
    const arrayBuffer = () => Promise.reject(new Error('read'));
    const opening = await openFile({ name: 'a.csv', size: 200 * 1024 * 1024, arrayBuffer });
    expect(opening).toEqual({
      ok: false,
      problem: 'This file has 200 MB and at most 128 MB can be read: split it into smaller files.',
    });
  });

  test('10 million columns', () => {
    expect(within(() => inspectCsv(`a${','.repeat(10_000_000)}\n`))).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/more than 500 columns/),
    });
    expect(within(() => inspectCsv(`a,b\nc${',d'.repeat(10_000_000)}`))).toMatchObject({ ok: false });
  });

  test('10 million rows', () => {
    expect(within(() => inspectCsv('a,b\n'.repeat(10_000_000)))).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/200,000 rows/),
    });
  });

  test.each([
    ['lists', '['.repeat(10_000_000)],
    ['objects', '{"a":'.repeat(5_000_000)],
  ])('10 million %s within each other', (_, text) => {
    expect(within(() => openText('a.json', text))).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/nested/),
    });
  });

  test('more parts than claims have', () => {
    expect(within(() => openText('a.json', `[${'{},'.repeat(6_000_000)}{}]`))).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/parts/),
    });
  });

  test('a quotation mark before 50 million letters', () => {
    expect(within(() => inspectCsv(`a,b\n"${'x'.repeat(50_000_000)}`))).toMatchObject({ ok: true });
  });

  test('an empty file, and JSON that breaks off, with its line', () => {
    expect(openText('a.csv', '\uFEFF \n')).toEqual({ ok: false, problem: 'This file is empty.' });
    expect(openText('a.json', '{\n"claims": [\n{"id"')).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/not whole|no JSON/),
    });
    expect(openText('a.txt', 'hello')).toMatchObject({ ok: true, format: { id: 'csv' } });
    expect(openText('a.bin', 'hello')).toMatchObject({ ok: false });
  });

  test('what cannot be read at all', async () => {
    const arrayBuffer = () => Promise.reject(new Error('gone'));
    expect(await openFile({ name: 'a.csv', size: 1, arrayBuffer })).toMatchObject({ ok: false });
  });
});
