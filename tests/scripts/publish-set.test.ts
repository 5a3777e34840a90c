import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { getSet } from '../../lib/follow/get-set.ts';
import { readSetFile } from '../../lib/follow/read-set-file.ts';
import type { Claim } from '../../lib/model.ts';
import { runPublishSet } from '../../scripts/publish-set/run.ts';
import { makeClaim, makeSet } from '../helpers/claims.ts';
import { startServer } from '../lib/follow/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossfigure-publish-'));
const file = join(folder, 'export.json');
let out = '';
let times = 0;
beforeEach(() => {
  times += 1;
  out = join(folder, `set-${times}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function publish(claims: readonly Claim[], ...more: string[]) {
  writeFileSync(file, JSON.stringify(makeSet(1, claims)));
  return run(file, '--out', out, ...more);
}

async function run(...args: string[]) {
  let [said, refused] = ['', ''];
  const stdout = { write: (text: string) => (said += text) };
  const stderr = { write: (text: string) => (refused += text) };
  return { code: await runPublishSet(args, { stdout, stderr }), said, refused };
}

/** What somebody who follows the folder on a web server gets. */
async function follow() {
  const server = await startServer((path, response) => response.end(readFileSync(join(out, path))));
  const known = { address: `${server.origin}/index.json`, sha256: null, version: null };
  const answer = await getSet(known, readSetFile);
  await server.close();
  return answer;
}

const CLAIMS = [makeClaim(), makeClaim({ id: 'fleet-2', asOf: '2024-11-01', tags: ['port'] })];

describe('publishing a set', () => {
  test('whoever follows it gets the claims and the story as they were exported', async () => {
    expect(await publish(CLAIMS, '--title', 'The harbour set')).toMatchObject({ code: 0, refused: '' });
    expect(await follow()).toMatchObject({
      ok: true,
      changed: true,
      set: { title: 'The harbour set', version: 1, claims: CLAIMS, stories: [makeSet(1, []).story] },
    });
  });

  test('each publication is a version of its own beside the earlier files; the same again is none', async () => {
    await publish(CLAIMS);
    const again = await publish(CLAIMS);
    expect(again).toMatchObject({ code: 0, said: expect.stringContaining('Nothing has changed') });
    expect(readdirSync(out)).toHaveLength(2);
    await publish(CLAIMS.slice(1));
    expect(await follow()).toMatchObject({ set: { version: 2, claims: CLAIMS.slice(1) } });
    expect(readdirSync(out)).toHaveLength(3);
  });

  test('a quote that is more than a short phrase is not published', async () => {
    const long = makeClaim({ quote: 'word '.repeat(40).trim() });
    const { code, refused } = await publish([long]);
    expect([code, refused]).toEqual([2, expect.stringContaining('fleet-1')]);
    expect(() => readdirSync(out)).toThrow();
  });

  test('one bad claim and nothing is written', async () => {
    const { code, refused } = await publish([makeClaim(), { ...makeClaim({ id: 'bad' }), asOf: 'yesterday' }]);
    expect([code, refused]).toEqual([2, expect.stringMatching(/cannot be published: .*asOf/)]);
    expect(() => readdirSync(out)).toThrow();
  });

  test.each([[[]], [['nowhere.json', '--out', 'x']], [['a', 'b', '--out', 'x']], [['a', '--what']]])(
    'one sentence on what is wrong: %j',
    async (args) => {
      const { code, refused } = await run(...args);
      expect([code, refused.trim().split('\n').length]).toEqual([2, 1]);
    },
  );
});
