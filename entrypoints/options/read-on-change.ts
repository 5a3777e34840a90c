import type { OptionsEdges } from './edges.ts';

/**
 * Reads the store now and after each write to it, until `signal` ends. Each value goes to `show`, unless a read that began
 * later was answered first; `fail` is told of a read that failed.
 */
export function readOnChange<T>(
  { onChanged }: Pick<OptionsEdges, 'onChanged'>,
  read: () => Promise<T>,
  show: (value: T) => void,
  fail: () => void,
  signal: AbortSignal,
): void {
  let asked = 0;
  let shown = 0;
  const readAgain = async () => {
    asked += 1;
    const own = asked;
    try {
      const value = await read();
      if (own < shown || signal.aborted) return;
      shown = own;
      show(value);
    } catch {
      if (!signal.aborted) fail();
    }
  };
  // first of all, so that no write behind the first read is missed
  onChanged(() => void readAgain(), signal);
  void readAgain();
}
