import type { FailureCode, Result } from '../../lib/messages.ts';

const MESSAGES: Readonly<Record<FailureCode, string>> = {
  bad_message: 'This is not a message that the background answers to its sender.',
  storage: 'The store of claims or settings could not be read or written.',
  cannot_tell: 'The request could not be carried out.',
};

/** Why a request fails; anything else that is thrown is `cannot_tell`. */
export class Failure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

export function failureOf(code: FailureCode): Result<never> {
  return { ok: false, code, message: MESSAGES[code] };
}

/** What `run` gives; where it fails, the store is to blame. */
export async function stored<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw new Failure('storage', error);
  }
}

/** The name of what went wrong: never a text, which could be the page's. */
export function nameOf(error: unknown): string {
  const root = error instanceof Failure && error.cause !== undefined ? error.cause : error;
  return root instanceof Error ? root.name : typeof root;
}
