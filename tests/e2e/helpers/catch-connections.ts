import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a browser asked for, wherever in it that came from. */
export type Caught = {
  /** The address; of an https one its host and port alone can be seen, as `https://host:port`. */
  readonly url: string;
  readonly method: string;
};

export type Catcher = {
  /** Arguments that make a Chromium connect by way of the catcher and in no other way. */
  readonly args: readonly string[];
  readonly caught: readonly Caught[];
  readonly close: () => Promise<void>;
};

/**
 * A proxy on loopback through which a browser's every connection goes: it writes them down, passes on what is for this
 * machine itself and refuses all else. So what the browser's own tools do not tell of is seen as well.
 */
export async function catchConnections(): Promise<Catcher> {
  const caught: Caught[] = [];
  const server = createServer((asked, answer) => {
    const url = asked.url ?? '';
    caught.push({ url, method: asked.method ?? '' });
    if (!URL.canParse(url) || new URL(url).hostname !== '127.0.0.1') {
      answer.writeHead(502).end();
      return;
    }
    const passed = send(url, { method: asked.method, headers: asked.headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  server.on('connect', ({ url = '' }, socket) => {
    caught.push({ url: `https://${url}`, method: 'CONNECT' });
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    args: [
      `--proxy-server=127.0.0.1:${port}`,
      // by default a browser reaches its own machine without a proxy
      '--proxy-bypass-list=<-loopback>',
      // nor does it find another host to reach in any other way
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    ],
    caught,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
