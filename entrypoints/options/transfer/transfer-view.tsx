import type { ViewProps } from '../edges.ts';

export function TransferView({ t }: ViewProps) {
  return <h1>{t('options_view_transfer')}</h1>;
}
