import type { StoredClaim } from '../../../lib/claims/types.ts';
import { bundled } from '../../../scripts/lib/bundled-set.ts';

const { story } = bundled;
const SUBJECTS = story.subjects.filter(({ kind }) => kind === 'count').map(({ id }) => id);
const PARTIES = story.parties.map(({ id }) => id);
const PLACES = [
  'Aarhus',
  'Bergen',
  'Cadiz',
  'Delft',
  'Esbjerg',
  'Funchal',
  'Gdansk',
  'Haarlem',
  'Izmir',
  'Jaca',
  'Kotor',
];
const ADDED_AT = Date.UTC(2025, 0, 1);

/** The `i`th made-up claim: the same at every call, with outlets, origins, subjects and days that take turns. */
export function madeUpClaim(i: number, more: Partial<StoredClaim> = {}): StoredClaim {
  const value = 100 + ((i * 7919) % 90_000);
  const place = PLACES[i % PLACES.length] ?? '';
  const origin = PARTIES[i % PARTIES.length] ?? '';
  const day = new Date(Date.UTC(2024, 9, 1) + (i % 400) * 86_400_000).toISOString().slice(0, 10);
  const at = new Date(ADDED_AT + i * 1000).toISOString();
  return {
    id: `made-up-${String(i).padStart(6, '0')}`,
    storyId: story.id,
    subject: SUBJECTS[i % SUBJECTS.length] ?? '',
    statement: `Note ${i}: the harbour office of ${place} counted about ${value.toLocaleString('en')} soldiers.`,
    quantity: { kind: 'count', low: value, high: value, qualifier: 'about', unit: 'person' },
    position: null,
    speaker: origin,
    origin,
    source: {
      publisher: `${place} Courier ${i % 7}`,
      title: `Harbour notes, part ${i % 997}`,
      url: `https://courier.example/${i}`,
      published: day,
      wire: null,
    },
    asOf: day,
    quote: null,
    status: i % 10 === 9 ? 'disabled' : 'active',
    owner: 'user',
    edited: false,
    version: 1,
    addedAt: at,
    changedAt: at,
    ...more,
  };
}
