import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** A server on the loopback interface; `origin` has no slash at its end. */
export type Site = { readonly origin: string; readonly close: () => Promise<void> };

/** The body for a path (with its leading slash); `null` where there is none. */
export type Answer = (path: string) => Promise<{ readonly type: string; readonly body: string | Buffer } | null>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves the files of a folder on loopback: extensions do not see `file:` pages unless a user allows it by hand. */
export function serveFolder(folder: string): Promise<Site> {
  return serve(async (path) => {
    const file = normalize(join(folder, path));
    if (!file.startsWith(normalize(folder + sep))) return null;
    const body = await readFile(file).catch(() => null);
    return body && { type: TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream', body };
  });
}

/** Serves on a free port of the loopback interface, with `answer` for each path. */
export async function serve(answer: Answer): Promise<Site> {
  const server = createServer(async (request, response) => {
    try {
      const found = await answer(decodeURIComponent(new URL(request.url ?? '/', 'http://loopback').pathname));
      response.writeHead(found ? 200 : 404, {
        'content-type': found?.type ?? 'text/plain',
        'cache-control': 'no-cache',
      });
      response.end(found?.body ?? 'not found');
    } catch {
      response.writeHead(400).end('bad request');
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The loopback server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
