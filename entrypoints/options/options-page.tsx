import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../components/i18n.ts';
import { ManagerFrame } from '../../components/manager/ManagerFrame.tsx';
import { type Address, readAddress, writeAddress } from './address.ts';
import type { OptionsEdges } from './edges.ts';
import { useUndoKey } from './history/undo-key.ts';
import { keepFocus } from './keep-focus.ts';
import { usePrepared } from './use-prepared.ts';
import { VIEWS } from './views.ts';

type Props = { edges: OptionsEdges; window: Window; t: Translate; locale: string };
type Said = {
  readonly text: string;
  readonly undo: (() => void) | undefined;
  readonly label: string | undefined;
  /** Tells two that are alike apart. */
  readonly times: number;
  /** Another part was opened since: what was done is told there too, but not for ever. */
  readonly isOld?: true;
};
const NOTHING: Said = { text: '', undo: undefined, label: undefined, times: 0 };

/** The options page: the view that the address names, within the page's frame. */
export function OptionsPage({ edges, window, t, locale }: Props) {
  const [address, setAddress] = useState(() => readAddress(window.location.hash));
  const [said, setSaid] = useState(NOTHING);
  const times = useRef(0);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const ends = new AbortController();
    if (main.current) keepFocus(main.current, ends.signal);
    return () => ends.abort();
  }, []);

  useEffect(() => {
    const follow = () => setAddress(readAddress(window.location.hash));
    window.addEventListener('hashchange', follow);
    window.addEventListener('popstate', follow);
    return () => {
      window.removeEventListener('hashchange', follow);
      window.removeEventListener('popstate', follow);
    };
  }, [window]);

  const go = useCallback(
    (next: Address, how: 'push' | 'replace' = 'push') => {
      window.history[how === 'push' ? 'pushState' : 'replaceState'](null, '', writeAddress(next));
      // the browser may have refused: something unsaved is not to be left
      setAddress(readAddress(window.location.hash));
    },
    [window],
  );
  const say = useCallback((text: string, undo?: () => void, label?: string) => {
    times.current += 1;
    setSaid({ text, undo, label, times: times.current });
  }, []);
  useUndoKey({ edges, window, say, t });
  const prepared = usePrepared(edges);
  const undo = () => {
    // the button goes, and must not take the focus with it
    main.current?.focus();
    setSaid(NOTHING);
    said.undo?.();
  };

  const view = viewAt(address);
  const title = view ? t(`options_view_${view.name}`) : '';
  useEffect(() => {
    window.document.title = `${title} – ${t('extensionName')}`;
  }, [title]);
  const place = placeOf(address);
  /** The address changes a moment before the page hears of it: a view whose work ends then must not lead away from there. */
  const goFromHere = useCallback(
    (next: Address, how?: 'push' | 'replace') => {
      if (placeOf(readAddress(window.location.hash)) === place) go(next, how);
    },
    [window, go, place],
  );
  const lastPlace = useRef(place);
  useEffect(() => {
    if (lastPlace.current === place) return;
    lastPlace.current = place;
    setSaid((now) => (now.isOld || now === NOTHING ? NOTHING : { ...now, isOld: true }));
    // a view may have put the focus where it wants it
    if (!main.current?.contains(window.document.activeElement)) main.current?.focus();
  }, [place, window]);
  if (!view) return null;
  return (
    <ManagerFrame
      links={linksFor(view.name, address, t)}
      said={said}
      onUndo={said.undo && undo}
      undoLabel={said.label}
      mainRef={main}
      t={t}
    >
      <p role="status" class="mg-prepared">
        {prepared === 'preparing' && t('claims_preparing')}
      </p>
      {prepared === 'failed' && (
        <p class="mg-problem" role="alert">
          {t('claims_not_prepared')}
        </p>
      )}
      {(prepared === 'ready' || prepared === 'failed') && (
        <view.component
          key={place}
          {...{ edges, t, locale, say }}
          go={goFromHere}
          address={{ ...address, view: view.name }}
        />
      )}
    </ManagerFrame>
  );
}

/** The view that an address names; the first one where there is none of that name. */
function viewAt(address: Address) {
  return VIEWS.find(({ name }) => name === address.view) ?? VIEWS[0];
}

/** Equal for addresses at which the same view stays. */
function placeOf(address: Address): string {
  return `${viewAt(address)?.name}/${address.id ?? ''}`;
}

/** The listed parts, and two ways that are wanted from everywhere: a new claim, and the bin. */
function linksFor(current: string, { id, params }: Address, t: Translate) {
  const inBin = current === 'history' && params.part === 'bin';
  const link = (view: string, label: string, isCurrent: boolean, more: Record<string, string> = {}) => ({
    href: writeAddress({ view, id: null, params: more }),
    label: t(label),
    current: isCurrent,
  });
  const parts = VIEWS.filter(({ listed }) => listed);
  return {
    parts: [
      ...parts.map(({ name }) => link(name, `options_view_${name}`, name === current && !inBin)),
      link('history', 'options_bin', inBin, { part: 'bin' }),
    ],
    add: link('claim', 'options_add_claim', current === 'claim' && id === null),
  };
}
