import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CODE_FOLDERS, listFiles } from './source-tree.ts';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|bench|config|d))?\.[a-z]+$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*(\.test)?\.(tsx|ts|css)$/;

/** Sentences on file names that are not in the house's style. */
export function checkNames(root: string): string[] {
  return CODE_FOLDERS.flatMap((folder) => listFiles(root, folder)).flatMap((path) => {
    const name = basename(path);
    if (!/\.(tsx?|css|html)$/.test(name)) return [];
    const mayBePascal = /^(tests\/)?components\//.test(path);
    if (KEBAB.test(name) || (mayBePascal && PASCAL.test(name))) return [];
    return [`${path}: name modules in kebab-case (components in PascalCase.tsx).`];
  });
}

/** Sentences on configuration that the rest relies on. */
export function checkConfiguration(root: string): string[] {
  const read = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '');
  return [
    ...(/\bimports:\s*false\b/.test(read('wxt.config.ts'))
      ? []
      : ['wxt.config.ts: keep `imports: false`, so that every name has an import line.']),
    ...(/"resolved":\s*"https?:/.test(read('package-lock.json'))
      ? ['package-lock.json names a registry host: keep omit-lockfile-registry-resolved in .npmrc and install again.']
      : []),
  ];
}
