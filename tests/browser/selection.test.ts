import { afterEach, describe, expect, it } from 'vitest';
import { readSelection } from '../../entrypoints/selection/read-selection.ts';
import { passageOfSelector } from '../../lib/cite/passage.ts';
import { setPage } from './page.ts';

afterEach(() => getSelection()?.removeAllRanges());

/** What is read of a page with everything below `#s` selected. */
function select(html: string) {
  setPage(html);
  getSelection()?.selectAllChildren(document.querySelector('#s') as Element);
  const read = readSelection(document);
  if (read === null || read === 'unreadable') throw new Error('Nothing is selected.');
  return read;
}

describe('selected text', () => {
  it.each([
    [
      'without the marks of notes',
      '<p id="s">Some 4,100<sup>7</sup> builders<a href="#n8">8</a> came.</p>',
      'Some 4,100 builders came.',
    ],
    ['without the readings of ruby', '<p id="s"><ruby>港<rt>みなと</rt></ruby>に4100人</p>', '港に4100人'],
    [
      'without what floats in it',
      '<p id="s">Some <i style="float:right">Map below</i>4,100 builders</p>',
      'Some 4,100 builders\nMap below',
    ],
    ['with a line for each block', '<div id="s"><h2>Toll</h2><p>Some 310 died.</p></div>', 'Toll\nSome 310 died.'],
    ['of code, as it stands', '<pre id="s">run(12);</pre>', 'run(12);'],
    ['of what is edited, as it stands', '<div contenteditable id="s">Some 310 died.</div>', 'Some 310 died.'],
  ])('%s', (_, html, text) => {
    expect(select(html).text).toBe(text);
  });

  it('comes with what stands about it, without the marks of notes', () => {
    const { prefix, suffix } = select(
      '<p>The ministry<sup>1</sup> said <b id="s">4,100 builders</b> came on 3<sup>rd</sup> May.</p>',
    );
    expect([prefix, suffix]).toEqual(['The ministry said ', ' came on 3rd May.']);
  });

  it.each([
    [
      'a heading before it',
      '<h2>Background</h2><p><b id="s">4,100 builders</b> came by rail.</p><p>End of it.</p>',
      '4,100 builders came by rail.',
    ],
    [
      'items about it',
      '<ul><li>Trains: four</li><li id="s">4,100 builders</li><li>Days: six</li></ul>',
      '4,100 builders',
    ],
    [
      'line breaks about it',
      '<p>The ministry said<br>that <b id="s">4,100 builders</b><br>came by rail.</p><p>End of it.</p>',
      'that 4,100 builders',
    ],
    [
      'cells about it',
      '<table><tr><th>Who</th><td id="s">4,100 builders</td><td>by rail</td></tr></table>',
      '4,100 builders',
    ],
  ])('is cited by the words of its own line alone: %s', (_, html, line) => {
    const { text, prefix, suffix } = select(html);
    const passage = passageOfSelector({ exact: text, prefix, suffix });
    expect(passage?.texts[passage.block]?.trim()).toBe(line);
    expect(passage?.texts[passage.block]?.slice(passage.start, passage.end)).toBe('4,100');
  });
});
