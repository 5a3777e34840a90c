import type { Translate } from '../../../components/i18n.ts';
import type { FormFields } from '../../../components/manager/form-fields.ts';
import type { Claim, Story } from '../../../lib/model.ts';
import { figureText } from './figure-text.ts';
import { type Base, readForm } from './read-form.ts';
import { EMPTY, toFields } from './to-fields.ts';

/** What a form begins with, and what its figure is measured by. */
export type Beginning = { readonly fields: FormFields; readonly base: Base };

/** The form of a recorded claim, of a copy of it, or of a new one; with one story only, it is chosen. */
export function beginWith(claim: Claim | null, isCopy: boolean, stories: readonly Story[], t: Translate): Beginning {
  if (!claim) {
    const only = stories.length === 1 ? stories[0] : undefined;
    return { fields: { ...EMPTY, storyId: only?.id ?? '' }, base: { claim: null, figure: '', isCopy } };
  }
  const { storyId, subject, asOf } = claim;
  const empty: Base = { claim: null, figure: '', isCopy: false };
  const read = (figure: string) =>
    readForm({ ...EMPTY, storyId, subject, asOf, figure }, { stories, claims: [claim] }, empty, t).quantity;
  const figure = figureText(claim.quantity, t, read);
  const story = stories.find(({ id }) => id === storyId);
  return { fields: toFields(claim, story, figure), base: { claim, figure, isCopy } };
}
