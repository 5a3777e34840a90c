import { expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page } from '../../helpers/engine.ts';
import { furtherSets } from '../../helpers/further-stories.ts';

const quake = furtherSets.find(({ story }) => story.id === 'turkey-syria-earthquake');

test.each([
  [
    'a place right behind',
    'The earthquakes have killed 41,156 people in Turkey, the rest in Syria.',
    ['41,156 killed_turkey'],
  ],
  [
    'a place in brackets',
    'Killed by the earthquakes: 48,448 (Turkey), 7,259 (Syria).',
    ['48,448 killed_turkey', '7,259 killed_syria'],
  ],
  [
    'a place right before',
    'Killed by the earthquakes: Turkey 29,605, Syria 3,553.',
    ['29,605 killed_turkey', '3,553 killed_syria'],
  ],
  [
    'a place right before an amount in US dollars',
    'The earthquakes did damage in Turkey of US$34.2 billion and in Syria of US$5.1 billion.',
    ['$34.2 billion damage_turkey', '$5.1 billion damage_syria'],
  ],
  [
    'one place that two share',
    'The earthquakes left 19,388 dead and 77,711 injured in Turkey.',
    ['19,388 killed_turkey', '77,711 injured_turkey'],
  ],
])('%s', (_, text, owed) => {
  if (!quake) throw new Error('No such story.');
  const store = { stories: [quake.story], claims: quake.claims };
  const found = figuresOf(checkPage({ page: page('2023-03-20'), blocks: blocks([text]), context: null }, store));
  expect(found.map(({ surface, subject }) => `${surface} ${subject}`)).toEqual(owed);
});
