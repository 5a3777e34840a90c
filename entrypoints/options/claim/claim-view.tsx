import type { ViewProps } from '../edges.ts';

export function ClaimView({ t }: ViewProps) {
  return <h1>{t('options_view_claim')}</h1>;
}
