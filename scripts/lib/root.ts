import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, wherever a command is called from. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the commands write for themselves; git and the linter pass it over. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'crossfigure');
