import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const MANIFEST = {
  manifest_version: 3,
  name: 'contender',
  version: '1.0',
  background: { service_worker: 'background.js' },
  content_scripts: [{ matches: ['http://*/*'], js: ['content.js'], run_at: 'document_idle' }],
};
/** Opens a page once it is in, as the one that is measured does. */
const BACKGROUND = "chrome.runtime.onInstalled.addListener(() => chrome.tabs.create({ url: 'about:blank' }));\n";

/** Writes an extension that is nothing but a content script, `before` and the script of this name from `contenders`. */
export async function writeExtension(folder: string, script: string, before = ''): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const built = script === 'empty' ? '' : await bundled(join(import.meta.dirname, 'contenders', `${script}.ts`));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, 'background.js'), BACKGROUND);
  writeFileSync(join(folder, 'content.js'), `${before}\n${built}`);
  return folder;
}

async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: !process.env.PLAIN,
      lib: { entry, formats: ['iife'], name: 'contender', fileName: 'content' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`${entry} gave no script.`);
  return output.output[0].code;
}
