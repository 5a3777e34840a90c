import type { ConceptId, Story } from '../model.ts';
import { nationBehind } from '../reading/modifiers.ts';
import { hitsWithin, type Sentence } from '../reading/sentence.ts';
import { acts, OWNS } from '../reading/side.ts';
import { actorsOf } from '../story/actors.ts';
import { gapOf } from '../text/gap.ts';
import { isName } from '../text/is-name.ts';
import type { Hit } from '../text/words.ts';
import { FORCES, foreignForces } from './forces.ts';
import { topicsIn } from './topics.ts';

/** Whether a sentence speaks of another side, or of what is none of the story's topics by any of its rules. */
export function endsFocus(sentence: Sentence, story: Story): boolean {
  return (
    hasTopicOf(sentence, story) ||
    turnsToOthers(sentence, story) ||
    othersIn(sentence, story).some((hit) => acts(sentence, hit))
  );
}

/** Whether a sentence speaks of another side's people, or of what another side does with or to people. */
export function turnsToOthers(sentence: Sentence, story: Story): boolean {
  if ([...foreignForces(sentence)].some((force) => !tells(sentence, force))) return true;
  const isOnPeople =
    sentence.hits.some(({ concept }) => TOLL.has(concept) || FORCES.has(concept)) ||
    sentence.figures.some(({ kind, unit }) => kind === 'count' && unit === 'person');
  return othersIn(sentence, story).some((hit) => ownsForce(sentence, hit) || (isOnPeople && acts(sentence, hit)));
}

/** Whether a sentence without a name of the story's side begins with another side that acts, or counts that side's people. */
export function isAboutOthers(sentence: Sentence, story: Story): boolean {
  if (sentence.hits.some(({ concept }) => actorsOf(story).has(concept))) return false;
  const isFirst = (hit: Hit) => hit.start === sentence.span.start && acts(sentence, hit);
  return countsOthers(sentence, story) || othersIn(sentence, story).some(isFirst);
}

/** Whether words without a verb ("Russian dead: 300") count another side's people or what befell them. */
export function countsOthers(sentence: Sentence, story: Story): boolean {
  return foreignForces(sentence).size > 0 || othersIn(sentence, story).some((hit) => ownsForce(sentence, hit));
}

/** Names of a sentence that are not within one of the story's own side. */
export function othersIn(sentence: Sentence, story: Story): Hit[] {
  const own = hitsWithin(sentence.hits, sentence.span).filter((hit) => actorsOf(story).has(hit.concept));
  return sentence.hits.filter((hit) => isName(hit) && !own.some((one) => one.start <= hit.start && one.end >= hit.end));
}

/** What keeps a sentence off the story in any of its rules ends what it was speaking of. */
export function hasTopicOf(sentence: Sentence, { mentions }: Story): boolean {
  return topicsIn(sentence).some(({ concept }) => mentions.some(({ unless }) => unless?.includes(concept)));
}

/** Another side's force that says how many others there are ("the South Korean army's estimate"). */
function tells({ hits, reading }: Sentence, force: Hit): boolean {
  if (TOLL.has(force.concept)) return false;
  return hits.some(
    (hit) =>
      gapOf(hit, force) <= TELLS_WITHIN &&
      (hit.concept === 'say' ||
        hit.concept === 'according' ||
        (hit.concept === 'estimate' &&
          (hit.end <= force.start || OWNS.test(reading.lower.slice(force.end, hit.start))))),
  );
}

/** "Ukraine's own losses", "потери РФ": its people or what befell them stand right behind the name. */
function ownsForce(sentence: Sentence, name: Hit): boolean {
  const forces = sentence.hits.filter((hit) => TOLL.has(hit.concept) || FORCES.has(hit.concept));
  if (forces.some((force) => nationBehind(sentence, force.end) === name)) return true;
  const { lower, language } = sentence.reading;
  const owner = language.spaced ? OWNER : OWNER_DENSE;
  // "rusos muertos": the nation's people, and what befell them
  if (forces.some(({ concept, start }) => TOLL.has(concept) && concept !== 'captured' && start === name.end + 1))
    return true;
  return forces.some(
    (force) =>
      force.start >= name.end &&
      force.start - name.end <= OWNED_WITHIN &&
      owner.test(lower.slice(name.end, force.start)) &&
      !tells(sentence, force),
  );
}

const OWNER = /^'s? (?:\p{L}+ )?$/u;
/** "ウクライナ軍の損失", "우크라이나군의 손실", "乌军的损失". */
const OWNER_DENSE = /^[^,、，。 ]?(?:の|의 |的)?$/u;

/** How far behind an owner's name its people may stand ("Ukraine's own losses"), and how near its verb a force is that tells. */
const OWNED_WITHIN = 16;
const TELLS_WITHIN = 12;

/** What befell people. */
export const TOLL: ReadonlySet<ConceptId> = new Set(['killed', 'death', 'wounded', 'casualty', 'loss', 'captured']);
