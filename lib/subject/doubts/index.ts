import { asked } from './asked.ts';
import { batchOfSeason } from './batch-of-season.ts';
import { belonging } from './belonging.ts';
import { branch } from './branch.ts';
import { denied } from './denied.ts';
import type { Doubt, DoubtCheck, Weighed } from './doubt.ts';
import { elsewhere } from './elsewhere.ts';
import { forecast } from './forecast.ts';
import { inPeriod } from './in-period.ts';
import { increment } from './increment.ts';
import { inherited } from './inherited.ts';
import { joint } from './joint.ts';
import { load } from './load.ts';
import { narrowPlace } from './narrow-place.ts';
import { noNoun } from './no-noun.ts';
import { notNamed } from './not-named.ts';
import { ofWhole } from './of-whole.ts';
import { onADay } from './on-a-day.ts';
import { onExercise } from './on-exercise.ts';
import { otherBatch } from './other-batch.ts';
import { otherCargo } from './other-cargo.ts';
import { otherDay } from './other-day.ts';
import { otherFate } from './other-fate.ts';
import { outscored } from './outscored.ts';
import { part } from './part.ts';
import { ambiguousProduct } from './product.ts';
import { rate } from './rate.ts';
import { severalSubjects, weakRule } from './rule.ts';
import { setApart } from './set-apart.ts';
import { share } from './share.ts';
import { standing } from './standing.ts';
import { sumOfOthers } from './sum.ts';
import { supplies } from './supplies.ts';
import { twoNouns } from './two-nouns.ts';
import { unknownWord } from './unknown-word.ts';
import { unreal } from './unreal.ts';
import { wished } from './wished.ts';

/** Everything that keeps a figure from being shown as a conflict. Their order is that in which they are told. */
const CHECKS: readonly DoubtCheck[] = [
  weakRule,
  severalSubjects,
  outscored,
  part,
  belonging,
  branch,
  narrowPlace,
  load,
  elsewhere,
  otherBatch,
  ofWhole,
  batchOfSeason,
  setApart,
  otherCargo,
  onExercise,
  supplies,
  otherDay,
  increment,
  inPeriod,
  onADay,
  rate,
  share,
  otherFate,
  standing,
  joint,
  twoNouns,
  sumOfOthers,
  ambiguousProduct,
  forecast,
  wished,
  denied,
  asked,
  unreal,
  notNamed,
  inherited,
  unknownWord,
  noNoun,
];

/** What speaks against a figure's subject; none: its reading is certain. */
export function doubtsAbout(weighed: Weighed): Doubt[] {
  const doubts: Doubt[] = [];
  for (const { reason, find } of CHECKS) {
    const found = find(weighed);
    if (found) doubts.push({ reason, words: found === true ? null : found });
  }
  return doubts;
}
