import { useEffect, useState } from 'preact/hooks';
import type { PageSilence } from '../../components/LookupPage.tsx';
import { type PlacedFinding, placeKey } from '../../components/PageList.tsx';
import type { PageFindings, TabStatus } from '../../lib/messages.ts';
import { askedPlace, PLACE_KEY, recentLookups } from '../../lib/recent-lookups.ts';
import type { PanelEdges } from './edges.ts';

export type PageState = {
  readonly page: PageFindings | PageSilence | null;
  readonly open: string | null;
  readonly show: (finding: PlacedFinding | null) => void;
};

/** What the followed page shows, kept up with the page; `onAsked` runs when the page itself asks to show a place. */
export function usePage(edges: PanelEdges, onAsked: () => void): PageState {
  const [page, setPage] = useState<PageState['page']>(null);
  const [open, setOpen] = useState<string | null>(null);

  useEffect(() => {
    const ended = new AbortController();
    let followed: number | null = null;
    let asked = 0;
    const read = async () => {
      asked += 1;
      const round = asked;
      followed = await edges.page.tab();
      const found = followed === null ? ('no_page' as const) : await readPage(edges, followed);
      if (!ended.signal.aborted && round === asked) setPage(found);
    };
    const showAsked = async () => {
      const [place, lookups] = await Promise.all([askedPlace(edges.session), recentLookups(edges.session)]);
      if (ended.signal.aborted || place?.windowId !== edges.window.id || place.at < Date.now() - FRESH_MS) return;
      // a panel opened anew for a look-up shows that
      if (lookups.some(({ at, windowId }) => at > place.at && (windowId === edges.window.id || windowId < 0))) return;
      setOpen(placeKey(place.place));
      onAsked();
    };
    edges.page.onTab(() => {
      setOpen(null);
      void read();
    }, ended.signal);
    edges.onMessage((message, tabId) => {
      if (message.type === 'raisePanel' && edges.ownTab !== null && message.windowId === edges.window.id) {
        edges.raise();
        return true;
      }
      // The reader's count comes with its first painting, `pageChanged` with every later one, `gone` with its frame's end.
      if (tabId === followed && TELLING.has(message.type)) void read();
      return undefined;
    }, ended.signal);
    edges.onSession((keys) => keys.includes(PLACE_KEY) && void showAsked(), ended.signal);
    void read();
    void showAsked();
    return () => ended.abort();
  }, [edges]);

  const show = (finding: PlacedFinding | null) => {
    setOpen(finding && placeKey(finding));
    if (!finding) return;
    const { block, start, end, frame = 0 } = finding;
    void edges.page.tab().then((tabId) => {
      if (tabId !== null) edges.page.scrollTo(tabId, { block, start, end, frame });
    });
  };
  return { page, open, show };
}

/** What readers say that changes what there is to show. */
const TELLING: ReadonlySet<string> = new Set(['pageChanged', 'count', 'gone']);

/** A panel that was just opened shows what it was opened for; one that is opened for nothing does not. */
const FRESH_MS = 10_000;

async function readPage({ page }: PanelEdges, tabId: number): Promise<PageFindings | PageSilence> {
  const found = await page.findings(tabId);
  if (found && found.findings.length > 0) return found;
  const status = await page.status(tabId);
  return found && status?.siteOn !== false ? 'nothing' : silenceOf(status);
}

function silenceOf(status: TabStatus | null): PageSilence {
  if (status?.access === 'withheld') return 'withheld';
  if (!status || status.host === null) return 'no_page';
  if (!status.marking) return 'marking_off';
  if (!status.siteOn) return 'site_off';
  return 'unread';
}
