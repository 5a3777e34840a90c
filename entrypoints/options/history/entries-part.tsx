import { useEffect, useState } from 'preact/hooks';
import { AskDialog } from '../../../components/manager/AskDialog.tsx';
import { HistoryItems } from '../../../components/manager/HistoryItems.tsx';
import { HistoryList } from '../../../components/manager/HistoryList.tsx';
import { goBackTo, listHistory } from '../../../lib/claims/history.ts';
import { createRepository } from '../../../lib/claims/repository.ts';
import type { HistoryEntry, StoredStory } from '../../../lib/claims/types.ts';
import { namesOf } from '../claim/names.ts';
import type { OptionsEdges, ViewProps } from '../edges.ts';
import { shownItem } from './shown-item.ts';
import { FAILED, told, undoAndSay } from './undo-and-say.ts';
import { useAbout } from './use-about.ts';
import { useEntries } from './use-entries.ts';
import { useItems } from './use-items.ts';

const PAGE = 50;
const NONE: readonly HistoryEntry[] = [];

/** Every change with its way back; how far one looked and what is unfolded stand in the address. */
export function EntriesPart({ edges, t, locale, address, go, say }: ViewProps) {
  const { params } = address;
  const open = numberOf(params.entry);
  const count = Math.max(PAGE, numberOf(params.count) ?? 0);
  const { found, failed } = useEntries(edges, count, open);
  const about = useAbout(edges, found?.entries ?? NONE);
  const { items, hasMore, more } = useItems(edges, open);
  const [stories, setStories] = useState<readonly StoredStory[]>([]);
  const [refused, setRefused] = useState<number | null>(null);
  const [asking, setAsking] = useState<{ seq: number; count: number } | null>(null);
  useEffect(() => {
    // without them ids stand for names
    createRepository(edges.db)
      .stories()
      .then(setStories, () => undefined);
  }, [edges]);

  const show = (more: Record<string, string>) => go({ ...address, params: { ...params, ...more } }, 'replace');
  const undo = async (seq: number) => {
    setRefused(null);
    const applied = await undoAndSay(seq, { edges, say, t });
    if (!applied.ok && applied.reason === 'changed_meanwhile') setRefused(seq);
  };
  const goBack = async (seq: number) => {
    setAsking(null);
    setRefused(null);
    const applied = await goBackTo(edges.db, seq).catch(() => FAILED);
    told(applied, { edges, say, t }, 'history_gone_back');
  };
  const names = namesOf(stories, t, locale);
  if (failed) return <Page title={t('history_title')} text={t('history_unreadable')} />;
  if (!found) return <Page title={t('history_title')} text="" />;
  return (
    <>
      <Page title={t('history_title')} text={t('history_intro')} />
      <HistoryList
        entries={found.entries}
        about={about}
        open={open}
        items={
          <HistoryItems
            items={items?.map((item) => shownItem(item, names)) ?? null}
            hasMore={hasMore}
            t={t}
            locale={locale}
            onMore={more}
          />
        }
        refused={refused}
        hasOlder={found.hasOlder}
        t={t}
        locale={locale}
        onOpen={(seq) => show({ entry: seq === null ? '' : String(seq) })}
        onUndo={(seq) => void undo(seq)}
        onGoBack={(seq) => void countFrom(edges, seq).then((n) => setAsking({ seq, count: n }))}
        onOlder={() => show({ count: String(found.entries.length + PAGE) })}
      />
      {asking && (
        <AskDialog
          title={t('history_go_back_ask')}
          yes={t('history_go_back_yes', asking.count)}
          t={t}
          onYes={() => void goBack(asking.seq)}
          onNo={() => setAsking(null)}
        >
          <p>{t('history_go_back_count', asking.count)}</p>
        </AskDialog>
      )}
    </>
  );
}

function Page({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p class="mg-note">{text}</p>
    </>
  );
}

/** How many entries that stand are undone by going back to before one. */
async function countFrom({ db }: OptionsEdges, seq: number): Promise<number> {
  let count = 0;
  for (let before: number | undefined; ; ) {
    const some = await listHistory(db, { limit: 500, ...(before !== undefined && { before }) });
    count += some.filter((entry) => entry.seq >= seq && entry.undoneBy === null).length;
    const last = some.at(-1);
    if (!last || last.seq <= seq) return count;
    before = last.seq;
  }
}

function numberOf(text: string | undefined): number | null {
  const number = Number(text);
  return text && Number.isSafeInteger(number) && number > 0 ? number : null;
}
