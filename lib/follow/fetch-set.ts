import { followable } from './address.ts';

/** Far above any honest set (100,000 claims are about 60 MB), and little enough to be read at once. */
const MOST_BYTES = 96 * 1024 * 1024;
const PATIENCE_MS = 60_000;

export type FetchFailure =
  /** No address that may be asked, or none that was consented to. */
  | 'not_followed'
  | 'unreachable'
  | 'redirected'
  /** The server has no such file, or keeps it to itself. */
  | 'refused'
  | 'too_large'
  | 'not_text'
  | 'cancelled';

export type Fetched =
  | { readonly ok: true; readonly text: string; readonly sha256: string; readonly bytes: number }
  | { readonly ok: false; readonly reason: FetchFailure };

/**
 * Asks for the file at an address: the one place where anything leaves the browser. Only an address of `followed`, each
 * of which the user consented to, is ever asked; no cookie, name or referring page goes along, and a server that points
 * elsewhere is not followed there. `sha256` is that of the bytes as they came, in hexadecimal. Failure is a value.
 */
export async function fetchSet(address: string, followed: readonly string[], signal?: AbortSignal): Promise<Fetched> {
  const asked = followable(address);
  if (asked === null || !followed.includes(asked)) return { ok: false, reason: 'not_followed' };
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    const response = await fetch(asked, {
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
      return { ok: false, reason: 'redirected' };
    if (!response.ok) return { ok: false, reason: 'refused' };
    const bytes = await bytesOf(response);
    if (bytes === null) return { ok: false, reason: 'too_large' };
    const text = textOf(bytes);
    if (text === null) return { ok: false, reason: 'not_text' };
    return { ok: true, text, sha256: await sha256Of(bytes), bytes: bytes.length };
  } catch {
    return { ok: false, reason: signal?.aborted ? 'cancelled' : 'unreachable' };
  }
}

/** SHA-256 in hexadecimal. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The body, given up as soon as it is larger than any set may be. */
async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > MOST_BYTES) {
      await reader?.cancel();
      return null;
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function textOf(bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
