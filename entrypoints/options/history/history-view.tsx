import type { ViewProps } from '../edges.ts';

export function HistoryView({ t }: ViewProps) {
  return <h1>{t('options_view_history')}</h1>;
}
