import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../helpers/engine.ts';
import { checkedPage } from '../../helpers/whole-page.ts';

const END = 'Nobody in either capital wanted to say more about it on the record this week.';
const TITLE = 'North Korean troops in Russia: what is known';
const LEAD = 'North Korea has sent soldiers to Russia, the spy agency in Seoul says.';

const surfaces = (language: string, ...lines: readonly string[]) =>
  figuresOf(checkedPage('2024-11-10', lines.join('\n\n'), language)).map(({ surface }) => surface);

describe('under a title that names the story', () => {
  test.each([
    [
      'en',
      [
        TITLE,
        LEAD,
        'The ministry in its long and careful answer to the committee said that some 10,500 men had been sent by then, all of them infantry, none of them ready for the winter to come.',
        END,
      ],
      'some 10,500',
    ],
    [
      'fr',
      [
        'Des soldats nord-coréens en Russie',
        'La Corée du Nord a envoyé des soldats en Russie, selon Séoul.',
        "Ils étaient 1 600 mardi dernier, lors de la première annonce de l'agence.",
        `${END}`,
      ],
      '1 600',
    ],
    [
      'de',
      [
        'Nordkoreas Soldaten in Russland',
        'Nordkorea hat Soldaten nach Russland geschickt, sagt Seoul.',
        'Etwa 320 seien gefallen und 2800 verwundet, hieß es weiter.',
        END,
      ],
      'Etwa 320',
    ],
  ])('a sentence that names nobody is read (%s)', (language, lines, surface) => {
    expect(surfaces(language, ...lines)).toContain(surface);
  });

  test('the text comes back to it behind another side’s people', () => {
    const others = 'Ukraine has lost 43,000 soldiers in all these years, its president told reporters.';
    const back = 'Some 8,500 soldiers were already waiting in Kursk, the Pentagon said on Monday.';
    expect(surfaces('en', TITLE, LEAD, others, back, END)).toEqual(['Some 8,500']);
    // but not with the dead, who may be the others'
    expect(surfaces('en', TITLE, LEAD, others, 'Some 8,500 soldiers have died, the Pentagon said.', END)).toEqual([]);
  });
});

test.each([
  ['en', 'On that weekend 14,000 people took the ferry, which has nothing to do with any of this.'],
  ['de', 'An dem Wochenende sind 14.000 Menschen mit der Fähre angekommen, was damit nichts zu tun hat.'],
  ['fr', 'Ce week-end-là, 14 000 personnes sont arrivées par le bac, ce qui est une autre affaire.'],
])('people of whom nobody says that they are soldiers are not (%s)', (language, text) => {
  expect(surfaces(language, TITLE, LEAD, text, END)).toEqual([]);
});

test.each([
  ['en', 'Ukraine has lost 46,000 soldiers, its president said. Around 380,000 were wounded.'],
  ['de', 'Die Ukraine hat 46.000 Soldaten verloren, sagte ihr Präsident. Rund 380.000 wurden verwundet.'],
  ['fr', "L'Ukraine a perdu 46 000 soldats, a dit son président. Environ 380 000 ont été blessés."],
])('what follows on another side’s losses is theirs, whoever tells of them (%s)', (language, text) => {
  expect(surfaces(language, TITLE, LEAD, text, END)).toEqual([]);
});

test('without such a title it is not', () => {
  const lines = ['A cold week in the capital', 'Shops closed early on Monday, as they do in every winter here.'];
  expect(surfaces('en', ...lines, 'The ministry said that some 10,500 men had been sent by then.', END)).toEqual([]);
});

test('a first row of words heads its columns, with or without a line below it', () => {
  const rows = ['Source | Killed | Wounded', 'NIS | 320 | 2,800'];
  const page = [TITLE, LEAD, rows.join('\n'), END].join('\n\n');
  const found = figuresOf(checkedPage('2025-01-20', page, 'en'));
  expect(found.map(({ subject }) => subject)).toEqual(['casualties_killed', 'casualties_wounded']);
});
