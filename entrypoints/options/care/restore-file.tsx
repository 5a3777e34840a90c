import { useEffect, useRef, useState } from 'preact/hooks';
import { CareRestore, type ShownDifferences } from '../../../components/manager/CareRestore.tsx';
import type { Differences } from '../../../lib/backup-plan.ts';
import type { Claim, Story } from '../../../lib/model.ts';
import type { ViewProps } from '../edges.ts';
import { failureKey } from '../history/undo-and-say.ts';
import { type OpenedFile, openBackup, planOf, restore } from './restore.ts';

type Props = Pick<ViewProps, 'edges' | 't' | 'locale' | 'say'> & {
  readonly file: File;
  readonly onDone: () => void;
};

/** A chosen file: what going back to it would do, then that. */
export function RestoreFile({ edges, t, locale, say, file, onDone }: Props) {
  const [read, setRead] = useState<OpenedFile | null>(null);
  const [follow, setFollow] = useState(false);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const working = useRef<AbortController | null>(null);

  useEffect(() => {
    let isGone = false;
    setRead(null);
    const unreadable = { ok: false, reason: 'unreadable', problem: t('care_unreadable') } as const;
    void openBackup(edges, file)
      .catch(() => unreadable)
      .then((opened) => !isGone && setRead(opened));
    return () => {
      isGone = true;
      working.current?.abort();
    };
  }, [edges, file]);

  if (!read) return <p role="status">{t('care_reading')}</p>;
  if (!read.ok) {
    return (
      <p class="mg-problem" role="alert">
        {problemOf(read, t)}
      </p>
    );
  }
  const { opened } = read;
  const plan = planOf(opened, follow);

  async function start(): Promise<void> {
    working.current = new AbortController();
    setProgress({ done: 0, total: plan.writes.length });
    const { signal } = working.current;
    const onProgress = (done: number, total: number) => setProgress({ done, total });
    const { applied, undo } = await restore(edges, opened, follow, { signal, onProgress });
    setProgress(null);
    if (!applied.ok) return say(t(failureKey(applied)));
    say(t('care_restored', opened.name), () => {
      void undo()
        .catch(() => false)
        .then((isBack) => say(t(isBack ? 'care_restore_undone' : 'care_restore_not_undone')));
    });
    onDone();
  }

  return (
    <CareRestore
      shown={{
        name: opened.name,
        claims: lines(plan.claims, (claim) => (claim as Claim).statement),
        stories: lines(plan.stories, (story) => titleOf(story as Story, locale)),
        settings: plan.settings,
        passages: plan.passages.length,
        sets: opened.sets,
      }}
      follow={follow}
      progress={progress}
      t={t}
      onFollow={setFollow}
      onRestore={() => void start()}
      onCancel={() => (progress ? working.current?.abort() : onDone())}
    />
  );
}

function problemOf(read: Extract<OpenedFile, { ok: false }>, t: Props['t']): string {
  if (read.reason === 'no_backup') return t('care_no_backup');
  if (read.reason === 'unreadable') return read.problem;
  return t('care_broken', String(read.count), read.problem);
}

function lines<T>(differences: Differences<T>, tell: (record: T) => string): ShownDifferences {
  const { added, changed, removed } = differences;
  return { added: added.map(tell), changed: changed.map(tell), removed: removed.map(tell) };
}

function titleOf({ id, title }: Story, locale: string): string {
  const byLanguage = new Map(Object.entries(title));
  return byLanguage.get(locale.split('-')[0] ?? 'en') ?? byLanguage.get('en') ?? id;
}
