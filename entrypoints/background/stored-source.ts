import type { ClaimSource } from '../../lib/claim-source.ts';
import { stored } from './failure.ts';

/** The same source; where it fails, the store is to blame and not what was asked. */
export function storedSource({ bySubject, byWords }: ClaimSource): ClaimSource {
  return {
    bySubject: (want) => stored(() => bySubject(want)),
    byWords: (want) => stored(() => byWords(want)),
  };
}
