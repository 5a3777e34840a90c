import { describe, expect, test } from 'vitest';
import { inspectCsv } from '../../../lib/formats/csv-inspect.ts';
import { decodeText } from '../../../lib/formats/decode.ts';
import { openFile, openText } from '../../../lib/formats/open.ts';
import { growth } from '../../helpers/processor-time.ts';

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
  test('200 MB, unread', async () => {
    const arrayBuffer = () => Promise.reject(new Error('read'));
    const opening = await openFile({ name: 'a.csv', size: 200 * 1024 * 1024, arrayBuffer });
    expect(opening).toEqual({
      ok: false,
      problem: 'This file has 200 MB and at most 128 MB can be read: split it into smaller files.',
    });
  });

  /** What is said of a text that repeats a part; four times the text is at most six times the work. */
  async function said<T>(count: number, textOf: (count: number) => string, read: (text: string) => T): Promise<T> {
    const times = await growth(count, textOf, read);
    expect(times).toBeLessThan(6);
    return read(textOf(count));
  }
  const asJson = (text: string) => openText('a.json', text);

  test('10 million columns', async () => {
    expect(await said(10_000_000, (count) => `a${','.repeat(count)}\n`, inspectCsv)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/more than 500 columns/),
    });
    expect(await said(10_000_000, (count) => `a,b\nc${',d'.repeat(count)}`, inspectCsv)).toMatchObject({ ok: false });
  });

  test('10 million rows', async () => {
    expect(await said(10_000_000, (count) => 'a,b\n'.repeat(count), inspectCsv)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/200,000 rows/),
    });
  });

  test.each([
    ['lists', '[', 10_000_000],
    ['objects', '{"a":', 5_000_000],
  ])('10 million %s within each other', async (_, opening, count) => {
    expect(await said(count, (many) => opening.repeat(many), asJson)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/nested/),
    });
  });

  test('more parts than claims have', async () => {
    expect(await said(24_000_000, (count) => `[${'{},'.repeat(count)}{}]`, asJson)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/parts/),
    });
  });

  test('a quotation mark before 50 million letters', async () => {
    expect(await said(50_000_000, (count) => `a,b\n"${'x'.repeat(count)}`, inspectCsv)).toMatchObject({ ok: true });
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
