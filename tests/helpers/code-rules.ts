import { isNode, type Node, type SourceFile } from './source-tree.ts';

/** Modules that may ask the network, with what for. Whoever adds one says here what leaves the browser, and after which consent. */
const MAY_FETCH: readonly string[] = [
  // A claim set that the user chose to follow, from its own address, after our own consent dialog; nothing goes along.
  'lib/follow/fetch-set.ts',
  // The extension's own packaged files; nothing leaves.
  'lib/read-packaged.ts',
];

/** Modules that may build a regular expression from parts, none of which may come from a page or an imported file. */
const MAY_BUILD_PATTERNS: readonly string[] = [
  // Character classes written out above it.
  'entrypoints/reader/document/block-text.ts',
  // Names of months and signs of the language files.
  'lib/figure/dates/form.ts',
];

/** The store's tables, and ways to others. */
const MEMBERS_OF_DB = [
  ...['claims', 'claimsB', 'gone', 'goneB', 'stories', 'meta', 'history', 'historyRows', 'search', 'staging'],
  ...['settings', 'passages', 'followed', 'setAside', 'transaction', 'table', 'tables'],
];

const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'sendBeacon', 'importScripts'];
const AS_HTML = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc', 'setHTMLUnsafe'];
const BROWSER_GLOBALS = ['browser', 'chrome', 'document', 'window', 'localStorage', 'navigator', 'location'];

/** Code that reads nodes which a page made. */
const IN_PAGES = /^entrypoints\/(card|gate|leftovers|reader|selection|passage)\//;
/** Read elements of our own, within the card. */
const OWN_ELEMENTS = /^entrypoints\/card\/(popover\.tsx|card-scroll\.ts|focus-cycle\.ts)$/;
/** Members of nodes that a form’s fields can stand in for. Names that our own objects have too are left out. */
const OF_NODES = [
  ...[
    'assignedSlot',
    'attributes',
    'baseURI',
    'childNodes',
    'children',
    'closest',
    'compareDocumentPosition',
    'contains',
  ],
  ...['dataset', 'firstChild', 'firstElementChild', 'getAttribute', 'getRootNode', 'hasAttribute', 'innerText'],
  ...['isConnected', 'lastChild', 'localName', 'matches', 'nextSibling', 'nodeName', 'nodeType', 'ownerDocument'],
  ...['parentElement', 'parentNode', 'previousSibling', 'querySelector', 'querySelectorAll', 'scrollIntoView'],
  ...['shadowRoot', 'tagName', 'textContent'],
];

export type Allowances = { readonly fetch: readonly string[]; readonly patterns: readonly string[] };

/** Sentences on what no shipped module may do: ask the network, make HTML or code from text, reach for globals in lib. */
export function checkCode(
  files: readonly SourceFile[],
  allow: Allowances = { fetch: MAY_FETCH, patterns: MAY_BUILD_PATTERNS },
): string[] {
  const shipped = files.filter(({ path }) => /^(entrypoints|components|lib)\//.test(path));
  return [
    ...shipped.flatMap((file) => checkNetwork(file, allow.fetch)),
    ...shipped.flatMap(checkHtml),
    ...shipped.flatMap(checkEval),
    ...shipped.flatMap((file) => checkPatterns(file, allow.patterns)),
    ...shipped.filter(({ path }) => path.startsWith('lib/')).flatMap(checkGlobals),
    ...shipped.filter(({ path }) => !path.startsWith('lib/claims/')).flatMap(checkTables),
    ...shipped.filter(({ path }) => IN_PAGES.test(path)).flatMap(checkClobbering),
    ...files.filter(({ path }) => path.startsWith('tests/')).flatMap(checkWaits),
  ];
}

/** What passes on a quiet machine only. */
function checkWaits(file: SourceFile): string[] {
  const called = file.nodes.filter(({ type }) => type === 'CallExpression');
  return called.flatMap(({ callee, arguments: given }) => {
    if (!isNode(callee) || callee.type !== 'MemberExpression' || !isNode(callee.property)) return [];
    const { name } = callee.property;
    if (name === 'waitForTimeout') return [`${file.path} waits for a time: wait for the condition, with expect.poll.`];
    const isOfVi = isNode(callee.object) && callee.object.name === 'vi' && name === 'waitFor';
    if (!isOfVi || (Array.isArray(given) && given.length > 1)) return [];
    return [`${file.path} uses vi.waitFor, which gives up after a second: use expect.poll.`];
  });
}

function checkNetwork(file: SourceFile, allowed: readonly string[]): string[] {
  if (allowed.includes(file.path)) return [];
  const used = NETWORK.filter((name) => usesGlobal(file, name) || usesMember(file, name));
  return used.map(
    (name) => `${file.path} uses ${name}: nothing leaves the browser, and only MAY_FETCH’s modules may ask.`,
  );
}

function checkHtml(file: SourceFile): string[] {
  const used = AS_HTML.filter((name) => usesMember(file, name) || usesAttribute(file, name));
  return used.map(
    (name) => `${file.path} uses ${name}: text never becomes HTML here; make nodes or let Preact make them.`,
  );
}

function checkEval(file: SourceFile): string[] {
  const used = ['eval', 'Function'].filter((name) => calls(file, name).length > 0);
  return used.map((name) => `${file.path} calls ${name}: text never becomes code here.`);
}

function checkPatterns(file: SourceFile, allowed: readonly string[]): string[] {
  if (allowed.includes(file.path)) return [];
  const built = calls(file, 'RegExp').filter((call) => !(argumentsOf(call)[0]?.type === 'Literal'));
  if (built.length === 0) return [];
  return [
    `${file.path} builds a regular expression from parts: match literally, or add it to MAY_BUILD_PATTERNS and say why no part is foreign.`,
  ];
}

function checkGlobals(file: SourceFile): string[] {
  const used = BROWSER_GLOBALS.filter((name) => usesGlobal(file, name));
  return used.map(
    (name) => `${file.path} uses ${name}: lib runs in Node; take it as a parameter and hand it in at an edge.`,
  );
}

/** A document’s own members are read from it nowhere: its images and forms can stand in for any but `location`. */
function checkClobbering(file: SourceFile): string[] {
  const names = OWN_ELEMENTS.test(file.path) ? [] : OF_NODES;
  const ofNodes = names.filter((name) => usesMember(file, name) || takesApart(file, name));
  return [...ofNodes, ...membersOfDocument(file).map((name) => `document.${name}`)].map(
    (name) =>
      `${file.path} reads ${name} from a page’s own object: a form’s field or an image of that name would answer; use entrypoints/dom.`,
  );
}

function membersOfDocument(file: SourceFile): string[] {
  const members = file.nodes.flatMap(({ type, object, property }) => {
    if (type !== 'MemberExpression' || !isNode(object) || !isNode(property)) return [];
    const owner = object.type === 'MemberExpression' && isNode(object.property) ? object.property : object;
    return owner.name === 'document' && property.name !== 'location' ? [String(property.name ?? property.value)] : [];
  });
  return [...new Set(members)];
}

/** Whether an object pattern takes a member of this name: `({ parentNode }) => …`. */
function takesApart(file: SourceFile, name: string): boolean {
  return file.nodes.some(
    ({ type, properties }) =>
      type === 'ObjectPattern' &&
      Array.isArray(properties) &&
      properties.some((property) => isNode(property) && isNode(property.key) && property.key.name === name),
  );
}

/** A write that lib/claims makes tells open pages of itself; one made past it would not. */
function checkTables(file: SourceFile): string[] {
  const used = file.nodes.flatMap(({ type, object, property }) => {
    if (type !== 'MemberExpression' || !isNode(object) || !isNode(property)) return [];
    const owner = object.type === 'MemberExpression' && isNode(object.property) ? object.property : object;
    return owner.name === 'db' && MEMBERS_OF_DB.includes(String(property.name)) ? [String(property.name)] : [];
  });
  return [...new Set(used)].map(
    (name) =>
      `${file.path} uses db.${name}: nobody would be told of what is written so; add what is needed to lib/claims.`,
  );
}

/** Calls of a global function, with or without `new`. */
function calls(file: SourceFile, name: string): Node[] {
  return file.nodes.filter(
    ({ type, callee }) =>
      (type === 'CallExpression' || type === 'NewExpression') && isNode(callee) && callee.name === name,
  );
}

function argumentsOf(call: Node): Node[] {
  return Array.isArray(call.arguments) ? call.arguments.filter(isNode) : [];
}

/** Whether a name that the file does not itself declare is called, constructed or has a member read. */
function usesGlobal(file: SourceFile, name: string): boolean {
  if (declares(file, name)) return false;
  return file.nodes.some((node) => {
    const used = node.type === 'MemberExpression' ? node.object : node.callee;
    return isNode(used) && used.type === 'Identifier' && used.name === name;
  });
}

function declares(file: SourceFile, name: string): boolean {
  return file.nodes.some((node) => {
    const named = [node.id, node.local, ...(Array.isArray(node.params) ? node.params : [])];
    const patterns = named.flatMap((one) => (isNode(one) && one.type === 'ObjectPattern' ? propertiesOf(one) : [one]));
    return node.type !== 'MemberExpression' && patterns.some((one) => isNode(one) && one.name === name);
  });
}

function propertiesOf(pattern: Node): unknown[] {
  return Array.isArray(pattern.properties)
    ? pattern.properties.map((property) => isNode(property) && property.value)
    : [];
}

function usesMember(file: SourceFile, name: string): boolean {
  return file.nodes.some(({ type, property, computed }) => {
    if (type !== 'MemberExpression' || !isNode(property)) return false;
    return computed === true ? property.value === name : property.name === name;
  });
}

function usesAttribute(file: SourceFile, name: string): boolean {
  return file.nodes.some(({ type, name: own }) => type === 'JSXAttribute' && isNode(own) && own.name === name);
}
