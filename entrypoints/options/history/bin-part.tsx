import { useEffect, useMemo, useState } from 'preact/hooks';
import { formatFigure } from '../../../components/format.ts';
import type { LookupNames } from '../../../components/lookup-names.ts';
import { BinList, type ShownBinned } from '../../../components/manager/BinList.tsx';
import { BIN_DAYS, listBin, restoreFromBin } from '../../../lib/claims/bin.ts';
import { createRepository } from '../../../lib/claims/repository.ts';
import type { Binned, StoredStory } from '../../../lib/claims/types.ts';
import { namesOf } from '../claim/names.ts';
import type { ViewProps } from '../edges.ts';
import { readOnChange } from '../read-on-change.ts';
import { FAILED, told } from './undo-and-say.ts';

const PAGE = 100;
const DAY_MS = 86_400_000;

/** Deleted claims; what is searched for stands in the address. */
export function BinPart({ edges, t, locale, address, go, say }: ViewProps) {
  const [bin, setBin] = useState<readonly Binned[] | null>(null);
  const [stories, setStories] = useState<readonly StoredStory[]>([]);
  const [failed, setFailed] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [most, setMost] = useState(PAGE);
  useEffect(() => {
    const ends = new AbortController();
    const repository = createRepository(edges.db);
    readOnChange(
      edges,
      () => Promise.all([listBin(edges.db), repository.stories()]),
      ([binned, known]) => {
        setStories(known);
        setBin(binned);
      },
      () => setFailed(true),
      ends.signal,
    );
    return () => ends.abort();
  }, [edges]);

  const filter = address.params.q ?? '';
  // the bin may hold very many, and each letter typed asks for them again
  const all = useMemo(() => {
    const names = namesOf(stories, t, locale);
    return (bin ?? []).map((one) => shown(one, names, edges.now()));
  }, [bin, stories, locale]);
  const fitting = all.filter((one) => fits(one, filter));
  const restore = async (ids: readonly string[]) => {
    const applied = await restoreFromBin(edges.db, ids).catch(() => FAILED);
    told(applied, { edges, say, t: withCount(ids.length, t) }, 'bin_restored', 'undo');
    if (applied.ok) setChosen(new Set());
  };
  return (
    <>
      <h1>{t('bin_title')}</h1>
      <p class="mg-note">{t(failed ? 'bin_unreadable' : 'bin_intro', String(BIN_DAYS))}</p>
      {bin && (
        <BinList
          shown={fitting.slice(0, most)}
          all={all.length}
          fitting={fitting.length}
          filter={filter}
          chosen={chosen}
          t={t}
          locale={locale}
          onFilter={(q) => go({ ...address, params: { ...address.params, q } }, 'replace')}
          onChoose={setChosen}
          onRestore={(ids) => void restore(ids)}
          onMore={() => setMost(most + PAGE)}
        />
      )}
    </>
  );
}

/** The one message that tells of a number. */
function withCount(n: number, t: ViewProps['t']): ViewProps['t'] {
  return (key, ...subs) => (key === 'bin_restored' ? t(key, n) : t(key, ...subs));
}

function shown({ claim, removedAt }: Binned, names: LookupNames, now: Date): ShownBinned {
  const { subjectLabel, partyName } = names.of(claim.storyId);
  const figure = claim.quantity ? [formatFigure(claim.quantity, names.t, names.locale)] : [];
  const details = [...figure, subjectLabel(claim.subject), partyName(claim.origin), claim.source.publisher];
  const ends = Date.parse(removedAt) + BIN_DAYS * DAY_MS;
  const daysLeft = Math.max(0, Math.ceil((ends - now.getTime()) / DAY_MS));
  return { id: claim.id, statement: claim.statement, details: details.join(' · '), removedAt, daysLeft };
}

/** Every typed word stands in it, in any order. */
function fits({ statement, details }: ShownBinned, filter: string): boolean {
  const text = `${statement} ${details}`.toLowerCase();
  const words = filter.toLowerCase().split(/\s+/);
  return words.every((word) => text.includes(word));
}
