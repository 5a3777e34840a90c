/** A browser at the other end of WebDriver BiDi (https://w3c.github.io/webdriver-bidi/). */
export type Bidi = {
  /** Sends a command and returns its result; an error of the browser's is thrown with its words. */
  readonly send: <T = unknown>(method: string, params?: object) => Promise<T>;
  /**
   * Evaluates an expression (a promise is waited for) in a page or, as `context` says, in the browser's own window.
   * @returns its value as plain JSON; `null` where it has none
   */
  readonly evaluate: <T>(context: string, expression: string) => Promise<T>;
};

type Reply = { readonly id?: number; readonly result?: unknown; readonly error?: string; readonly message?: string };
type Evaluated = {
  readonly result?: { readonly value: string };
  readonly exceptionDetails?: { readonly text: string };
};
type Waiting = { readonly resolve: (result: never) => void; readonly reject: (error: Error) => void };

/** Connects to a browser that listens at `address` (`ws://…`) and begins a session. */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`);
  const waiting = new Map<number, Waiting>();
  let sent = 0;
  const opened = new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error(`Nothing answers at ${address}.`));
  });
  socket.onmessage = ({ data }) => {
    const { id, result, error, message }: Reply = JSON.parse(data);
    // what has no id is an event, which nobody here asked for
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id !== undefined) waiting.delete(id);
    if (error) asked?.reject(new Error(`${error}: ${message}`));
    else asked?.resolve(result as never);
  };
  socket.onclose = () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser is gone.'));
  };

  const send = <T>(method: string, params: object = {}) =>
    new Promise<T>((resolve, reject) => {
      sent += 1;
      waiting.set(sent, { resolve, reject });
      socket.send(JSON.stringify({ id: sent, method, params }));
    });
  const evaluate = async <T>(context: string, expression: string): Promise<T> => {
    const { result, exceptionDetails } = await send<Evaluated>('script.evaluate', {
      // as text, since that is the one kind of value that comes back as it is
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
      target: { context },
      awaitPromise: true,
    });
    if (!result) throw new Error(exceptionDetails?.text);
    return JSON.parse(result.value);
  };

  await opened;
  await send('session.new', { capabilities: {} });
  return { send, evaluate };
}
