import type { ViewProps } from '../edges.ts';

export function CareView({ t }: ViewProps) {
  return <h1>{t('options_view_care')}</h1>;
}
