import { describe, expect, test } from 'vitest';
import { figuresOnPage } from '../../helpers/whole-page.ts';

const section = (heading: string, ...paragraphs: readonly string[]) => [`# ${heading}`, ...paragraphs];
const page = (title: string, ...lines: readonly string[]) => [title, ...lines].join('\n\n');

const ON_STORY = section(
  'Losses in Kursk',
  'North Korea has lost 300 soldiers killed in Kursk, the spy agency in Seoul told lawmakers on Monday.',
);
const OTHERS = [
  section('Court', 'Police will send 1,000 officers to the courthouse, and 500 guards are said to stand inside it.'),
  section('Fires', 'The fires have killed 24 people so far, and 72 firefighters arrived from abroad on Sunday.'),
  section('Ports', 'The harbour handled 24 million containers last year, more than ever before in its history.'),
  section('Schools', 'The ministry will cut 2,000 teaching posts, the largest number in more than twenty years.'),
].flat();

describe('a round-up of several stories', () => {
  test('is read where it tells of this one, and nowhere else', () => {
    const text = page('Morning briefing: North Koreans, fires and a trial', ...ON_STORY, ...OTHERS);
    expect(figuresOnPage('2025-01-14', text)).toEqual(['300 casualties_killed']);
  });
});

describe('an article in sections', () => {
  test('is read in each of them where only its title names the story', () => {
    const text = page(
      'North Korean troops in the war against Ukraine',
      'North Korean troops in the war are a force that Pyongyang sent to Russia in the autumn of 2024, Seoul says.',
      ...section(
        'Voyage',
        'The Russian navy carried 1,500 special forces to Vladivostok between 8 and 13 October of that year.',
      ),
      ...section(
        'Fighting',
        'In November 11,000 were in the Kursk region, according to the Ukrainian president at that time.',
      ),
      ...section(
        'Losses',
        'By January some 300 had been killed and 2,700 wounded, the spy agency in Seoul told lawmakers.',
      ),
      ...section(
        'Sources',
        'Most of these numbers come from governments and could not be checked by anybody else at the time.',
      ),
    );
    expect(figuresOnPage('2025-03-14', text)).toEqual([
      '1,500 troops_first_batch',
      '8 and 13 October transport_dates',
      '11,000 troops_at_front',
      'some 300 casualties_killed',
      '2,700 casualties_wounded',
    ]);
  });
});

describe('a page whose title is on others', () => {
  test('is not on the story because it begins with a comparison', () => {
    const text = page(
      'Up to 5,000 Cubans fight for Russia, cable says',
      'Between 1,000 and 5,000 Cubans serve in the Russian army, according to a cable that was leaked this week.',
      'After North Korea the island sends the most soldiers to the war against Ukraine, the text says.',
      'Havana denies it, and says that its courts have tried dozens of recruiters in the past two years.',
      '# How many have come',
      'A spokesman said that 20,000 have been recruited since the war began; of those 96 are dead.',
      'Most of them came by way of Minsk on tourist visas, he said, and were given a contract in Russian.',
      'Some were promised work on building sites near Moscow, and learned the truth only in the barracks.',
      'A parallel with Pyongyang is mistaken, one researcher says, since no state sends these men to war.',
    );
    expect(figuresOnPage('2025-10-12', text)).toEqual([]);
  });
});
