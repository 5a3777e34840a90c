import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../components/i18n.ts';
import type { CiteFormat } from '../../components/LookupCiteAs.tsx';
import { LookupPage } from '../../components/LookupPage.tsx';
import { LookupPanel, type PanelView } from '../../components/LookupPanel.tsx';
import type { PanelEdges } from './edges.ts';
import { LookupView } from './lookup-view.tsx';
import { useLookup } from './use-lookup.ts';
import { usePage } from './use-page.ts';

type Props = { edges: PanelEdges; t: Translate; locale: string };

/** How long what was done stands over the panel's foot. */
const SAID_MS = 5_000;

/** The panel beside the page, joined to the browser by `edges`. */
export function Panel({ edges, t, locale }: Props) {
  const [view, setView] = useState<PanelView>('lookup');
  const [format, setFormat] = useState<CiteFormat>('text');
  const [said, setSaid] = useState('');
  const lookup = useLookup(
    edges,
    useCallback(() => setView('lookup'), []),
  );
  const page = usePage(
    edges,
    useCallback(() => setView('page'), []),
  );
  const { askAgain } = lookup;

  useEffect(() => {
    const fading = setTimeout(() => setSaid(''), SAID_MS);
    return () => clearTimeout(fading);
  }, [said]);

  useEffect(() => {
    const ended = new AbortController();
    edges.onChanged(askAgain, ended.signal);
    return () => ended.abort();
  }, [edges]);

  /** Copying the same twice is said twice: the line is emptied in between. */
  const copy = async (text: string, done: string) => {
    setSaid('');
    try {
      await edges.copy(text);
      setSaid(done);
    } catch (error) {
      setSaid(t('card_copy_failed'));
      throw error;
    }
  };

  return (
    <LookupPanel t={t} locale={locale} view={view} onView={setView} said={said}>
      {view === 'lookup' ? (
        lookup.recent && (
          <LookupView
            key={lookup.current?.id ?? ''}
            edges={edges}
            t={t}
            locale={locale}
            state={lookup}
            recent={lookup.recent}
            format={format}
            onFormat={setFormat}
            onCopy={copy}
            onSay={setSaid}
          />
        )
      ) : (
        <LookupPage
          page={page.page}
          open={page.open}
          t={t}
          locale={locale}
          onOpen={page.show}
          onCopy={(text) => copy(text, t('card_copied'))}
        />
      )}
    </LookupPanel>
  );
}
