import messages from '../../assets/messages/en.json' with { type: 'json' };
import { translatorFrom } from '../../components/i18n.ts';
import type { StoryNames } from '../../lib/messages.ts';
import type { Claim, Evidence, Finding, Quantity, Stance } from '../../lib/model.ts';
import { compileMessages } from '../../scripts/messages/compile-messages.ts';

/** Claims, findings and a story in the shape of the model; the outlets and addresses are made up. */
export type FigureFinding = Extract<Finding, { type: 'figure' }>;
export type PositionFinding = Extract<Finding, { type: 'position' }>;

/** The ICU texts of the interface in English, by key. */
export const englishTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(messages).map(([key, { message }]) => [key, message]),
);
export const t = translatorFrom(compileMessages(englishTexts), 'en');

export const story: StoryNames = {
  id: 'dprk_troops_russia',
  title: 'North Korean troops in Russia',
  subjects: {
    troops_total: 'troops sent in total',
    troops_first_batch: 'first batch of troops',
    troops_at_front: 'troops at the front',
    casualties_killed: 'soldiers killed',
    transport_dates: 'days of the transport',
    confirmation_denial: 'confirmation or denial',
    prisoners: 'prisoners',
    treaty: 'treaty',
  },
  parties: [
    { id: 'nis', name: 'NIS', article: true },
    { id: 'zelenskyy', name: 'Zelenskyy' },
    { id: 'pentagon', name: 'Pentagon', article: true },
    { id: 'jcs', name: 'South Korean Joint Chiefs', article: true },
    { id: 'uk_mod', name: 'UK Ministry of Defence', article: true },
    { id: 'dprk', name: 'North Korea' },
    { id: 'dprk_un', name: 'North Korean delegate at the UN', article: true, speaksFor: 'dprk' },
    { id: 'kcna', name: 'KCNA', speaksFor: 'dprk' },
    { id: 'russia', name: 'Russia' },
    { id: 'kremlin', name: 'Kremlin', article: true, speaksFor: 'russia' },
    { id: 'gerasimov', name: 'Gerasimov', speaksFor: 'russia' },
    { id: 'western_official', name: 'Western officials', unnamed: true },
  ],
};

export function quantity(low: number | null, high: number | null = low, more: Partial<Quantity> = {}): Quantity {
  return { kind: 'count', low, high, qualifier: low === high ? 'exact' : 'range', unit: 'person', ...more };
}

export function about(value: number): Quantity {
  return quantity(value, value, { qualifier: 'about' });
}

export function claim(id: string, more: Partial<Claim> & { outlet?: string; wire?: string | null } = {}): Claim {
  const { outlet = 'Daily Example', wire = null, ...rest } = more;
  const origin = rest.origin ?? 'nis';
  return {
    id,
    storyId: story.id,
    subject: 'troops_total',
    statement: `Statement of ${id}`,
    quantity: rest.position ? null : about(10_000),
    position: null,
    speaker: origin,
    origin,
    source: {
      publisher: outlet,
      title: `Report ${id}`,
      url: `https://${outlet.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.example/${id}`,
      published: '2024-10-18',
      wire,
    },
    asOf: '2024-10-18',
    quote: null,
    status: 'active',
    ...rest,
  };
}

const REASONS = {
  corroborates: 'equal',
  conflicts: 'values_differ',
  later: 'later_value',
  earlier: 'earlier_value',
  incomparable: 'date_unknown',
} as const;

export function evidence(claimId: string, stance: Stance, more: Partial<Evidence> = {}): Evidence {
  const strength = stance === 'corroborates' ? { strength: 'same' as const } : {};
  return { claimId, stance, reason: REASONS[stance], ...strength, ...more };
}

const PLACE = {
  id: 'f1',
  block: 3,
  start: 10,
  end: 30,
  surface: 'around 10,000 troops',
  storyId: story.id,
  subject: 'troops_total',
  by: null,
  asOf: null,
  evidence: [],
};

export function figure(more: Partial<FigureFinding> = {}): FigureFinding {
  return {
    ...PLACE,
    type: 'figure',
    quantity: about(10_000),
    verdict: 'no_record',
    origins: { for: [], against: [], divided: [] },
    pageConflicts: [],
    origin: null,
    ...more,
  };
}

export function position(more: Partial<PositionFinding> = {}): PositionFinding {
  return { ...PLACE, type: 'position', subject: 'confirmation_denial', stance: 'denies', ...more };
}

/** A denial that became a confirmation, and who carried it. */
export const denials: readonly Claim[] = [
  claim('un', {
    subject: 'confirmation_denial',
    position: 'denies',
    speaker: 'dprk_un',
    origin: 'dprk',
    asOf: '2024-10-21',
    statement: 'The delegate called the reports of troops a groundless rumour.',
    quote: 'groundless rumour',
    outlet: 'TRT Example',
    wire: 'AFP',
  }),
  claim('un2', {
    subject: 'confirmation_denial',
    position: 'denies',
    speaker: 'dprk_un',
    origin: 'dprk',
    asOf: '2024-10-21',
    statement: 'The delegate rejected the reports.',
    outlet: 'Saxon Example',
    wire: 'AFP',
  }),
  claim('kcna', {
    subject: 'confirmation_denial',
    position: 'affirms',
    speaker: 'kcna',
    origin: 'dprk',
    asOf: '2025-04-28',
    statement: 'State media said that troops had fought in Kursk.',
    outlet: 'Tass Example',
  }),
  claim('peskov', {
    subject: 'confirmation_denial',
    position: 'denies',
    speaker: 'kremlin',
    origin: 'russia',
    asOf: '2024-10-10',
    statement: 'The spokesman called it another hoax.',
    outlet: 'Moscow Example',
  }),
  claim('putin', {
    subject: 'confirmation_denial',
    position: 'neutral',
    speaker: 'russia',
    origin: 'russia',
    asOf: '2024-10-24',
    statement: 'Putin did not say and spoke of the treaty.',
    outlet: 'Moscow Example',
  }),
  claim('gerasimov', {
    subject: 'confirmation_denial',
    position: 'affirms',
    speaker: 'gerasimov',
    origin: 'russia',
    asOf: '2025-04-26',
    statement: 'The chief of staff thanked North Korean soldiers for their part in Kursk.',
    outlet: 'Kyiv Example',
  }),
  claim('nisAffirms', {
    subject: 'confirmation_denial',
    position: 'affirms',
    speaker: 'nis',
    origin: 'nis',
    asOf: '2024-10-18',
    statement: 'The agency announced that special forces had been moved by ship.',
    outlet: 'Aju Example',
    wire: 'Yonhap',
  }),
];
