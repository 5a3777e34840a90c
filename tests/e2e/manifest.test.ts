import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { ROOT } from '../../scripts/lib/root.ts';

type Manifest = Readonly<Record<string, unknown>>;

const PAGES = ['http://*/*', 'https://*/*'];
const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

/** What the browsers are asked for, and nothing else: a further line here is a further line in `docs/privacy.md`. */
describe.each([
  ['Chrome', 'extension', [...PERMISSIONS, 'sidePanel']],
  ['Firefox', 'firefoxExtension', PERMISSIONS],
] as const)('the built manifest for %s', (browser, build, permissions) => {
  const manifest = async (): Promise<Manifest> =>
    JSON.parse(await readFile(join(inject(build), 'manifest.json'), 'utf8'));

  test('asks for these permissions, and for none later', async () => {
    const built = await manifest();
    expect([...(built.permissions as string[])].sort()).toEqual([...permissions].sort());
    expect(built.host_permissions).toEqual(PAGES);
    expect(built).not.toHaveProperty('optional_permissions');
    expect(built).not.toHaveProperty('optional_host_permissions');
  });

  test('asks for nothing that docs/privacy.md does not explain', async () => {
    const explained = await readFile(join(ROOT, 'docs', 'privacy.md'), 'utf8');
    const rows = explained.split('\n').filter((line) => /^\| `/.test(line));
    for (const asked of [...permissions, ...PAGES]) {
      expect(rows.some((row) => row.split('|')[1]?.includes(`\`${asked}\``))).toBe(true);
    }
  });

  test('brings nothing into pages but the gate, also into their frames', async () => {
    expect((await manifest()).content_scripts).toEqual([
      { matches: PAGES, js: ['gate.js'], run_at: 'document_idle', all_frames: true, match_origin_as_fallback: true },
    ]);
  });

  test('lets neither pages nor other extensions in', async () => {
    const built = await manifest();
    expect(built).not.toHaveProperty('web_accessible_resources');
    expect(built).not.toHaveProperty('externally_connectable');
    expect(built).not.toHaveProperty('sandbox');
  });

  test('its own pages load their own files, and connect to https and this machine alone', async () => {
    const { content_security_policy: policy } = (await manifest()) as { content_security_policy: object };
    expect(Object.keys(policy)).toEqual(['extension_pages']);
    const directives = Object.values(policy).flatMap((text: string) => text.split('; '));
    expect(directives.sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
      "default-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      "script-src 'self'",
      "style-src 'self'",
      "trusted-types 'none'",
    ]);
  });

  test('asks for everything else by these keys alone', async () => {
    const common = [
      'action',
      'background',
      'commands',
      'content_scripts',
      'content_security_policy',
      'default_locale',
      'description',
      'host_permissions',
      'icons',
      'manifest_version',
      'name',
      'omnibox',
      'options_ui',
      'permissions',
      'version',
    ];
    const own =
      browser === 'Chrome' ? ['minimum_chrome_version', 'side_panel'] : ['browser_specific_settings', 'sidebar_action'];
    expect(Object.keys(await manifest()).sort()).toEqual([...common, ...own].sort());
  });
});

test('Firefox is told that no data are collected', async () => {
  const text = await readFile(join(inject('firefoxExtension'), 'manifest.json'), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  });
});
