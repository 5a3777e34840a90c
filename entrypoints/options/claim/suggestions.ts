import type { FormSuggestions } from '../../../components/manager/FormView.tsx';
import type { Claim } from '../../../lib/model.ts';

type EveryClaim = (onChunk: (claims: readonly Claim[]) => void, signal?: AbortSignal) => Promise<void>;

/** What the claims of the store name as outlets, wire services and tags, most used first. */
export async function readSuggestions(everyClaim: EveryClaim, signal: AbortSignal): Promise<FormSuggestions> {
  const [publishers, wires, tags] = [counter(), counter(), counter()];
  await everyClaim((claims) => {
    for (const { source, tags: own, review } of claims) {
      publishers.add(source.publisher);
      if (review) publishers.add(review.reviewer);
      if (source.wire !== null) wires.add(source.wire);
      for (const tag of own ?? []) tags.add(tag);
    }
  }, signal);
  return { publishers: publishers.byUse(), wires: wires.byUse(), tags: tags.byUse() };
}

function counter() {
  const uses = new Map<string, number>();
  return {
    add: (value: string) => void uses.set(value, (uses.get(value) ?? 0) + 1),
    byUse: () => [...uses].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value),
  };
}
