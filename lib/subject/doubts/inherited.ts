import type { DoubtCheck } from './doubt.ts';

/** "Seoul's estimate is 1,100.": what it counts was told in the sentence before. */
export const inherited: DoubtCheck = { reason: 'inherited', find: ({ scopes }) => scopes.inherited ?? null };
