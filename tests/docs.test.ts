import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import messages from '../assets/public/_locales/en/messages.json' with { type: 'json' };
import { ROOT } from '../scripts/lib/root.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const privacy = read('docs/privacy.md');
const threats = read('docs/threats.md');

describe('docs/privacy.md', () => {
  const places = [...privacy.matchAll(/^\| `.*\| `([^`]+)`: `([^`]+)` \|$/gm)].map(([, file = '', code = '']) => ({
    file,
    code,
  }));

  test.each(places)('$file holds “$code”', ({ file, code }) => expect(read(file)).toContain(code));

  test('every permission has a place', () => {
    const part = privacy.slice(privacy.indexOf('## Permissions'), privacy.indexOf('Neither pages'));
    expect(part.match(/^\| `/gm)).toHaveLength(places.length);
    expect(places.length).toBeGreaterThan(5);
  });
});

describe('docs/threats.md', () => {
  const rows = threats.split('\n').filter((line) => line.startsWith('| ') && !/^\| (attack|---)/.test(line));

  test('every attack has what holds against it, and a test that exists', () => {
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      const [, attack = '', holds = '', , tried = ''] = row.split('|').map((cell) => cell.trim());
      expect(holds, attack).not.toBe('');
      const files = [...tried.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
      expect(files.length, attack).toBeGreaterThan(0);
      expect(
        files.filter((file) => !existsSync(join(ROOT, file))),
        attack,
      ).toEqual([]);
    }
  });
});

test('“nothing leaves the browser” is said with its one exception', () => {
  const texts = [
    ...['README.md', 'CONTRIBUTING.md', 'docs/privacy.md'].flatMap((path) => read(path).split(/\n\s*\n|\n(?=\d+\. )/)),
    ...Object.values(messages).map(({ message }) => message),
  ];
  const said = texts.filter((text) => /nothing leaves the browser|everything stays in this browser/i.test(text));
  expect(said.length).toBeGreaterThan(4);
  for (const text of said) expect(text).toMatch(/\bfollow/);
});

test('the description is no longer than stores take', () => {
  expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132);
});
