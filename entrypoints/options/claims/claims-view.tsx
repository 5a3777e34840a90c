import type { ViewProps } from '../edges.ts';

export function ClaimsView({ t }: ViewProps) {
  return <h1>{t('options_view_claims')}</h1>;
}
