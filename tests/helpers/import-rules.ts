import type { Import, SourceFile } from './source-tree.ts';

/** A part of the house: which files it is, what else it may import, and why. */
type Room = {
  readonly name: string;
  readonly files: RegExp;
  readonly may: readonly RegExp[];
  /** May be imported for types alone. */
  readonly mayTypes?: readonly RegExp[];
  readonly packages: RegExp;
  readonly advice: string;
};

const NO_PACKAGE = /^$/;
const MODEL = /^lib\/model\.ts$/;
const MESSAGES = /^lib\/messages\.ts$/;
const GATE = /^lib\/mention\/gate(-state)?\.ts$/;
/** Long work lets others have their turn. */
const TURN = /^lib\/next-turn\.ts$/;
/** What every room stands on besides the model: days, letters, and work in steps. */
const TEXT = /^lib\/((day|slices)\.ts$|text\/)/;
const LANGUAGE = /^lib\/language\//;
const STORY = /^lib\/story\//;
/** Which concepts have which part in a story: asked for wherever text is read. */
const ROLES = /^lib\/story\/roles\.ts$/;
/** Texts prepared for those who read them: word tables, sentences, clauses. */
const READING = /^lib\/reading\//;
const BUNDLED = /^assets\//;
/** What the extension's own pages have in common. */
const SHARED = /^entrypoints\/words\//;

const CORE_ADVICE =
  'inside lib, check and lookup use mention, figure, frame, subject, retrieval and verdict; subject uses frame, frame uses figure; those that read text use reading, language and story; each may use model, day, slices and text';

/** The first room whose `files` fit is a file's own; its own folder is always open to it. */
const ROOMS: readonly Room[] = [
  {
    name: 'a content script',
    files: /^entrypoints\/(card|content|dom|gate|leftovers|reader|selection|passage)(\/|\.)/,
    may: [
      /^components\//,
      MESSAGES,
      MODEL,
      GATE,
      /^entrypoints\/(card|content|dom|gate|leftovers|reader|selection|passage)\//,
    ],
    packages: /^(wxt\/|preact|@preact\/)/,
    advice:
      'what lives in a page sees components, lib/messages, lib/model, lib/mention/gate and lib/mention/gate-state; ask the background for the rest',
  },
  {
    name: 'the background',
    files: /^entrypoints\/background(\/|\.)/,
    may: [/^lib\//, BUNDLED],
    packages: /^(wxt\/|valibot$)/,
    advice: 'the background joins lib to the browser and shows nothing',
  },
  {
    name: 'the welcome page',
    files: /^entrypoints\/welcome(\/|\.)/,
    may: [
      /^lib\//,
      /^components\//,
      BUNDLED,
      SHARED,
      /^entrypoints\/(card|reader)\//,
      /^entrypoints\/background\/highlight-css\.ts$/,
    ],
    packages: /^(wxt\/|preact|@preact\/)/,
    advice: 'it is an extension page that the reader runs in, since no content script gets into it',
  },
  {
    name: 'an extension page',
    files: /^entrypoints\//,
    may: [/^lib\//, /^components\//, BUNDLED, SHARED],
    packages: /^(wxt\/|preact|@preact\/|@tanstack\/virtual-core$)/,
    advice: 'extension pages are thin: they hand what lib or a message gives to components',
  },
  {
    name: 'a component',
    files: /^components\//,
    may: [MODEL],
    mayTypes: [MESSAGES],
    packages: /^(preact|@preact\/|@tanstack\/virtual-core$|intl-messageformat$)/,
    advice: 'components get props and call back; they know lib/model and the types of lib/messages only',
  },
  {
    name: 'the stored index',
    files: /^lib\/claims\/(index-\w+|census-\w+|chosen-claims)\.ts$/,
    may: [MODEL, TURN, /^lib\/retrieval\//],
    packages: /^dexie$/,
    advice: 'it keeps in the claim store what lib/retrieval makes of the claims, and knows nothing else of them',
  },
  {
    name: 'the claim store',
    files: /^lib\/claims\//,
    // what is kept beside the claims is validated where its form is known; the schema asks whether the concepts that a story's rules name have words
    may: [
      MODEL,
      TEXT,
      MESSAGES,
      TURN,
      /^lib\/story\/known-concepts\.ts$/,
      /^lib\/(settings|put-away|follow\/followed-sets)\.ts$/,
    ],
    mayTypes: [/^lib\/follow\/types\.ts$/],
    packages: /^(dexie|valibot)$/,
    advice: 'lib/claims keeps claims; what reads or compares figures is elsewhere in lib',
  },
  {
    name: 'the model',
    files: /^lib\/(model|messages|day|slices)\.ts$/,
    may: [],
    mayTypes: [MODEL],
    packages: NO_PACKAGE,
    advice: 'the words of the project stand on nothing else',
  },
  {
    name: 'the schema of the messages',
    files: /^lib\/request-schema\.ts$/,
    may: [MODEL, MESSAGES],
    packages: /^valibot$/,
    advice: 'it tells whether a message is one of the union and does nothing else',
  },
  {
    name: 'the record',
    files: /^lib\/record\//,
    may: [MODEL, /^lib\/claims\//, /^lib\/(choose-claims|claim-source)\.ts$/],
    packages: NO_PACKAGE,
    advice: 'it hands the flow the claims of the store that a text calls for',
  },
  {
    name: 'the flow',
    files: /^lib\/([^/]+\.ts$|engine\/|lookup\/|import\/|story-maker\/|follow\/(?!followed-sets|set-index))/,
    may: [
      MODEL,
      TEXT,
      LANGUAGE,
      STORY,
      READING,
      /^lib\/(engine|page|mention|figure|frame|subject|retrieval|verdict|lookup|cite|capture|formats|import|story-maker|follow)\//,
      /^lib\/claims\/(schema|types|same)\.ts$/,
      /^lib\/[^/]+\.ts$/,
    ],
    packages: NO_PACKAGE,
    advice: CORE_ADVICE,
  },
  {
    name: 'figure or reading',
    files: /^lib\/(figure|reading)\//,
    may: [MODEL, TEXT, LANGUAGE, READING, ROLES],
    packages: NO_PACKAGE,
    advice: CORE_ADVICE,
  },
  {
    name: 'story',
    files: /^lib\/story\//,
    may: [MODEL, TEXT, LANGUAGE, BUNDLED],
    packages: /^fuse\.js/,
    advice: CORE_ADVICE,
  },
  {
    name: 'mention',
    files: /^lib\/mention\//,
    may: [MODEL, TEXT, LANGUAGE, STORY, READING],
    packages: NO_PACKAGE,
    advice: CORE_ADVICE,
  },
  {
    name: 'page',
    files: /^lib\/page\//,
    may: [MODEL, TEXT, LANGUAGE, STORY, READING, /^lib\/(figure|mention)\//],
    packages: NO_PACKAGE,
    advice: CORE_ADVICE,
  },
  {
    name: 'frame',
    files: /^lib\/frame\//,
    may: [MODEL, TEXT, LANGUAGE, STORY, READING, /^lib\/figure\//],
    packages: NO_PACKAGE,
    advice: CORE_ADVICE,
  },
  {
    name: 'subject',
    files: /^lib\/subject\//,
    may: [MODEL, TEXT, LANGUAGE, STORY, READING, /^lib\/(figure|frame)\//],
    packages: NO_PACKAGE,
    advice: CORE_ADVICE,
  },
  {
    name: 'retrieval',
    files: /^lib\/retrieval\//,
    may: [MODEL, TEXT],
    packages: /^fuse\.js/,
    advice: CORE_ADVICE,
  },
  {
    name: 'capture',
    files: /^lib\/capture\//,
    may: [MODEL, TEXT, LANGUAGE, STORY, READING, /^lib\/figure\//],
    packages: NO_PACKAGE,
    advice: 'capture makes claims of selections and finds them again; what the look-up understood is handed in',
  },
  {
    name: 'the files of followed sets',
    files: /^lib\/follow\//,
    may: [MODEL, TEXT],
    packages: /^valibot$/,
    advice: 'they tell whether what a server or a store gave is well formed, and do nothing else',
  },
  {
    name: 'the formats',
    files: /^lib\/formats\//,
    // a claim is the same object of schema.org in a citation and in a file
    may: [MODEL, TEXT, /^lib\/claims\/(schema|types)/, /^lib\/cite\/claim-object\.ts$/],
    packages: /^(papaparse$|date-fns|valibot$)/,
    advice:
      'a format turns a file into rows and claims into a file; what the rows mean to the store is told in lib/import',
  },
  {
    name: 'a room of lib',
    files: /^lib\//,
    may: [MODEL, TEXT],
    packages: NO_PACKAGE,
    advice: CORE_ADVICE,
  },
  {
    name: 'a story',
    files: /^assets\/stories\//,
    may: [],
    packages: NO_PACKAGE,
    advice: 'a story is data: its list names the files of its own folder, and the list of stories names theirs',
  },
  {
    name: 'a script',
    files: /^scripts\//,
    may: [/^lib\//, BUNDLED],
    mayTypes: [/^components\/i18n\.ts$/],
    packages: /^(node:|playwright-core$|wxt$|valibot$|@formatjs\/icu-messageformat-parser$|@valibot\/to-json-schema$)/,
    advice: 'scripts are edges of the command line: they use lib, never the browser’s entrypoints',
  },
];

/** Sentences on imports that point where they may not, or that do not say their file in full. */
export function checkImports(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const room = ROOMS.find(({ files }) => files.test(file.path));
    return file.imports.flatMap((wanted) => {
      const unnamed = checkWriting(file, wanted);
      return unnamed.length > 0 || !room ? unnamed : judge(file, wanted, room);
    });
  });
}

function judge(file: SourceFile, wanted: Import, room: Room): string[] {
  if (wanted.file === null) {
    if (room.packages.test(wanted.specifier)) return [];
    return [`${file.path} is ${room.name} and may not import the package ${wanted.specifier}: ${room.advice}.`];
  }
  const path = wanted.file;
  if (sameFolder(file.path, path) && room.name !== 'the flow' && room.name !== 'the model') return [];
  if (room.may.some((open) => open.test(path))) return [];
  if (wanted.typeOnly && room.mayTypes?.some((open) => open.test(path))) return [];
  return [`${file.path} is ${room.name} and may not import ${path}: ${room.advice}.`];
}

/** Whether both are in one room's folder: `lib/figure/…` both, `components/…` both. */
function sameFolder(a: string, b: string): boolean {
  const top = (path: string) =>
    path
      .split('/')
      .slice(0, /^(lib|entrypoints|assets)\//.test(path) ? 2 : 1)
      .join('/');
  return top(a) === top(b);
}

function checkWriting(file: SourceFile, { specifier }: Import): string[] {
  if (specifier.startsWith('#') || specifier === 'wxt/client') {
    return [`${file.path} imports ${specifier}: name the module it comes from, auto-imports are off.`];
  }
  if (!specifier.startsWith('.') || /\.(tsx?|json|css)(\?[\w=&]+)?$/.test(specifier)) return [];
  return [`${file.path} imports ${specifier}: write the file’s extension, since Node reads the same files.`];
}
