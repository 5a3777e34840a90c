import type { ViewProps } from '../edges.ts';

export function SettingsView({ t }: ViewProps) {
  return <h1>{t('options_view_settings')}</h1>;
}
