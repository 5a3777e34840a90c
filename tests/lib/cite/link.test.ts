import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Passage, passageLink, passageOfBlock, passageOfQuote, passageOfSelector } from '../../../lib/cite.ts';

const URL_ = 'https://paper.example/story';

/** A passage about the first place where `figure` stands in one of the texts. */
function passage(figure: string, ...texts: readonly string[]): Passage {
  const block = texts.findIndex((text) => text.includes(figure));
  const start = texts[block]?.indexOf(figure) ?? 0;
  return { texts, block, start, end: start + figure.length };
}

/** What a browser reads out of a link: the parts of its text directive. */
function directiveOf(link: string | null) {
  const [, value = ''] = (link ?? '').split(':~:text=');
  const parts = value.split(',');
  const prefix = parts[0]?.endsWith('-') ? decodeURIComponent(parts.shift()?.slice(0, -1) ?? '') : null;
  const suffix = parts.at(-1)?.startsWith('-') ? decodeURIComponent(parts.pop()?.slice(1) ?? '') : null;
  return { prefix, text: decodeURIComponent(parts[0] ?? ''), suffix, more: parts.length - 1 };
}

const words = (text: string) => text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));

describe('passageLink', () => {
  test('takes at most eight words, with the figure in their middle', () => {
    const text = 'On Friday the agency said that around 12,000 soldiers had been sent to the far east of Russia.';
    const { text: found, prefix, suffix } = directiveOf(passageLink(URL_, passage('around 12,000', text)));
    expect(found).toBe('agency said that around 12,000 soldiers had been');
    expect([prefix, suffix]).toEqual([null, null]);
  });

  test('encodes what directives are written with', () => {
    const text = 'A far-off unit, with R&D staff - some 1,500 - left';
    const link = passageLink(URL_, passage('1,500', text));
    expect(link).toMatch(/^https:\/\/paper\.example\/story#:~:text=[^-,&]*$/);
    expect(directiveOf(link).text).toBe('unit, with R&D staff - some 1,500 - left');
  });

  test('tells repeats apart by what stands before or behind', () => {
    const same = 'As far as anybody can tell it was 12,000 troops in all of the east, they said at last.';
    const texts = [`First day. ${same}`, `Second day. ${same}`, 'End.'];
    const [first, second] = [0, 1].map((block) => {
      const start = texts[block]?.indexOf('12,000') ?? 0;
      return directiveOf(passageLink(URL_, { texts, block, start, end: start + 6 }));
    });
    expect(first?.text).toBe(second?.text);
    expect(first?.text).toBe('it was 12,000 troops');
    expect(first?.prefix).toMatch(/^day\. As far|^First day\. As far/);
    expect(second?.prefix).toMatch(/^Second day\. As far/);
  });

  test('in a table, the cell before tells which figure is meant, signs at the cell’s edges included', () => {
    const texts = ['Seoul', '“12,000”', 'Kyiv', '“12,000”', 'Paris'];
    expect(directiveOf(passageLink(URL_, { texts, block: 3, start: 1, end: 7 }))).toMatchObject({
      prefix: 'Kyiv',
      text: '“12,000',
    });
  });

  test('where a page says the very same twice, the link still lands on these words', () => {
    const text = 'The NIS said 12,000.';
    const start = text.indexOf('12,000');
    const second = passageLink(URL_, { texts: [text, text], block: 1, start, end: start + 6 });
    expect(directiveOf(second)).toMatchObject({ prefix: '12,000.', text: 'The NIS said 12,000' });
  });

  test.each([
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['ftp://paper.example/x'],
    ['file:///etc/passwd'],
    ['/story'],
    ['not an address'],
    [''],
  ])('gives no link for %s', (url) => {
    expect(passageLink(url, passageOfQuote('12,000 troops'))).toBeNull();
  });

  test('keeps an anchor, replaces an old directive, and needs no passage', () => {
    const quote = passageOfQuote('12,000 troops');
    expect(passageLink(`${URL_}#part`, quote)).toBe(`${URL_}#part:~:text=12%2C000%20troops`);
    expect(passageLink(`${URL_}#:~:text=old`, quote)).toBe(`${URL_}#:~:text=12%2C000%20troops`);
    expect(passageLink(`${URL_}#part:~:text=old`, null)).toBe(`${URL_}#part`);
    expect(passageLink(`${URL_}?a=1&b=2`, null)).toBe(`${URL_}?a=1&b=2`);
    expect(passageLink(null, quote)).toBeNull();
  });

  test('no word, no directive', () => {
    for (const quote of [null, '', '  ', '…', '“”']) expect(passageLink(URL_, passageOfQuote(quote))).toBe(URL_);
  });

  test('of a quote that leaves something out, takes the part with the figure', () => {
    const link = passageLink(URL_, passageOfQuote('“we have no … some 10,000 soldiers [...] in training”'));
    expect(directiveOf(link).text).toBe('some 10,000 soldiers');
  });

  test('reads scripts without spaces by their words', () => {
    const text = '国家情報院は、北朝鮮がロシアに約1万2000人の兵士を派遣することを決定したと発表した。';
    const { text: found } = directiveOf(passageLink(URL_, passage('1万2000', text)));
    expect(text).toContain(found);
    expect(found).toContain('2000');
    expect(found.length).toBeLessThan(text.length);
  });

  test('whatever a page says, the directive is of its text, short, and found there once', () => {
    const piece = fc.constantFrom(
      '12,000',
      'troops',
      'sent',
      '-',
      '—',
      ',',
      '&',
      '“',
      '”',
      '100%',
      'é',
      '(',
      'a,b',
      '\ud83d\ude00',
      '#',
      ':~:',
      '\u00a0',
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), (texts, at, from) => {
        const block = at % texts.length;
        const own = texts[block] ?? '';
        const start = from % own.length;
        const link = passageLink(URL_, { texts, block, start, end: Math.min(own.length, start + 6) });
        expect(link?.startsWith(URL_)).toBe(true);
        if (link === URL_) return;
        const { prefix, text: found, suffix, more } = directiveOf(link);
        expect(more).toBe(0);
        expect(words(found).length).toBeLessThanOrEqual(8);
        expect(found).not.toBe('');
        const folded = texts.map((one) => one.replace(/\s+/g, ' '));
        expect(folded[block]).toContain(found);
        const whole = [prefix, found, suffix].filter((part) => part !== null);
        expect(folded.join(' ').replaceAll(' ', '')).toContain(whole.join('').replaceAll(' ', ''));
      }),
      { numRuns: 300 },
    );
  });
});

describe('passages', () => {
  test('a block of a page by its id', () => {
    const blocks = [
      { id: 4, role: 'text' as const, text: 'No figure here.' },
      { id: 9, role: 'text' as const, text: 'They sent 12,000 men.' },
    ];
    const found = passageOfBlock(blocks, 9, { start: 10, end: 16 });
    expect(directiveOf(passageLink(URL_, found)).text).toBe('They sent 12,000 men');
    expect(passageOfBlock(blocks, 5, { start: 0, end: 1 })).toBeNull();
  });

  test('a selection takes whole words of its context only', () => {
    const found = passageOfSelector({ exact: '12,000 men', prefix: 'gether they sent ', suffix: ' to the fro' });
    expect(directiveOf(passageLink(URL_, found)).text).toBe('they sent 12,000 men to the');
    expect(passageOfSelector({ exact: ' ', prefix: 'a', suffix: 'b' })).toBeNull();
  });
});
