import '../../../components/manager/form.css';
import '../../../components/manager/history.css';
import type { ViewProps } from '../edges.ts';
import { BinPart } from './bin-part.tsx';
import { EntriesPart } from './entries-part.tsx';

/** What was changed (`#/history`), and what was deleted (`#/history?part=bin`). */
export function HistoryView(props: ViewProps) {
  return props.address.params.part === 'bin' ? <BinPart {...props} /> : <EntriesPart {...props} />;
}
