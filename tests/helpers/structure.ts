import { type Allowances, checkCode } from './code-rules.ts';
import { checkImports } from './import-rules.ts';
import { checkConfiguration, checkNames } from './name-rules.ts';
import { checkRegistrations } from './registration-rules.ts';
import { readSources } from './source-tree.ts';
import { checkStories } from './story-rules.ts';

/** Everything by which the tree at `root` departs from the house's rules, each as a sentence that says what to do. */
export function checkStructure(root: string, allow?: Allowances): string[] {
  const files = readSources(root);
  return [
    ...checkImports(files),
    ...checkRegistrations(root, files),
    ...checkCode(files, allow),
    ...checkStories(root, files),
    ...checkNames(root),
    ...checkConfiguration(root),
  ];
}
