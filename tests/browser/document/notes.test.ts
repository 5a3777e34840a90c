import { describe, expect, it } from 'vitest';
import { texts } from '../page.ts';

const RESET = '<style>sup{font-size:75%;line-height:0;position:relative;vertical-align:baseline;top:-.5em}</style>';

describe('a note’s mark is not read, however it is raised', () => {
  const wanted = ['The army counted 1,500 sappers there.'];
  it.each([
    ['under a reset of styles', `${RESET}<sup>3</sup>`],
    ['under a reset that leaves it in its line', '<style>sup{all:unset}</style><sup>3</sup>'],
    ['by a keyword', '<span style="vertical-align:super">3</span>'],
    ['by a length', '<span style="vertical-align:.4em;font-size:70%">3</span>'],
    ['by a percentage', '<span style="vertical-align:35%">3</span>'],
    ['to the top of its line', '<span style="vertical-align:top;font-size:60%">3</span>'],
    ['as a box', '<span style="display:inline-block;vertical-align:super">3</span>'],
    ['by its place from above', '<span style="position:relative;top:-.4em">3</span>'],
    ['by its place from below', '<span style="position:relative;bottom:.4em">[3]</span>'],
    ['by a transform', '<span style="display:inline-block;transform:translateY(-.4em)">3</span>'],
    ['by a translation', '<span style="display:inline-block;translate:0 -.4em">3</span>'],
    ['by its letters', '<span style="font-variant-position:super">3</span>'],
    ['several', '<sup>3</sup><sup>,</sup><sup>12</sup>'],
    ['a list', '<sup>3, 4–6</sup>'],
    ['in brackets', '<sup><a href="#n">[note 3]</a></sup>'],
    ['in brackets, in another language', '<sup>[注 3]</sup><sup>[прим. 4]</sup>'],
    ['a letter', '<sup>b</sup>'],
    ['as a sign', '<sup>†</sup>'],
    ['lowered', '<sub>3</sub>'],
    ['a link to a place of the page', '<a href="#fn3">3</a>'],
    ['a link that says so', '<a role="doc-noteref" href="/notes">3</a>'],
    ['a link in brackets', '<a href="/page#fn3">[3]</a>'],
  ])('%s', (_, mark) => {
    expect(texts(`<p>The army counted 1,500${mark} sappers there.</p>`)).toEqual(wanted);
  });
  it.each([
    ['a link behind a word', 'sappers<a href="/notes/3">3</a> there', 'sappers there'],
    ['a link behind a full stop', 'sappers.<a href="/notes/3">3</a> There', 'sappers. There'],
    ['a link in a language without spaces', '工兵<a href="/notes/3">3</a>が来た。', '工兵が来た。'],
    ['a mark behind a space', 'sappers <sup>3</sup> there', 'sappers there'],
    ['a mark in Russian', 'сапёров<sup>3</sup> там', 'сапёров там'],
  ])('%s', (_, html, wanted) => {
    expect(texts(`<p>${html}</p>`)).toEqual([wanted]);
  });
});

describe('what is no note stays in its sentence', () => {
  it.each([
    ['a power', 'some 10<sup>6</sup> shells', 'some 10⁶ shells'],
    ['an area', 'on 2,300 km<sup>2</sup> of land', 'on 2,300 km² of land'],
    ['an area in Russian', 'на 40 км<sup>2</sup>', 'на 40 км²'],
    ['a formula', 'tons of CO<sub>2</sub> and H<sub>2</sub>O', 'tons of CO2 and H2O'],
    ['a fraction', '2<sup>1</sup>/<sub>2</sub> hours', '2 1/2 hours'],
    ['an English ordinal', 'the 13<sup>th</sup> brigade', 'the 13th brigade'],
    ['a French ordinal', 'le 1<sup>er</sup> octobre, le XXI<sup>e</sup> siècle', 'le 1er octobre, le XXIe siècle'],
    ['an ordinal under a reset', `${RESET}le 1<sup>er</sup> octobre`, 'le 1er octobre'],
    ['a French abbreviation', 'M<sup>me</sup> Durand, n<sup>o</sup> 12', 'Mme Durand, no 12'],
    ['a Russian ordinal', '25<sup>й</sup> бригады', '25й бригады'],
    ['a trademark', 'Acme<sup>TM</sup> trucks', 'Acme TM trucks'],
    ['digits that are set a pixel lower', '1<span style="position:relative;top:1px">2</span>,000', '12,000'],
    [
      'digits of a counter that rolls',
      '1<span style="display:inline-block;transform:translateY(-300%)">2</span>,000',
      '12,000',
    ],
    ['digits in boxes', '1<span style="display:inline-block;vertical-align:top">2</span>,000', '12,000'],
    ['digits in a link', '1<a href="/x">2</a>,000 and <a href="/y">15</a> others', '12,000 and 15 others'],
    ['the number of a name', 'an F<a href="/f16">16</a> and MI<a href="/mi6">6</a>', 'an F16 and MI6'],
    ['a long word that is raised', 'up<sup>wards</sup>', 'up wards'],
  ])('%s', (_, html, wanted) => {
    expect(texts(`<p>${html}</p>`)).toEqual([wanted]);
  });
});
