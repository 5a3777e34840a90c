import { asideFile } from '../../../lib/claims/sound/aside.ts';
import { localDay } from '../../../lib/local-day.ts';
import type { OptionsEdges } from '../edges.ts';

/** Hands the user a file with records that were set aside, and gives its name. Rejects where they cannot be read. */
export async function exportAside({ db, now, download }: OptionsEdges, nths: readonly number[]): Promise<string> {
  const name = `crossfigure-set-aside-${localDay(now())}.json`;
  download(name, new Blob([await asideFile(db, nths)], { type: 'application/json' }));
  return name;
}
