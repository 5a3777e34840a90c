import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../components/i18n.ts';
import { ManagerFrame } from '../../components/manager/ManagerFrame.tsx';
import { type Address, readAddress, writeAddress } from './address.ts';
import type { OptionsEdges } from './edges.ts';
import { VIEWS } from './views.ts';

type Props = { edges: OptionsEdges; window: Window; t: Translate; locale: string };
type Said = {
  readonly text: string;
  readonly undo: (() => void) | undefined;
  readonly label: string | undefined;
};

/** The options page: the view that the address names, within the page's frame. */
export function OptionsPage({ edges, window, t, locale }: Props) {
  const [address, setAddress] = useState(() => readAddress(window.location.hash));
  const [said, setSaid] = useState<Said>({ text: '', undo: undefined, label: undefined });
  const main = useRef<HTMLElement>(null);

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
      setAddress(next);
      if (how === 'push') main.current?.focus();
    },
    [window],
  );
  const say = useCallback((text: string, undo?: () => void, label?: string) => setSaid({ text, undo, label }), []);

  const view = VIEWS.find(({ name }) => name === address.view) ?? VIEWS[0];
  const title = view ? t(`options_view_${view.name}`) : '';
  useEffect(() => {
    window.document.title = `${title} – ${t('extensionName')}`;
  }, [title]);
  if (!view) return null;
  const links = VIEWS.filter(({ listed }) => listed).map(({ name }) => ({
    href: writeAddress({ view: name, id: null, params: {} }),
    label: t(`options_view_${name}`),
    current: name === view.name,
  }));
  return (
    <ManagerFrame links={links} said={said.text} onUndo={said.undo} undoLabel={said.label} mainRef={main} t={t}>
      <view.component
        key={`${view.name}/${address.id ?? ''}`}
        {...{ edges, t, locale, go, say }}
        address={{ ...address, view: view.name }}
      />
    </ManagerFrame>
  );
}
