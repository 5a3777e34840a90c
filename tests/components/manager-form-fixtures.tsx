import { FormView } from '../../components/manager/FormView.tsx';
import type { FormFields } from '../../components/manager/form-fields.ts';
import { EMPTY } from '../../entrypoints/options/claim/to-fields.ts';
import { about, story, t } from './fixtures.ts';

const none = () => undefined;

export const filled: FormFields = {
  ...EMPTY,
  storyId: story.id,
  subject: 'troops_total',
  figure: 'around 10,000',
  statement: 'The NIS says that around 10,000 troops were sent.',
  speaker: 'NIS',
  origin: 'NIS',
  asOf: '2024-10',
  publisher: 'Daily Example',
  title: 'A report',
  tags: ['draft', 'check'],
  reviewer: 'Fact Example',
};

type Props = Parameters<typeof FormView>[0];

/** The form with everything in it, and what a test wants otherwise. */
export function form(more: Partial<Props> = {}) {
  const props: Props = {
    fields: filled,
    stories: [story],
    suggestions: { publishers: ['Daily Example', 'Other Example'], wires: ['AFP'], tags: ['draft', 'done'] },
    quantity: about(10_000),
    isMisstated: false,
    added: [],
    covers: { asOf: 'Any day from Oct 1, 2024 to Oct 31, 2024' },
    problems: [],
    refused: 0,
    failure: null,
    isSaved: false,
    isSaving: false,
    isLikelyDouble: false,
    t,
    locale: 'en',
    onChange: none,
    onSave: none,
    ...more,
  };
  return <FormView {...props} />;
}
