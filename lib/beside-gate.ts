import { GATE_KEY } from './mention/gate.ts';

/** All that lies in `storage.local` but the gate's state, which alone belongs there. Rejects where it cannot be read. */
export async function besideGate(area: {
  readonly get: (keys: null) => Promise<Readonly<Record<string, unknown>>>;
}): Promise<Readonly<Record<string, unknown>>> {
  return Object.fromEntries(Object.entries(await area.get(null)).filter(([key]) => key !== GATE_KEY));
}
