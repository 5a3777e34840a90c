import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSetFile } from '../../lib/follow/read-set-file.ts';
import { readSetIndex, type SetIndex } from '../../lib/follow/set-index.ts';
import { jsonFormat } from '../../lib/formats/json.ts';
import { longQuotes } from './long-quotes.ts';

type Writes = { readonly write: (text: string) => unknown };
type Out = { readonly stdout: Writes; readonly stderr: Writes };

/** The name under which readers find the newest file; all else is named after what is in it. */
const INDEX = 'index.json';
const USAGE = 'Name the export and a folder: publish-set -- EXPORT.json --out FOLDER [--title TITLE].';

/**
 * Makes of an export (JSON) a folder for any web server: the set in a file named after its version and hash, and
 * `index.json`, which names it. The version is one more than that of the index that lies there; earlier files stay, so
 * that whoever has just read the old index still finds its file. Gives the exit code; bad input is one sentence on
 * standard error, and then nothing is written.
 */
export async function runPublishSet(args: readonly string[], { stdout, stderr }: Out): Promise<number> {
  try {
    const { file, out, title } = optionsOf(args);
    const set = await readExport(file);
    const before = await readIndex(join(out, INDEX));
    const version = (before?.version ?? 0) + 1;
    const name = title ?? before?.title ?? set.title;
    if (before?.title === name && hashOf(setText(set, before)) === before.sha256) {
      stdout.write(`Nothing has changed since version ${before.version}; nothing was written.\n`);
      return 0;
    }
    const text = setText(set, { title: name, version });
    const sha256 = hashOf(text);
    const index: SetIndex = {
      format: 'crossfigure-index',
      schema: 1,
      title: name,
      version,
      updated: new Date().toISOString(),
      claims: set.claims.length,
      set: `claims-${version}-${sha256.slice(0, 12)}.json`,
      sha256,
      bytes: Buffer.byteLength(text),
    };
    await mkdir(out, { recursive: true });
    await replace(join(out, index.set), text);
    // last, and in one step: an index never names a file that is not yet there
    await replace(join(out, INDEX), `${JSON.stringify(index, null, 2)}\n`);
    stdout.write(`Version ${version}, ${index.claims} claims: ${join(out, index.set)} and ${join(out, INDEX)}.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Unpublishable)) throw error;
    stderr.write(`${error.message}\n`);
    return 2;
  }
}

class Unpublishable extends Error {}

function optionsOf(args: readonly string[]): { file: string; out: string; title: string | undefined } {
  const { values, positionals } = parsed(args);
  const [file, ...rest] = positionals;
  if (!file || rest.length > 0 || !values.out) throw new Unpublishable(USAGE);
  if (values.title !== undefined && (values.title.trim() === '' || values.title.length > 200))
    throw new Unpublishable('Give a title of at most 200 letters.');
  return { file, out: values.out, title: values.title };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, title: { type: 'string' } },
    });
  } catch {
    throw new Unpublishable(USAGE);
  }
}

async function readExport(file: string) {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Unpublishable(`${file} cannot be read: name a JSON export.`);
  });
  const set = readSetFile(jsonOf(text));
  if (!set.ok)
    throw new Unpublishable(`${file} cannot be published: ${set.detail || 'it is no JSON export of claims'}`);
  const long = longQuotes(set.claims);
  if (long.length > 0)
    throw new Unpublishable(
      `A published quote is a short phrase. Shorten or remove those of: ${long.slice(0, 10).join(', ')}${long.length > 10 ? ` and ${long.length - 10} more` : ''}.`,
    );
  return set;
}

async function readIndex(path: string): Promise<SetIndex | null> {
  const there = await stat(path).catch(() => null);
  if (!there) return null;
  const read = readSetIndex(jsonOf(await readFile(path, 'utf8')));
  if (read.ok) return read.index;
  throw new Unpublishable(`${path} is no index of a set: publish into another folder, or remove it. ${read.problem}`);
}

type Set = Extract<ReturnType<typeof readSetFile>, { ok: true }>;

function setText({ stories, claims }: Set, { title, version }: { title: string; version: number }): string {
  // without the day of publication, so that the same claims are the same bytes
  return Array.from(jsonFormat.write({ title, version, stories, claims, day: '' })).join('');
}

async function replace(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
