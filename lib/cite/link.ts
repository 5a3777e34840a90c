import type { Passage } from './types.ts';

/** Stub. An http(s) address that lands on a passage, the plain address without one, `null` for any other scheme. */
export function passageLink(url: string | null, _passage: Passage | null): string | null {
  return url;
}
