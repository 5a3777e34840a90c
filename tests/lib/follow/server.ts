import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export type Asked = { readonly path: string; readonly headers: IncomingMessage['headers'] };

/** A web server of this machine whose every answer a test decides; `asked` is what it was asked for. */
export async function startServer(answer: (path: string, response: ServerResponse) => void) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push({ path, headers: request.headers });
    answer(path, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
