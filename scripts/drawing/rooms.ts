/** What each room is for, in the few words that fit into its box. Text, days, messages and the model lie under all of them. */
export const ROOMS: Readonly<Record<string, string>> = {
  'page scripts': 'gate, reader, selection',
  background: 'store → engine → findings',
  'extension pages': 'options, popup, panel …',
  components: 'what is seen',
  browser: 'what edges share',
  backup: 'copies of the store',
  follow: 'published sets',
  import: 'tried before it is taken',
  'story-maker': 'stories without code',
  capture: 'a claim from a selection',
  formats: 'files of claims',
  cite: 'a finding as text',
  lookup: 'any text looked up',
  engine: 'the whole flow, once',
  record: 'claims that a text calls for',
  claims: 'the only database',
  'followed sets': 'what is kept of them',
  page: 'blocks, sections, focus',
  'page-info': 'what a page says of itself',
  subject: 'what a figure counts',
  frame: 'what words say of a figure',
  mention: 'gate, what speaks of a story',
  figure: 'numbers and dates',
  reading: 'sentences and clauses',
  verdict: 'figure against claim',
  retrieval: 'words → claims',
  story: 'scanner, roles, names',
  language: 'one file a language',
  stories: 'assets/stories',
};

/** Under every room; arrows to them would hide the others. */
export const BASE = 'base';

/** Files that lie beside the rooms of `lib`, by the room that they are the door of or help. */
const LOOSE: Readonly<Record<string, readonly string[]>> = {
  [BASE]: ['model', 'messages', 'day', 'slices', 'next-turn', 'request-schema'],
  engine: ['check', 'findings', 'judge-figure', 'position-disputed', 'read-page', 'shown-check', 'tell'],
  page: ['dateline'],
  record: ['candidates', 'census-reading', 'choose-claims', 'choose-plain', 'claim-source'],
  lookup: ['lookup', 'recent-lookups'],
  capture: ['capture', 'typed-claim'],
  cite: ['cite'],
  backup: ['backup', 'backup-plan', 'backup-read', 'backup-reminder'],
  story: ['story-names'],
  browser: [
    'ask-background',
    'beside-gate',
    'copy-text',
    'findings-of-tab',
    'follow-theme',
    'interface-language',
    'local-day',
    'marked-page',
    'open-panel',
    'put-away',
    'read-packaged',
    'settings',
    'shortcuts',
    'site',
    'until-prepared',
    'web-pages',
  ],
};

const ELSEWHERE: readonly (readonly [files: RegExp, room: string])[] = [
  [/^entrypoints\/background\//, 'background'],
  [/^entrypoints\/(card|dom|gate|leftovers|passage|reader|selection)\//, 'page scripts'],
  [/^entrypoints\//, 'extension pages'],
  [/^components\//, 'components'],
  [/^assets\//, 'stories'],
  // what the store keeps of a followed set lies below the store, and uses none of it; what plans an update lies above
  [/^lib\/follow\/(address|fetch-set|followed-sets|set-index|types)\.ts$/, 'followed sets'],
  [/^lib\/text\//, BASE],
];

/** The room that a file of the product belongs to; an error says what to do about a file that none is known for. */
export function roomOf(path: string): string {
  const elsewhere = ELSEWHERE.find(([files]) => files.test(path))?.[1];
  if (elsewhere) return elsewhere;
  const [, folder = '', ...below] = path.split('/');
  if (below.length > 0) {
    if (folder in ROOMS) return folder;
    throw new Error(`${path}: lib/${folder} is not drawn; say what it is for in ROOMS of scripts/drawing/rooms.ts.`);
  }
  const file = folder.replace(/\.ts$/, '');
  const room = Object.keys(LOOSE).find((name) => LOOSE[name]?.includes(file));
  if (room) return room;
  throw new Error(`${path} lies in no room: move it into one, or name it in LOOSE of scripts/drawing/rooms.ts.`);
}
