import { isPeople } from '../figure/units.ts';
import { actorsOf } from '../story/actors.ts';
import { spokesmenOf } from '../story/spokesmen.ts';
import type { About } from './about.ts';
import { besideOf, formationOf } from './counted/beside.ts';
import { givesOthersAgain } from './counted/given-again.ts';
import { comparedTo } from './counted/set-against.ts';
import { isForeign } from './whose/belongs.ts';
import { isMakerOnly } from './whose/maker-only.ts';
import type { Word } from './words.ts';

/**
 * Whose people or things are counted: the story's side where it is named near by, another's where the words say so. Which words
 * name the side.
 */
export type Whose = { readonly side: 'own' | 'another' | 'unsaid'; readonly words: readonly Word[] };

export function whoseIn(about: About): Whose {
  const actors = actorsOf(about.story);
  const words = about.words.filter(({ concept, where }) => actors.has(concept) && where !== 'sentence');
  if (isOfAnother(about)) return { side: 'another', words };
  return { side: words.length > 0 ? 'own' : 'unsaid', words };
}

function isOfAnother({ sentence, figure, story, by, previous }: About): boolean {
  const actors = actorsOf(story);
  if (isPeople(figure.unit)) {
    // what is told of the number beside it is told of this one
    const counted =
      besideOf(sentence, figure) ?? comparedTo(sentence, figure) ?? formationOf(sentence, figure) ?? figure;
    if (isForeign(sentence, counted, actors, by === 'context' ? spokesmenOf(story) : null)) return true;
  }
  return isMakerOnly(sentence, figure, actors) || givesOthersAgain(sentence, figure, previous, actors);
}
