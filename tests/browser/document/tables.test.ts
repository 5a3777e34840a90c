import { describe, expect, it } from 'vitest';
import { read } from '../page.ts';

/** Each cell with what heads it, and all other text, as a page with this HTML is read. */
function cellsOf(html: string): Record<string, unknown>[] {
  const { blocks } = read(html);
  const textOf = new Map(blocks.map(({ id, text }) => [id, text]));
  return blocks.map(({ role, text, cell }) =>
    cell ? { text, row: cell.row, heads: cell.heads.map((id) => textOf.get(id)) } : { role, text },
  );
}

/** The heads of the cell with a text. */
function headsOf(html: string, text: string): unknown {
  return cellsOf(html).find((one) => one.text === text)?.heads;
}

const ROWS = '<tr><td>2 May 2031 · Survey office</td><td>310</td><td>2,640</td></tr>';

describe('cells know what heads them', () => {
  it.each([
    ['heads of columns', `<table><tr><th>Day</th><th>Dead</th><th>Hurt</th></tr>${ROWS}</table>`],
    [
      'a part for heads',
      `<table><thead><tr><td>Day</td><td>Dead</td><td>Hurt</td></tr></thead><tbody>${ROWS}</tbody></table>`,
    ],
    ['no heads at all', `<table><tr><td>Day</td><td>Dead</td><td>Hurt</td></tr>${ROWS}</table>`],
    [
      'bold text for heads',
      `<table><tr><td><b>Day</b></td><td><b>Dead</b></td><td><b>Hurt</b></td></tr>${ROWS}</table>`,
    ],
    [
      'a table shown as blocks',
      `<style>table,tr,td,th{display:block}</style><table><tr><th>Day</th><th>Dead</th><th>Hurt</th></tr>${ROWS}</table>`,
    ],
  ])('%s', (_, html) => {
    expect(headsOf(html, '2,640')).toEqual(['2 May 2031 · Survey office', 'Hurt']);
    expect(headsOf(html, 'Hurt')).toEqual([]);
    expect(headsOf(html, '2 May 2031 · Survey office')).toEqual([]);
  });

  it.each([
    [
      'heads of rows',
      '<table><tr><td></td><th>May</th></tr><tr><th>Dead</th><td>310</td></tr></table>',
      ['Dead', 'May'],
    ],
    [
      'an empty first row: the first column is the head',
      '<table><tr><td></td><td></td></tr><tr><td>Dead</td><td>310</td></tr><tr><td>Hurt</td><td>9</td></tr></table>',
      ['Dead'],
    ],
    [
      'an infobox',
      '<table><tr><th colspan="2">Toll</th></tr><tr><th>Dead</th><td>310</td></tr></table>',
      ['Dead', 'Toll'],
    ],
    [
      'heads over several columns and rows',
      '<table><tr><th rowspan="2">Day</th><th colspan="2">Toll</th></tr><tr><th>Hurt</th><th>Dead</th></tr><tr><td>May</td><td>9</td><td>310</td></tr></table>',
      ['May', 'Toll', 'Dead'],
    ],
    [
      'a head of several rows',
      '<table><tr><th>Side</th><th>What</th><th>Number</th></tr><tr><th rowspan="2">North</th><td>Hurt</td><td>9</td></tr><tr><td>Dead</td><td>310</td></tr></table>',
      ['North', 'Number'],
    ],
    [
      'heads that cells name',
      '<table><tr><th id="constructor">Dead</th><th id="b">Hurt</th></tr><tr><td headers="b">9</td><td headers="constructor">310</td></tr></table>',
      ['Dead'],
    ],
    [
      'heads that say what they head',
      '<table><tr><th scope="col">Day</th><th scope="col">Dead</th></tr><tr><td scope="row">May</td><td>310</td></tr></table>',
      ['May', 'Dead'],
    ],
    [
      'a name over the rows that follow, and a line of dashes',
      '<table><tr><th>Month</th><th>Dead</th></tr><tr><td colspan="2">North</td></tr><tr><td>—</td><td>—</td></tr><tr><td>May</td><td>310</td></tr></table>',
      ['May', 'North', 'Dead'],
    ],
    [
      'row numbers',
      '<table><tr><td>No.</td><td>Place</td><td>Dead</td></tr><tr><td>1</td><td>Harbour</td><td>12</td></tr><tr><td>2</td><td>Bridge</td><td>310</td></tr></table>',
      ['Bridge', 'Dead'],
    ],
    [
      'a dash in every column of counts',
      '<table><tr><td>Day</td><td>Hurt</td><td>Dead</td></tr><tr><td>May</td><td>–</td><td>310</td></tr><tr><td>June</td><td>12</td><td>–</td></tr></table>',
      ['May', 'Dead'],
    ],
    [
      'years for names of rows',
      '<table><tr><td>Year</td><td>Dead</td></tr><tr><td>2030</td><td>12</td></tr><tr><td>2031</td><td>310</td></tr></table>',
      ['2031', 'Dead'],
    ],
    [
      'roles instead of tags',
      '<div role="table"><div role="row"><span role="columnheader">Day</span><span role="columnheader">Dead</span></div><div role="row"><span role="rowheader">May</span><span role="cell">310</span></div></div><style>span{display:block}</style>',
      ['May', 'Dead'],
    ],
    ['definitions', '<dl><dt>Hurt</dt><dd>9</dd><dt>Dead</dt><dd>310</dd></dl>', ['Dead']],
    [
      'definitions in groups',
      '<dl><div><dt>Hurt</dt><dd>9</dd></div><div><dt>Dead</dt><dd>310</dd></div></dl>',
      ['Dead'],
    ],
    ['several terms', '<dl><dt>Dead</dt><dt>Toll</dt><dd>310</dd><dd>9</dd></dl>', ['Dead', 'Toll']],
    [
      'heads in Korean',
      '<table><tr><td>날짜</td><td>사망</td></tr><tr><td>5월 2일</td><td>310</td></tr></table>',
      ['5월 2일', '사망'],
    ],
  ])('%s', (_, html, heads) => {
    expect(headsOf(html, '310')).toEqual(heads);
  });

  it('says which cells stand in one row, and what its table begins with', () => {
    const { blocks } = read(
      '<p>A</p><table><caption>Toll</caption><tr><th>Dead</th><td><p>310</p><p>so far</p></td></tr></table>',
    );
    const caption = blocks.find(({ role }) => role === 'caption');
    expect(caption).toMatchObject({ text: 'Toll' });
    const cells = blocks.flatMap(({ text, cell }) => (cell ? [[text, cell.row, cell.table]] : []));
    expect(cells).toEqual([
      ['Dead', 0, caption?.id],
      ['310', 0, caption?.id],
      ['so far', 0, caption?.id],
    ]);
  });

  it('an infobox beside the text has its cells, a list of links there has none', () => {
    expect(headsOf('<aside><dl><dt>Dead</dt><dd>310</dd></dl></aside>', '310')).toEqual(['Dead']);
    expect(cellsOf('<nav><dl><dt>Dead</dt><dd>310</dd></dl></nav>')).toEqual([
      { role: 'aside', text: 'Dead' },
      { role: 'aside', text: '310' },
    ]);
  });

  it('a table of enormous spans is read like any other', () => {
    const html = '<table><tr><th rowspan="99999999" colspan="2000">Toll</th></tr><tr><td>310</td></tr></table>';
    expect(cellsOf(html).map(({ text }) => text)).toEqual(['Toll', '310']);
  });
});

describe('tables that lay out a page are none', () => {
  it.each([
    ['told so', '<table role="presentation"><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table>'],
    ['one row', '<table><tr><td>Links</td><td>Text of the page, 12 lines.</td></tr></table>'],
    [
      'paragraphs in columns',
      '<table><tr><td>A1</td><td><p>One.</p><p>Two.</p></td></tr><tr><td>B</td><td>2</td></tr></table>',
    ],
    [
      'a table within',
      '<table><tr><td>1</td><td><table><tr><td>2</td></tr></table></td></tr><tr><td>3</td><td>4</td></tr></table>',
    ],
    ['headings', '<table><tr><td><h2>A</h2></td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table>'],
    ['definitions with sections', '<dl><dt>A</dt><dd><h3>B</h3><p>C 1</p></dd></dl>'],
  ])('%s', (_, html) => {
    expect(read(html).blocks.filter(({ cell, role }) => cell || role === 'cell')).toEqual([]);
  });
});
