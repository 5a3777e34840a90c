import { createHash } from 'node:crypto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { fetchSet } from '../../../lib/follow/fetch-set.ts';
import { startServer } from './server.ts';

type Answer = Parameters<typeof startServer>[0];

/** A server with one answer, its address, and whether its last answer was taken to the end. */
async function serving(answer: Answer) {
  let closed = false;
  const server = await startServer((path, response) => {
    response.on('close', () => {
      closed = true;
    });
    answer(path, response);
  });
  onTestFinished(() => server.close());
  const address = `${server.origin}/set.json`;
  return {
    address,
    server,
    get: (signal?: AbortSignal) => fetchSet(address, [address], signal),
    isClosed: () => closed,
  };
}

const MIB = 1024 * 1024;

/** Sends so many bytes of a text, as fast as they are taken. */
function sending(bytes: number): Answer {
  const part = Buffer.alloc(MIB, 'a');
  return (_path, response) => {
    let left = bytes;
    const send = () => {
      while (left > 0) {
        const size = Math.min(left, part.length);
        left -= size;
        if (!response.write(part.subarray(0, size))) {
          response.once('drain', send);
          return;
        }
      }
      response.end();
    };
    send();
  };
}

test('96 MiB are read whole, with their hash', async () => {
  const { get } = await serving(sending(96 * MIB));
  const fetched = await get();
  if (!fetched.ok) throw new Error(fetched.reason);
  expect(fetched.bytes).toBe(96 * MIB);
  expect(fetched.text.length).toBe(96 * MIB);
  expect(fetched.sha256).toBe(createHash('sha256').update(fetched.text).digest('hex'));
});

test('a byte more is refused', async () => {
  const { get } = await serving(sending(96 * MIB + 1));
  expect(await get()).toEqual({ ok: false, reason: 'too_large' });
});

test('a server that never ends is not listened to any longer', async () => {
  const { get, isClosed } = await serving(sending(Number.POSITIVE_INFINITY));
  expect(await get()).toEqual({ ok: false, reason: 'too_large' });
  await expect.poll(isClosed).toBe(true);
});

test('stopped before: nothing is asked', async () => {
  const { get, server } = await serving((_path, response) => response.end('{}'));
  expect(await get(AbortSignal.abort())).toEqual({ ok: false, reason: 'cancelled' });
  expect(server.asked).toEqual([]);
});

test.each([
  ['that says nothing', () => undefined],
  ['in the middle of its answer', (_path, response) => void response.write('{"claims"')],
] satisfies [string, Answer][])('stopped while waiting for a server %s', async (_, answer) => {
  const { get, server, isClosed } = await serving(answer);
  const stop = new AbortController();
  const fetched = get(stop.signal);
  await expect.poll(() => server.asked.length).toBe(1);
  stop.abort();
  expect(await fetched).toEqual({ ok: false, reason: 'cancelled' });
  await expect.poll(isClosed).toBe(true);
});

test('a server that takes more than a minute counts as unreachable, also where somebody could still stop it', async () => {
  const patience = new AbortController();
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
  onTestFinished(() => timeout.mockRestore());
  const { get, server } = await serving(() => undefined);
  const both = [get(), get(new AbortController().signal)];
  await expect.poll(() => server.asked.length).toBe(2);
  expect(timeout.mock.calls).toEqual([[60_000], [60_000]]);
  patience.abort();
  expect(await Promise.all(both)).toEqual([
    { ok: false, reason: 'unreachable' },
    { ok: false, reason: 'unreachable' },
  ]);
});

test('bytes that are no text', async () => {
  const { get } = await serving((_path, response) => response.end(Buffer.from([0x7b, 0xff, 0xfe])));
  expect(await get()).toEqual({ ok: false, reason: 'not_text' });
});

test.each([
  [301, 'redirected'],
  [302, 'redirected'],
  [399, 'redirected'],
  [400, 'refused'],
  [404, 'refused'],
  [500, 'refused'],
])('an answer of %i is “%s”', async (status, reason) => {
  const { get, server } = await serving((_path, response) =>
    response.writeHead(status, { location: '/elsewhere' }).end('{}'),
  );
  expect(await get()).toEqual({ ok: false, reason });
  expect(server.asked).toHaveLength(1);
});

test('an empty answer is an empty text', async () => {
  const { get } = await serving((_path, response) => response.end());
  expect(await get()).toMatchObject({ ok: true, text: '', bytes: 0 });
});
