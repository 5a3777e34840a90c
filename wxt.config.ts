import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { setFile } from './entrypoints/background/packaged-sets.ts';
import type { SetVersion } from './lib/claims/seed.ts';
import { LANGUAGES } from './lib/language/index.ts';
import type { ClaimSet } from './lib/model.ts';
import { wideSentence } from './lib/story-maker/too-wide.ts';
import { WEB_PAGES } from './lib/web-pages.ts';
import { packedLanguage } from './scripts/lib/packed-language.ts';
import { messageFiles } from './scripts/messages/message-files.ts';
import { readStories } from './scripts/stories/read-stories.ts';

/**
 * What the extension's own pages and its background may load and reach: their own files, and for followed sets https and
 * this machine itself, as `followable` in `lib/follow/address.ts` has it. Styles that scripts set on elements are no
 * inline styles, so none have to be allowed.
 */
const EXTENSION_PAGES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Edges live in `entrypoints/`, static files in `assets/public`; every name has an import line (`imports: false`). */
export default defineConfig({
  publicDir: 'assets/public',
  imports: false,
  manifestVersion: 3,
  hooks: {
    'build:before': validateStories,
    'build:publicAssets': (_, files) => void files.push(...messageFiles(), ...setFiles()),
  },
  // The oldest browsers of the manifest: for older ones `light-dark()` becomes custom properties, which pages can set.
  // Messages are parsed by the build, so no parser is shipped.
  vite: () => ({
    resolve: { alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' } },
    define: { PACKAGED_SETS: JSON.stringify(readStories().map(versionOf)) },
    plugins: [withoutInnerHtml(), packLanguages()],
    build: { cssTarget: ['chrome125', 'firefox146'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // `activeTab`: a page that the browser keeps the extension from is read once when the user asks for it there.
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: [...WEB_PAGES],
    content_security_policy: { extension_pages: EXTENSION_PAGES },
    // The gate; the reader comes after it by `scripting.executeScript`. See entrypoints/gate/index.ts. Frames that a page
    // wrote itself (`srcdoc`) have no address that could match.
    content_scripts: [
      {
        matches: [...WEB_PAGES],
        js: ['gate.js'],
        run_at: 'document_idle',
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ],
    commands: {
      // With Alt and Shift, Firefox opens its menus by their letters: F, E, V, S, B, P, T and H are taken.
      // Chromium keeps some for itself, N for its split view, and silently gives a command that asks for one no shortcut at all.
      'open-next': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandOpenNext__',
      },
      'open-previous': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandOpenPrevious__',
      },
      // Opens the popup, which lists what the page holds.
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_commandList__',
      },
      'look-up': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_menu_look_up__',
      },
    },
    omnibox: { keyword: 'cf' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'crossfigure@crossfigure.example',
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '146.0' },
          },
        }
      : { minimum_chrome_version: '125' }),
  }),
});

function versionOf({ version, story }: ClaimSet): SetVersion {
  return { version, story: { id: story.id } };
}

/** Each set is a file, which the background reads when it has not taken it in yet, and carries along no more. */
function setFiles(): { readonly relativeDest: string; readonly contents: string }[] {
  return readStories().map((set) => ({ relativeDest: setFile(set.story.id), contents: JSON.stringify(set) }));
}

/** A Chrome service worker has no `import()`: what it need not make objects of before it is asked goes in as text. */
function packLanguages(): Plugin {
  return {
    name: 'crossfigure:pack-languages',
    transform(_code, id) {
      const [, code] = /\/lib\/language\/([a-z]{2})\.ts$/.exec(id) ?? [];
      const language = LANGUAGES.find((one) => one.code === code);
      return language ? { code: packedLanguage(language), map: null } : null;
    },
  };
}

/** A story that does not validate, or that opens too much, stops the build; the error names the file and the field. */
function validateStories(): void {
  for (const { story } of readStories()) {
    const wide = wideSentence(story);
    if (wide !== null) throw new Error(`assets/stories/${story.id}:\n${wide}`);
  }
}

/**
 * Takes the one assignment to `innerHTML` out of Preact (`dangerouslySetInnerHTML`, which nothing here uses), so that no
 * text can become HTML by mistake. Stops the build where Preact no longer has it in this form.
 */
function withoutInnerHtml(): Plugin {
  const ASSIGNMENT = /\b\w+\.innerHTML=\w+\.__html\b/g;
  return {
    name: 'crossfigure:without-inner-html',
    transform(code, id) {
      if (!/\/preact\/dist\/preact(\.min)?\.m?js/.test(id)) return null;
      if (code.match(ASSIGNMENT)?.length !== 1)
        this.error('Preact assigns innerHTML in another way now: see wxt.config.ts');
      return { code: code.replace(ASSIGNMENT, 'void 0'), map: null };
    },
  };
}
