import { displayOf, GATE_KEY } from './mention/gate.ts';
import { readGateState } from './mention/gate-state.ts';

/** The browser's store on this machine, as far as a page of the extension follows it. */
export type FollowedArea = {
  readonly get: (key: string) => Promise<Record<string, unknown>>;
  readonly onChanged: {
    readonly addListener: (listener: (changes: Record<string, { readonly newValue?: unknown }>) => void) => void;
  };
};

/**
 * Keeps a page of the extension in the theme that was chosen: `data-theme` of its root, which style sheets turn into a
 * colour scheme. Resolves once it is known, so that nothing is drawn in another one before.
 */
export async function followTheme(
  root: { readonly dataset: { theme?: string | undefined } },
  area: FollowedArea,
): Promise<void> {
  const show = (state: unknown) => {
    root.dataset.theme = displayOf(readGateState(state)).theme;
  };
  area.onChanged.addListener(({ [GATE_KEY]: change }) => change && show(change.newValue));
  await area
    .get(GATE_KEY)
    .then((held) => show(held[GATE_KEY]))
    // without the store there is no choice to heed
    .catch(() => undefined);
}
