import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvFormat } from '../../../lib/formats/csv.ts';
import { joinTags, splitTags } from '../../../lib/formats/csv-columns.ts';
import { guard, unguard } from '../../../lib/formats/csv-guard.ts';
import { inspectCsv } from '../../../lib/formats/csv-inspect.ts';
import { scanCsv } from '../../../lib/formats/csv-scan.ts';
import type { RawClaim, Row } from '../../../lib/formats/types.ts';
import { makeClaim, makeStory } from '../../helpers/claims.ts';

const read = (text: string): Row[] => {
  const reading = csvFormat.read({ name: 'a.csv', text, json: null });
  if (!reading.ok) throw new Error(reading.problem);
  return [...reading.rows];
};
const raws = (text: string): RawClaim[] =>
  read(text).map((row) => {
    if (row.type !== 'raw') throw new Error(JSON.stringify(row));
    return row.raw;
  });
const lines = (text: string) => read(text).map(({ place }) => place.type === 'line' && place.line);

describe('the table before it is read', () => {
  test('delimiter, names of columns and order of dates are told by the file', () => {
    const table = inspectCsv('Datum;Behauptung;Zahl;Quelle\n18/10/2024;Ein Satz;1.500;Zeitung\n');
    expect(table).toMatchObject({ delimiter: ';', header: 0, rows: 1, dateOrder: 'dmy' });
    expect(table).toMatchObject({ mapping: { asOf: 0, statement: 1, figure: 2, publisher: 3 } });
  });

  test.each([
    ['a tab', 'statement\turl\nA, b; c\thttps://a.example\n', '\t'],
    ['a bar', 'statement|url\nA, b|https://a.example\n', '|'],
    ['a comma', 'statement,url\n"A; b",https://a.example\n', ','],
  ])('%s parts columns', (_, text, delimiter) => {
    expect(inspectCsv(text)).toMatchObject({ delimiter, mapping: { statement: 0, url: 1 } });
  });

  test('a table without names gets letters, and its first row is a row', () => {
    const table = inspectCsv('2024-10-18,12000,https://a.example\n2024-10-19,10000,https://b.example\n');
    expect(table).toMatchObject({ header: null, columns: ['A', 'B', 'C'], mapping: {} });
    expect(table.ok && table.sample.length).toBe(2);
  });

  test('a title above the names, empty rows and empty columns at the end are left out', () => {
    const text = 'Claims, as of 22.11.2024;;;;;\n;;;;;\nNo.;Claim;Number;Date;;\n1;A;rund 12.000;18.10.2024;;\n;;;;;\n';
    const table = inspectCsv(text);
    expect(table).toMatchObject({ delimiter: ';', header: 1, rows: 1, columns: ['No.', 'Claim', 'Number', 'Date'] });
    expect(table).toMatchObject({ mapping: { statement: 1, figure: 2, asOf: 3 }, dateOrder: 'dmy' });
    expect(table.ok && table.head.map(({ line }) => line)).toEqual([1, 3, 4]);
    expect(raws(text)).toEqual([{ statement: 'A', figure: 'rund 12.000', asOf: '18.10.2024' }]);
    expect(lines(text)).toEqual([4]);
  });

  test('a row of data that has words like names does not take the place of the first', () => {
    expect(inspectCsv('Claim,Number,Note\nValue,Date,Text\n')).toMatchObject({ header: 0, rows: 1 });
  });

  test('what a person says of the names goes before guesses', () => {
    const text = 'List\nclaim,url\nA,u\n';
    expect(inspectCsv(text, { header: 0 })).toMatchObject({ header: 0, rows: 2 });
    expect(inspectCsv(text, { header: null })).toMatchObject({
      header: null,
      rows: 3,
      columns: ['A', 'B'],
      mapping: {},
    });
  });

  test('names of columns that programs have joined are known', () => {
    const table = inspectCsv('claimText,asOf,sourceUrl,articleTitle,CheckedOn\nA,B,C,D,E\n');
    expect(table).toMatchObject({ mapping: { statement: 0, asOf: 1, url: 2, title: 3, reviewedOn: 4 } });
  });

  test('running numbers are no ids of claims', () => {
    expect(inspectCsv('id,claim\n1,A\n2,B\n')).toMatchObject({ mapping: { statement: 1 } });
    expect(inspectCsv('id,claim\nnis-12000,A\n')).toMatchObject({ mapping: { id: 0, statement: 1 } });
  });

  test('names of columns are words, never keys of an object', () => {
    const table = inspectCsv('__proto__,constructor,toString,claim\na,b,c,d\n');
    expect(table.ok && { ...table.mapping }).toEqual({ statement: 3 });
  });

  test('a date that can be two days leaves the order open', () => {
    expect(inspectCsv('date,claim\n10/11/2024,A\n')).toMatchObject({ dateOrder: null });
    expect(inspectCsv('date,claim\n10/18/2024,A\n')).toMatchObject({ dateOrder: 'mdy' });
    expect(inspectCsv('date,claim\n10/18/2024,A\n18/10/2024,B\n')).toMatchObject({ dateOrder: null });
  });
});

describe('rows', () => {
  test('stand where the file has them, lines within quotes and empty rows counted', () => {
    const text = 'claim,url\r\n"two\r\nlines",u\r\n\r\n,\r\nthird,u\r\n"a\nb\nc",u\nlast,u';
    expect(lines(text)).toEqual([2, 6, 7, 10]);
  });

  test('of a file whose lines end in several ways are all read', () => {
    expect(raws('claim,url\r\na,1\nb,2\rc,3\r\nd,4').map(({ statement, url }) => `${statement}${url}`)).toEqual([
      'a1',
      'b2',
      'c3',
      'd4',
    ]);
  });

  test('quotes, delimiters and line ends within a cell are its text', () => {
    expect(raws('claim;url\n"He said ""12,000; or so""\nin all" ; u\n')[0]).toEqual({
      statement: 'He said "12,000; or so"\nin all',
      url: 'u',
    });
  });

  test('with more cells than columns are refused where they stand', () => {
    expect(read('claim,url\nno, comma,u\nb,u\n')).toMatchObject([
      { place: { line: 2 }, type: 'problem', problems: [{ message: expect.stringMatching(/3 cells.*2 columns/) }] },
      { place: { line: 3 }, type: 'raw' },
    ]);
  });

  test('behind a quotation mark that nothing closes are told, and those before it are read', () => {
    expect(read('claim,url\na,u\nb,"u\nc,u\nd,u\n')).toMatchObject([
      { place: { line: 2 }, type: 'raw' },
      { place: { line: 3 }, type: 'problem', problems: [{ message: expect.stringMatching(/quotation mark/) }] },
    ]);
  });

  test('say nothing of columns that are not there, and something of empty ones', () => {
    expect(raws('claim,wire\nA,\n')[0]).toEqual({ statement: 'A', wire: '' });
  });

  test('are the same whoever cuts the file: parser and scan agree on where rows end', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', "'", '=', 'ü'), maxLength: 6 });
    const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(quoted, quoted), { minLength: 1, maxLength: 600 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, end) => {
          const text = ['"claim","url"', ...rows.map((row) => row.join(','))].join(end);
          const scan = scanCsv(text, ',');
          expect(scan).toMatchObject({ ok: true, rows: rows.length + 1, unclosed: null });
          const plain = (value: string) => unguard(value.slice(1, -1).replaceAll('""', '"').trim());
          expect(raws(text).map(({ statement, url }) => [statement, url])).toEqual(
            rows
              .map((row) => row.map(plain))
              .filter((row, at) => rows[at]?.some((text) => text.slice(1, -1).trim() !== '') && row),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('what spreadsheets would run', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@sum',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '"=1',
    '＝1',
    "'=1",
    "''=1",
    '=cmd|"/C calc"!A0',
  ])('begins with an apostrophe: %j', (value) => {
    expect(guard(value)).toBe(`'${value}`);
  });

  test.each(['12,000', "'quoted'", "it's", '', 'a=b', '2024-10-18', '"said"'])('is not this: %j', (value) => {
    expect(guard(value)).toBe(value);
  });

  test('reading takes away just what writing added', () => {
    const text = fc.string({ unit: fc.constantFrom("'", '"', '=', '+', '-', '@', '\t', '\r', '\n', ' ', 'a', '＝') });
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (value) => {
        expect(unguard(guard(value))).toBe(value);
        expect(guard(value)).not.toMatch(/^["\s]*[=+\-@＝＋－＠]|^[\t\r\n]/u);
      }),
      { numRuns: 2_000 },
    );
  });

  test('no cell of an export is one, whatever the claim says', () => {
    const claim = makeClaim({ statement: '=HYPERLINK("https://evil.example")', quote: '@SUM(1)', tags: ['-1', 'b;c'] });
    const text = [
      ...csvFormat.write({ title: '', version: 1, stories: [makeStory()], claims: [claim], day: '2025' }),
    ].join('');
    expect(text).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    expect(text).toContain(`,'@SUM(1),`);
    expect(text).toContain(`"'-1;b\\;c"`);
  });
});

test('tags come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom(';', '\\', 'a', ',', ' ', '|'), minLength: 1 })), (tags) => {
      expect(splitTags(joinTags(tags))).toEqual(tags);
    }),
  );
});

test('tags that people wrote are parted at what they use', () => {
  expect(raws('claim,tags\nA,"a, b,,a"\nB,a; b c;d\n').map(({ tags }) => tags)).toEqual([
    ['a', 'b'],
    ['a', 'b c', 'd'],
  ]);
});
