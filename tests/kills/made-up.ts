import type { Captured, ClaimFields } from '../../lib/messages.ts';
import type { Claim } from '../../lib/model.ts';
import { SET } from './model.ts';

/** Enough that an update of all of them is prepared beside the claims that are in use. */
const DESK = 600;
const FEW = 5;
const OWN = 'Own note';

/** A statement with a word that no other has. */
export function ownNote(number: number): string {
  return `${OWN} from Delft${number}: North Korea sent around 17,000 troops to Russia.`;
}

export function isOwnNote({ statement }: Readonly<Record<string, unknown>>): boolean {
  return String(statement).startsWith(OWN);
}

/** The word of a claim's statement that no other has; `null` where it has none. */
export function ownWordOf({ statement }: Readonly<Record<string, unknown>>): string | null {
  return /\b(?:Delft|Bergen)\d+\b/.exec(String(statement))?.[0] ?? null;
}

export const CAPTURED = {
  text: 'around 17,000 troops',
  prefix: 'North Korea sent ',
  suffix: ' to Russia.',
  page: {
    url: 'https://news.example/a',
    title: 'Troops',
    publisher: 'News',
    published: '2024-10-20',
    language: 'en',
  },
} satisfies Captured;

export function fieldsOf(statement: string): ClaimFields {
  const [party] = SET.story.parties;
  return {
    ...{ storyId: SET.story.id, subject: 'troops_total', statement, figure: 'around 17,000 troops', position: '' },
    ...{ speaker: party?.id ?? '', origin: party?.id ?? '', publisher: 'News', title: 'Troops' },
    ...{ url: 'https://news.example/a', published: '2024-10-20', wire: '', asOf: '2024-10-20', quote: '' },
  };
}

/** Claims of a file; no two say the same, whatever files they are in. */
export function bulkClaims(model: Claim, name: string, many: number, next: () => number): Claim[] {
  return Array.from({ length: many }, (_, at): Claim => {
    const value = 20_000 + next();
    return {
      ...model,
      id: `${name}-${at}`,
      statement: `The lighthouse keeper of Bergen${value} counted ${value} soldiers.`,
      quantity: { kind: 'count', low: value, high: value, qualifier: 'exact', unit: 'person' },
    };
  });
}

/** Claims of a published set, of which a version changes a few or all. */
export function deskClaims(model: Claim, version: number, changesAll: boolean): Claim[] {
  return Array.from({ length: DESK }, (_, at): Claim => {
    const tags = [changesAll || at < FEW ? `version-${version}` : 'first'];
    return { ...model, id: `desk-${at}`, statement: `The news desk counted ${at} soldiers.`, tags };
  });
}
