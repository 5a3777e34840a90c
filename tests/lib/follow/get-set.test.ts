import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { followable } from '../../../lib/follow/address.ts';
import { fetchSet } from '../../../lib/follow/fetch-set.ts';
import { getSet, type ReadSetFile } from '../../../lib/follow/get-set.ts';
import { startServer } from './server.ts';

const FILE = JSON.stringify({ claims: [], stories: [] });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const indexOf = (changes: Record<string, unknown> = {}) =>
  JSON.stringify({
    format: 'crossfigure-index',
    schema: 1,
    title: 'Newsroom set',
    version: 7,
    updated: '2026-11-20T08:00:00Z',
    claims: 0,
    set: 'claims-7.json',
    sha256: sha256(FILE),
    bytes: FILE.length,
    ...changes,
  });
const readFile: ReadSetFile = (json) =>
  typeof json === 'object' && json !== null && 'claims' in json
    ? { ok: true, title: 'Named in the file', version: null, stories: [], claims: [] }
    : { ok: false, reason: 'not_a_set', detail: '' };

let files: Record<string, string>;
let server: Awaited<ReturnType<typeof startServer>>;
beforeEach(async () => {
  files = {};
  server = await startServer((path, response) => {
    const body = files[path];
    if (path.startsWith('/away')) response.writeHead(302, { location: '/index.json' }).end();
    else if (body === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'set-cookie': 'seen=1' }).end(body);
  });
});
afterEach(() => server.close());

const known = (path: string, changes = {}) => ({
  address: `${server.origin}${path}`,
  sha256: null,
  version: null,
  ...changes,
});

describe('an address that may be followed', () => {
  test.each([
    ['https://news.example/set.json', 'https://news.example/set.json'],
    ['  https://news.example/set.json#part  ', 'https://news.example/set.json'],
    ['http://127.0.0.1:8080/a', 'http://127.0.0.1:8080/a'],
    ['http://news.example/set.json', null],
    ['https://me:secret@news.example/', null],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['news.example', null],
    [`https://news.example/${'a'.repeat(1979)}`, `https://news.example/${'a'.repeat(1979)}`],
    [`https://news.example/${'a'.repeat(1980)}`, null],
  ])('%s', (text, expected) => expect(followable(text)).toBe(expected));
});

describe('asking', () => {
  test('an address that was not consented to is not asked at all', async () => {
    files['/set.json'] = FILE;
    const answer = await fetchSet(`${server.origin}/set.json`, [`${server.origin}/other.json`]);
    expect(answer).toEqual({ ok: false, reason: 'not_followed' });
    expect(server.asked).toEqual([]);
  });

  test('nothing of the user goes along, not even a cookie that the server set', async () => {
    files['/set.json'] = FILE;
    for (let times = 0; times < 2; times++) await getSet(known('/set.json'), readFile);
    expect(server.asked.map(({ path }) => path)).toEqual(['/set.json', '/set.json']);
    for (const { headers } of server.asked) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
  });

  test('a server that points elsewhere is not followed there', async () => {
    files['/index.json'] = indexOf();
    expect(await getSet(known('/away'), readFile)).toMatchObject({ ok: false, reason: 'redirected' });
    expect(server.asked.map(({ path }) => path)).toEqual(['/away']);
  });

  test.each([
    ['/none.json', 'refused'],
    ['/set.json', 'not_a_set'],
  ])('%s: %s', async (path, reason) => {
    files['/set.json'] = '<html>';
    expect(await getSet(known(path), readFile)).toMatchObject({ ok: false, reason });
  });

  test('a server that is away, and one that was not waited for', async () => {
    const gone = known('/set.json');
    const cancelled = await getSet(gone, readFile, AbortSignal.abort());
    expect(cancelled).toMatchObject({ ok: false, reason: 'cancelled' });
    await server.close();
    expect(await getSet(gone, readFile)).toMatchObject({ ok: false, reason: 'unreachable' });
  });
});

describe('a set', () => {
  test('a bare file', async () => {
    files['/set.json'] = FILE;
    const answer = await getSet(known('/set.json'), readFile);
    expect(answer).toMatchObject({
      ok: true,
      changed: true,
      set: { title: 'Named in the file', sha256: sha256(FILE) },
    });
    expect(await getSet(known('/set.json', { sha256: sha256(FILE) }), readFile)).toEqual({ ok: true, changed: false });
  });

  test('through its index, with what that says of it', async () => {
    files = { '/index.json': indexOf(), '/claims-7.json': FILE };
    expect(await getSet(known('/index.json'), readFile)).toMatchObject({
      ok: true,
      changed: true,
      set: { title: 'Newsroom set', version: 7, published: '2026-11-20T08:00:00Z' },
    });
  });

  test('a newer one than is here', async () => {
    files = { '/index.json': indexOf(), '/claims-7.json': FILE };
    const answer = await getSet(known('/index.json', { version: 6, sha256: 'f'.repeat(64) }), readFile);
    expect(answer).toMatchObject({ ok: true, changed: true, set: { version: 7 } });
  });

  test('nothing new: only the index is asked for', async () => {
    files = { '/index.json': indexOf(), '/claims-7.json': FILE };
    const answer = await getSet(known('/index.json', { sha256: sha256(FILE), version: 7 }), readFile);
    expect(answer).toEqual({ ok: true, changed: false });
    expect(server.asked).toHaveLength(1);
  });

  test.each([
    ['one letter was changed', FILE.replace('[]', '[ ]'), {}, 'hash_differs'],
    ['of another length', FILE, { bytes: FILE.length + 1 }, 'hash_differs'],
    ['on another server', FILE, { set: 'https://other.example/claims-7.json' }, 'bad_index'],
    ['by a script', FILE, { set: 'javascript:alert(1)' }, 'bad_index'],
    ['of a later layout', FILE, { schema: 2 }, 'bad_index'],
    ['at an address that is none', FILE, { set: 'https://' }, 'bad_index'],
    ['that the server does not have', FILE, { set: 'claims-8.json' }, 'refused'],
  ])('refused: %s', async (_what, file, changes, reason) => {
    files = { '/index.json': indexOf(changes), '/claims-7.json': file };
    expect(await getSet(known('/index.json'), readFile)).toMatchObject({ ok: false, reason });
  });

  test.each(['1e308', '-0', '0', '1.5', '9007199254740992', '"7"'])(
    'refused: an index of version %s',
    async (version) => {
      files = { '/index.json': indexOf().replace('"version":7', `"version":${version}`), '/claims-7.json': FILE };
      expect(await getSet(known('/index.json'), readFile)).toEqual({
        ok: false,
        reason: 'bad_index',
        detail: 'Its "version" must be a whole number, at most 9,007,199,254,740,991.',
      });
      expect(server.asked.map(({ path }) => path)).toEqual(['/index.json']);
    },
  );

  test('refused: an index with a field that is wrong in another way, which is named', async () => {
    files = { '/index.json': indexOf({ title: 7 }), '/claims-7.json': FILE };
    expect(await getSet(known('/index.json'), readFile)).toEqual({
      ok: false,
      reason: 'bad_index',
      detail: 'Its "title" is not as it should be.',
    });
  });

  test('an older one than is here is refused: a server that was put back, or somebody playing it again', async () => {
    files = { '/index.json': indexOf(), '/claims-7.json': FILE };
    const answer = await getSet(known('/index.json', { version: 8, sha256: 'f'.repeat(64) }), readFile);
    expect(answer).toMatchObject({ ok: false, reason: 'older', detail: '7' });
  });
});
