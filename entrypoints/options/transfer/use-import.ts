import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { applyWrites } from '../../../lib/claims/apply.ts';
import { undo } from '../../../lib/claims/history.ts';
import { createPassages } from '../../../lib/claims/passages.ts';
import { createRepository } from '../../../lib/claims/repository.ts';
import type { Write } from '../../../lib/claims/types.ts';
import { type CsvTable, choicesOf, inspectCsv } from '../../../lib/formats/csv-inspect.ts';
import { openFile } from '../../../lib/formats/open.ts';
import type { Format, OpenedFile, ReadChoices } from '../../../lib/formats/types.ts';
import { planImport } from '../../../lib/import/plan.ts';
import type { ImportPlan, PlanChoices } from '../../../lib/import/types.ts';
import { writesOf } from '../../../lib/import/writes.ts';
import type { ViewProps } from '../edges.ts';
import { passagesAlong } from './passages-along.ts';

export type Csv = NonNullable<ReadChoices['csv']>;
type Opened = { readonly file: OpenedFile; readonly format: Format };

/** A file on its way in: opened, laid out where it is a table, held against the store, taken in. Each step undoes the later ones. */
export function useImport({ edges, t, locale, say }: Pick<ViewProps, 'edges' | 't' | 'locale' | 'say'>) {
  const repository = useMemo(() => createRepository(edges.db), [edges]);
  const [storyId, setStoryId] = useState('');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [table, setTable] = useState<CsvTable | null>(null);
  const [csv, setCsv] = useState<Csv | null>(null);
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const [choices, setChoices] = useState<PlanChoices>({ duplicates: false, changed: 'file' });
  const [working, setWorking] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** The entry of the history that was made last. */
  const [brought, setBrought] = useState<number | null>(null);
  const running = useRef(new AbortController());
  const writes = useMemo(() => (plan ? writesOf(plan, choices) : []), [plan, choices]);
  useEffect(() => () => running.current.abort(), []);

  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const begin = (key: string) => {
    running.current = new AbortController();
    const { signal } = running.current;
    setProblem(null);
    setWorking(t(key, percent.format(0)));
    const onProgress = (done: number, total: number) => {
      if (!signal.aborted) setWorking(t(key, percent.format(total ? done / total : 1)));
    };
    return { signal, onProgress };
  };
  const reset = () => {
    setOpened(null);
    setTable(null);
    setCsv(null);
    setPlan(null);
    setBrought(null);
  };

  const open = async (given: File) => {
    reset();
    begin('transfer_opening');
    const opening = await openFile(given);
    setWorking(null);
    if (!opening.ok) return setProblem(opening.problem);
    setOpened(opening);
    if (opening.format.id !== 'csv') return tryOut(opening, null);
    lay(opening.file.text, {});
  };
  const lay = (text: string, wish: NonNullable<Parameters<typeof inspectCsv>[1]>) => {
    const inspected = inspectCsv(text, wish);
    if (!inspected.ok) return setProblem(inspected.problem);
    setProblem(null);
    setTable(inspected);
    setCsv(choicesOf(inspected));
    setPlan(null);
  };
  const tryOut = async ({ file, format }: Opened, chosen: Csv | null) => {
    const options = { defaults: { storyId: storyId || null, publisher: null }, ...begin('transfer_trying') };
    setPlan(null);
    const read = format.read(file, chosen ? { csv: chosen } : {});
    const outcome = read.ok ? await planImport(read, repository, options) : null;
    setWorking(null);
    if (!read.ok) return setProblem(read.problem);
    if (outcome?.ok) setPlan(outcome.plan);
    else if (outcome?.reason === 'failed') setProblem(outcome.problem);
    else say(t('transfer_cancelled'));
  };
  const take = async () => {
    if (!plan) return;
    const along = passagesAlong(createPassages(edges.db), plan, choices);
    const options = { ...begin('transfer_importing'), along };
    const name = opened?.file.name ?? '';
    const applied = await applyWrites(edges.db, { kind: 'import', note: name }, writes, options);
    setWorking(null);
    if (!applied.ok) {
      if (applied.reason === 'cancelled') return say(t('transfer_cancelled'));
      return setProblem(t(`transfer_failed_${applied.reason}`));
    }
    reset();
    const { entry } = applied;
    setBrought(entry);
    const claims = claimsIn(writes);
    const done = claims ? t('transfer_done', claims, name) : t('transfer_done_stories', name);
    say(done, entry === null ? undefined : () => void takeBack(entry));
  };
  const takeBack = async (entry: number) => {
    const undone = await undo(edges.db, entry);
    if (undone.ok) setBrought(null);
    if (undone.ok) return say(t('transfer_undone'));
    say(t(undone.reason === 'changed_meanwhile' ? 'history_refused' : `transfer_failed_${undone.reason}`));
  };

  return {
    ...{ repository, opened, table, csv, plan, choices, writes, working, problem, storyId, brought },
    ...{ open, take, setChoices, setStoryId },
    /** Lays a table out anew by what the user says of it. */
    lay: (wish: NonNullable<Parameters<typeof inspectCsv>[1]>) => opened && lay(opened.file.text, wish),
    /** What was said of the columns; the list of changes is of another reading then. */
    map: (next: Csv) => {
      setCsv(next);
      setPlan(null);
    },
    tryOut: () => opened && void tryOut(opened, csv),
    cancel: () => running.current.abort(),
  };
}

/** How many claims are written, stories apart. */
export function claimsIn(writes: readonly Write[]): number {
  return writes.filter(({ type }) => type === 'put').length;
}
