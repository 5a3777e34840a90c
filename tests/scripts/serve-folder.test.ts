// @vitest-environment node
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, serveFolder } from '../../scripts/lib/serve-folder.ts';

let folder: string;
let site: Site;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  await writeFile(join(folder, 'a page.html'), '<p>here</p>');
  site = await serveFolder(folder);
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

test('a file is served with its type, whatever is in its name', async () => {
  const response = await fetch(`${site.origin}/a%20page.html?x=1`);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toBe('<p>here</p>');
});

test('what is not there is not found', async () => {
  expect((await fetch(`${site.origin}/other.html`)).status).toBe(404);
  expect((await fetch(`${site.origin}/`)).status).toBe(404);
});

test.each(['/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/hostname'])(
  'nothing outside the folder is served: %s',
  async (path) => {
    expect((await fetch(site.origin + path)).status).toBe(404);
  },
);

test('a path that is no path is refused', async () => {
  expect((await fetch(`${site.origin}/%ff`)).status).toBe(400);
});
