import { blankParty, blankStory, blankSubject } from '../../../lib/story-maker/blank.ts';
import type { StoryDraft, SubjectDraft } from '../../../lib/story-maker/types.ts';

const fixed = { behaviour: 'fixed', windowDays: 0, restatable: false } as const;

function subject(id: string, label: string, more: Partial<SubjectDraft>): SubjectDraft {
  return { ...blankSubject([]), id, label: { en: label }, ...more };
}

/** The sinking of a ferry, filled in as a person would. */
export const ferry: StoryDraft = {
  ...blankStory('en', '2025-03-01'),
  title: { en: 'Sinking of the Aurelia' },
  names: { en: ['Aurelia', 'ferr*'] },
  also: { en: ['sank', 'sinking', 'capsiz*', 'strait'] },
  not: { en: ['film'] },
  things: [
    { id: '+1', people: true, words: { en: ['passengers'] } },
    { id: '+2', people: true, words: { en: ['crew', 'crew members'] } },
    { id: '+3', people: false, words: { en: ['cars', 'vehicles'] } },
  ],
  subjects: [
    subject('+1', 'drowned', {
      near: { en: ['drown*', 'died'] },
      not: { en: ['feared'] },
      examples: [
        { language: 'en', text: 'When the Aurelia sank, 31 passengers drowned.', figure: '31' },
        { language: 'en', text: 'In the strait 12 people drowned.', figure: '12', note: 'does not name the ferry' },
      ],
      counterExamples: [
        { language: 'en', text: 'When the Aurelia sank, 31 drowned and 240 were rescued.', figure: '240' },
      ],
    }),
    subject('+2', 'rescued', { near: { en: ['rescued', 'saved'] } }),
    subject('+3', 'passengers aboard', { counts: { thing: '+1' }, time: fixed }),
    subject('+4', 'crew', { counts: { thing: '+2' }, time: fixed }),
    subject('+5', 'cars lost', { counts: { thing: '+3' }, time: fixed }),
    subject('+6', 'day of the sinking', { kind: 'date', near: { en: ['sank', 'capsiz*'] }, time: fixed }),
    subject('+7', 'damages', { kind: 'money', near: { en: ['damages'] } }),
    subject('+8', 'overloaded', {
      kind: null,
      says: { en: ['overloaded'] },
      denies: { en: ['within its limits'] },
      time: fixed,
    }),
  ],
  parties: [
    { ...blankParty([]), id: '+1', name: 'Coast Guard', article: true, aliases: { en: ['coast guard'] } },
    { ...blankParty([]), id: '+2', name: 'Ana Ruiz', speaksFor: '+1', aliases: { en: ['Ruiz'] } },
  ],
};
