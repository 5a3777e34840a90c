export { citeClaim, citeFinding } from './cite/cite.ts';
export { passageLink } from './cite/link.ts';
export { passageOfBlock, passageOfQuote, passageOfSelector } from './cite/passage.ts';
export type * from './cite/types.ts';
