import type { ConceptId, Story } from '../model.ts';
import { agentsAmong, tellersIn } from '../reading/agents.ts';
import { nationBehind } from '../reading/modifiers.ts';
import { hitsWithin, type Sentence } from '../reading/sentence.ts';
import { OWNS } from '../reading/side.ts';
import { actorsOf } from '../story/actors.ts';
import { spokesmenOf } from '../story/spokesmen.ts';
import { gapOf } from '../text/gap.ts';
import { isName } from '../text/is-name.ts';
import type { Hit } from '../text/words.ts';
import { FORCES, foreignForces } from './forces.ts';
import { mostlyLeftOut, topicsIn } from './topics.ts';

/** Whether a sentence speaks of another side: of its people, or of what it does. */
export function isOnOtherSide(sentence: Sentence, story: Story): boolean {
  return turnsToOthers(sentence, story) || agentsIn(sentence, story).length > 0;
}

/** Whether a sentence speaks of another side's people, or of what another side does with or to people. */
export function turnsToOthers(sentence: Sentence, story: Story): boolean {
  const isOfTeller = ofTellers(sentence, story);
  if ([...foreignForces(sentence)].some((force) => !isOfTeller(force) && !tells(sentence, force))) return true;
  const isOnPeople =
    sentence.hits.some(({ concept }) => TOLL.has(concept) || FORCES.has(concept)) ||
    sentence.figures.some(({ kind, unit }) => kind === 'count' && unit === 'person');
  return (
    othersIn(sentence, story).some(
      (hit) => !(isOfTeller(hit) && !isArmy(sentence, hit)) && ownsForce(sentence, hit, isOfTeller),
    ) ||
    (isOnPeople && agentsIn(sentence, story).length > 0)
  );
}

/** "우크라이나군", "俄军": an army by its last sign has people of its own, though it speaks for its country too. */
function isArmy({ reading: { lower, language } }: Sentence, { start, end }: Hit): boolean {
  return !language.spaced || language.grammar.topic ? ARMY.test(lower.slice(start, end)) : false;
}

const ARMY = /[군軍军兵]$/u;

/** Names of other sides that do something: who speaks for a side does nothing but tell. */
function agentsIn(sentence: Sentence, story: Story): Hit[] {
  return agentsAmong(othersIn(sentence, story), sentence, spokesmenOf(story));
}

/** Whether a word is one of the name of who only tells ("renseignement *militaire* sud-coréen"). */
export function ofTellers(sentence: Sentence, story: Story): (hit: Hit) => boolean {
  const tellers = tellersIn(sentence, spokesmenOf(story));
  return (hit) => tellers.some(({ start, end }) => start <= hit.start && end >= hit.end);
}

/** Whether a sentence without a name of the story's side begins with another side that acts, or counts that side's people. */
export function isAboutOthers(sentence: Sentence, story: Story): boolean {
  if (sentence.hits.some(({ concept }) => actorsOf(story).has(concept))) return false;
  const isFirst = (hit: Hit) => hit.start === sentence.span.start;
  return countsOthers(sentence, story) || agentsIn(sentence, story).some(isFirst);
}

/** Whether words without a verb ("Russian dead: 300") count another side's people or what befell them. */
export function countsOthers(sentence: Sentence, story: Story): boolean {
  const isOfTeller = ofTellers(sentence, story);
  return (
    [...foreignForces(sentence)].some((force) => !isOfTeller(force) && !tells(sentence, force)) ||
    othersIn(sentence, story).some(
      (hit) => !(isOfTeller(hit) && !isArmy(sentence, hit)) && ownsForce(sentence, hit, isOfTeller),
    )
  );
}

/** Names of a sentence that are not within one of the story's own side. */
export function othersIn(sentence: Sentence, story: Story): Hit[] {
  // in a story without a side of its own nobody is another one
  if (actorsOf(story).size === 0) return [];
  const own = hitsWithin(sentence.hits, sentence.span).filter((hit) => actorsOf(story).has(hit.concept));
  return sentence.hits.filter((hit) => isName(hit) && !own.some((one) => one.start <= hit.start && one.end >= hit.end));
}

/** Whether a sentence has what keeps a sentence off the story in any of its rules. */
export function hasTopicOf(sentence: Sentence, { mentions }: Story): boolean {
  return topicsIn(sentence).some(({ concept }) => mentions.some(({ unless }) => unless?.includes(concept)));
}

/** Whether a sentence is on what keeps a sentence off the story in most of its rules: then the text has turned to that. */
export function turnsToTopic(sentence: Sentence, story: Story): boolean {
  const topics = mostlyLeftOut(story);
  return topicsIn(sentence).some(({ concept }) => topics.has(concept));
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
function ownsForce(sentence: Sentence, name: Hit, isOfTeller: (hit: Hit) => boolean): boolean {
  const forces = sentence.hits.filter(
    (hit) => (TOLL.has(hit.concept) || FORCES.has(hit.concept)) && !isOfTeller(hit) && !tells(sentence, hit),
  );
  if (forces.some((force) => nationBehind(sentence, force.end) === name)) return true;
  // "lính Nga": where names follow their noun
  const { grammar } = sentence.reading.language;
  if (grammar.nounFirst && forces.some(({ end }) => name.start === end + 1)) return true;
  const { lower, language } = sentence.reading;
  const owner = language.spaced ? OWNER : OWNER_DENSE;
  // "rusos muertos": the nation's people, and what befell them
  if (forces.some(({ concept, start }) => TOLL.has(concept) && concept !== 'captured' && start === name.end + 1))
    return true;
  return forces.some(
    (force) =>
      force.start >= name.end &&
      force.start - name.end <= OWNED_WITHIN &&
      owner.test(lower.slice(name.end, force.start)),
  );
}

const OWNER = /^'s? (?:\p{L}+ )?$/u;
/** "ウクライナ軍の損失", "러시아군 자체의 인명 손실", "俄军自身的损失": an army, its own, and one word of what was lost. */
const OWNER_DENSE = /^[^,、，。 ]?(?:の|의 |的)?(?: ?(?:自身|自体|자체)(?:の|의|的)?(?: ?\p{L}{1,4})? ?)?$/u;

/** How far behind an owner's name its people may stand ("Ukraine's own losses"), and how near its verb a force is that tells. */
const OWNED_WITHIN = 16;
const TELLS_WITHIN = 12;

/** What befell people. */
export const TOLL: ReadonlySet<ConceptId> = new Set(['killed', 'death', 'wounded', 'casualty', 'loss', 'captured']);
