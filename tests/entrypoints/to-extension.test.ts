import { expect, test, vi } from 'vitest';
import { askExtension, type Extension } from '../../entrypoints/reader/to-extension.ts';

const leave = vi.fn();

/** As Chrome's functions are once the extension is gone: they throw at once, even those that give a promise. */
const invalidated = (): never => {
  throw new Error('Extension context invalidated.');
};

const waiting: Extension['waiting'] = new Set();

function extension(over: Partial<Extension>): Extension {
  leave.mockReset();
  return { send: async () => ({ ok: true, value: null }), isGone: () => false, waiting, ...over };
}

test('an answer is handed on', async () => {
  const ask = askExtension(extension({}), leave);
  expect(await ask({ type: 'style' })).toEqual({ ok: true, value: null });
});

test('a question that nobody answers is a failure, and the reader stays while the extension is there', async () => {
  const errors = ['The page keeping the extension port is moved into back/forward cache.', 'message channel closed'];
  for (const message of errors) {
    const ask = askExtension(extension({ send: () => Promise.reject(new Error(message)) }), leave);
    expect(await ask({ type: 'style' })).toMatchObject({ ok: false, code: 'cannot_tell' });
  }
  const ask = askExtension(extension({ send: async () => undefined }), leave);
  expect(await ask({ type: 'style' })).toMatchObject({ ok: false, code: 'cannot_tell' });
  expect(leave).not.toHaveBeenCalled();
});

test('what the background did not answer before it ended is asked once more, unless that could do it twice', async () => {
  const asked: string[] = [];
  const send: Extension['send'] = async ({ type }) => {
    asked.push(type);
    if (asked.length === 1) throw new Error('message channel closed');
    return { ok: true, value: null };
  };
  expect(await askExtension(extension({ send }), leave)({ type: 'style' })).toEqual({ ok: true, value: null });
  expect(asked).toEqual(['style', 'style']);
  asked.length = 0;
  const place = { block: 0, start: 0, end: 1 };
  expect(await askExtension(extension({ send }), leave)({ type: 'openPanel', place })).toMatchObject({ ok: false });
  expect(asked).toEqual(['openPanel']);
});

test('a question that is never answered, as the page was in the cache, fails when it is shown again', async () => {
  const never = () => new Promise(() => undefined);
  const asked = askExtension(extension({ send: never }), leave)({ type: 'style' });
  for (const end of waiting) end(undefined);
  expect(await asked).toMatchObject({ ok: false, code: 'cannot_tell' });
  expect(waiting.size).toBe(0);
});

test('once the extension is gone the reader leaves, and nothing is thrown', async () => {
  const ask = askExtension(extension({ send: invalidated, isGone: () => true }), leave);
  expect(await ask({ type: 'style' })).toMatchObject({ ok: false });
  expect(leave).toHaveBeenCalledOnce();
});
