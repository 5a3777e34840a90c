import { backupName, backupOf } from '../../../lib/backup.ts';
import { notingBackup } from '../../../lib/backup-reminder.ts';
import { listHistory } from '../../../lib/claims/history.ts';
import { keptValues } from '../../../lib/claims/kept.ts';
import { jsonFormat } from '../../../lib/formats/json.ts';
import { localDay } from '../../../lib/local-day.ts';
import type { OptionsEdges } from '../edges.ts';
import { readHoldings } from './holdings.ts';

/** Hands the user a file with everything, and gives its name. Rejects where something cannot be read. */
export async function backUp(edges: OptionsEdges, title: string): Promise<string> {
  const now = edges.now();
  const day = localDay(now);
  const note = await notingBackup(keptValues(edges.db), (asked) => listHistory(edges.db, asked), now);
  const parts = jsonFormat.write(backupOf(await readHoldings(edges), title, day));
  const name = backupName(day);
  edges.download(name, new Blob([...parts], { type: jsonFormat.mime }));
  await note();
  return name;
}
