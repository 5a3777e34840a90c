import { northKoreaRussia } from './north-korea-russia/index.ts';

/** The stories that come with the extension: one line each. */
export const STORIES = [northKoreaRussia];
