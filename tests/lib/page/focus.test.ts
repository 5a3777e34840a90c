import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../helpers/engine.ts';
import { checkedPage, figuresOnPage } from '../../helpers/whole-page.ts';

const TITLE = "Seoul counts North Korea's dead in Kursk";

describe('a paragraph goes on from the one before', () => {
  test.each([
    [
      'en',
      `${TITLE}\n\nNorth Korean soldiers in Kursk have suffered heavy losses, the spy agency says.\n\nSome 320 are dead and around 2,800 wounded, it told lawmakers.`,
    ],
    [
      'ru',
      'Потери северокорейских солдат\n\nВоенные КНДР в Курской области несут тяжёлые потери, заявили в Сеуле.\n\nПогибли около 320 из них, ещё 2800 ранены, сообщила разведка Южной Кореи.',
    ],
    [
      'de',
      'Nordkoreas Tote in Kursk\n\nNordkoreanische Soldaten erleiden in Kursk schwere Verluste, sagt der Geheimdienst NIS.\n\nRund 320 von ihnen sind tot und 2800 verwundet, sagte er.',
    ],
  ])('where it names nobody (%s)', (language, text) => {
    const found = figuresOf(checkedPage('2025-01-20', text, language));
    expect(found.map(({ subject }) => subject)).toEqual(['casualties_killed', 'casualties_wounded']);
    expect(found.map(({ verdict }) => verdict)).not.toContain('conflicts');
  });
});

describe('what the text speaks of ends', () => {
  const beginning = `${TITLE}\n\nNorth Korean soldiers in Kursk have suffered heavy losses, the spy agency says.\n\n`;

  test.each([
    [
      'with another side’s people',
      'Ukraine has lost 43,000 soldiers since the war began.\n\nAround 370,000 more are wounded, officials say.\n\nThe count is a secret in both capitals, and nobody expects that to change.',
    ],
    [
      'with another topic',
      'Floods have also struck the north of the country, where whole villages were lost.\n\nSome 4,000 are dead or missing, it told lawmakers.\n\nThe count is a secret in both capitals, and nobody expects that to change.',
    ],
    [
      'with the last sentence of the article',
      'The count is a secret in both capitals, and nobody expects that to change.\n\nMost read\n\nArmy base fire: 12 soldiers dead, 300 wounded',
    ],
    ['with a heading on others', '# Ukrainian losses\n\nSome 43,000 are dead and 370,000 wounded, according to Kyiv.'],
  ])('%s', (_, rest) => {
    expect(figuresOnPage('2025-01-20', beginning + rest)).toEqual([]);
  });
});

test('an entry of a live blog stands for itself', () => {
  const text = `Wednesday as it happens: North Korean troops in Russia

14.10

North Korean soldiers have come under fire in Kursk, Kyiv says.

Some 320 are dead and around 2,800 wounded, it told reporters.

13.40

The army has called up reservists in the flood area. About 3,000 soldiers are on their way, the ministry said.`;
  expect(figuresOnPage('2025-01-20', text)).toEqual(['Some 320 casualties_killed', 'around 2,800 casualties_wounded']);
});

test('of a round-up of several stories only the sections on this one are read', () => {
  const text = `Five things to know this morning

# Storm in the Gulf

About 3,000 soldiers have been sent to help, and 40 people are dead, the governor said on Tuesday.

# Kim's men in Kursk

North Korean soldiers are fighting in Kursk, the Pentagon says. The soldiers number 11,000.

# Drills in the Baltic

Some 9,000 soldiers take part in the drills, which end on Friday, the alliance says.`;
  expect(figuresOnPage('2024-12-20', text)).toEqual(['11,000 troops_at_front']);
});

test('a passing mention does not make a page about the story', () => {
  const text = `The week in the war

North Korean soldiers are with the Russian army in Kursk, the general staff says. Kim sent the soldiers to Russia in October.

Two villages in the Donbas were given up on Monday, after weeks of shelling and rain.

The mayor of the city says that its hospitals are full and that power is cut for hours each day.

Refugees tell of weeks in cellars. Trains to the west are booked out until the weekend.

Nobody knows who fired the rocket that hit the market on Tuesday, and nobody says so.

Schools stay closed until the end of the month, and the theatres play in the afternoons.

About 300 soldiers were wounded in the battle for the second village, and 60 are dead.`;
  expect(figuresOnPage('2024-12-20', text)).toEqual([]);
});

test('a list behind the article is read where its heading is on the story', () => {
  const list = '\n\n- Sent to Russia: 11,000\n- Killed: 320';
  const page = `${TITLE}\n\nNorth Korean soldiers in Kursk have suffered heavy losses, the spy agency says.`;
  expect(figuresOnPage('2025-01-20', `${page}\n\n# North Korea's troops in Kursk in numbers${list}`)).toHaveLength(2);
  expect(figuresOnPage('2025-01-20', `${page}\n\n# The week in numbers${list}`)).toEqual([]);
});
