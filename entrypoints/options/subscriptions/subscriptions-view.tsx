import type { ViewProps } from '../edges.ts';

export function SubscriptionsView({ t }: ViewProps) {
  return <h1>{t('options_view_subscriptions')}</h1>;
}
