/** The page as a document: what it says of itself, and its visible text, block by block. */

export { bareText } from './block-text.ts';
export { createContainers } from './containers.ts';
export { DEEPEST, depths } from './depth.ts';
export type { ReadBlock } from './numbered.ts';
export { READ_LIMIT, type Reading, readText, textSteps } from './page-text.ts';
export { readPageWords } from './page-words.ts';
export { isSkipped, parentInFlow, renderingOf, startsBlock } from './rendering.ts';
export { titleBlock } from './title-block.ts';
export { withNumbersOf } from './twins.ts';
export { wholeTables } from './whole-tables.ts';
