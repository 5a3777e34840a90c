import type { ClaimFields, Request } from '../../lib/messages.ts';
import { pageWords } from './page-words.ts';

const PAGE = pageWords({
  metas: [['og:title', 'A']],
  jsonLd: ['{"@type":"Article","datePublished":"2024-10-18"}'],
  times: ['2024'],
});
const CAPTURED = { text: 'x', prefix: '', suffix: '', page: null };
/** An empty form. */
export const FIELDS: ClaimFields = {
  ...{ storyId: '', subject: '', statement: '', figure: '', position: '', speaker: '', origin: '' },
  ...{ publisher: '', title: '', url: '', published: '', wire: '', asOf: '', quote: '' },
};

/** One request of each kind, whole: a kind that is missing here does not compile. */
export const REQUESTS: { readonly [T in Request['type']]: Extract<Request, { type: T }> } = {
  open: { type: 'open' },
  check: { type: 'check', page: PAGE, blocks: [], context: null },
  sendAhead: { type: 'sendAhead', at: 0, blocks: [] },
  count: { type: 'count', figures: 1 },
  style: { type: 'style' },
  card: { type: 'card' },
  openPanel: { type: 'openPanel', place: { block: 0, start: 0, end: 1 } },
  pageChanged: { type: 'pageChanged' },
  isOn: { type: 'isOn' },
  gone: { type: 'gone' },
  hide: {
    type: 'hide',
    ...{ storyId: 'a', subject: 'b' },
    quantity: { kind: 'count', low: 1, high: 1, qualifier: 'exact', unit: null },
  },
  setPage: { type: 'setPage', tabId: 7, on: false },
  showAgain: { type: 'showAgain', tabId: 7 },
  frames: { type: 'frames', tabId: 7 },
  status: { type: 'status', tabId: 7 },
  settings: { type: 'settings' },
  setSite: { type: 'setSite', host: 'news.example', on: false },
  setMarking: { type: 'setMarking', on: false },
  markPage: { type: 'markPage', tabId: 7 },
  changeSettings: { type: 'changeSettings', change: { marking: false } },
  backup: { type: 'backup' },
  putOffBackup: { type: 'putOffBackup' },
  storeChanged: { type: 'storeChanged' },
  prepare: { type: 'prepare', wait: true },
  lookUp: { type: 'lookUp', query: { text: 'x', page: null } },
  draftClaim: { type: 'draftClaim', captured: CAPTURED, query: { text: 'x', page: null } },
  reviewClaim: { type: 'reviewClaim', fields: FIELDS, captured: CAPTURED },
  saveClaim: { type: 'saveClaim', fields: FIELDS, captured: CAPTURED, private: false },
  findPassage: { type: 'findPassage', claimId: 'a', tabId: 7 },
};

/** What a script in a page asks; all else is for the extension's own pages. */
export const OF_READERS: ReadonlySet<Request['type']> = new Set([
  'open',
  'check',
  'sendAhead',
  'count',
  'style',
  'card',
  'openPanel',
  'pageChanged',
  'isOn',
  'gone',
  'hide',
]);
