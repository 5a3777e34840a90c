import type { ComponentType } from 'preact';
import { CareView } from './care/care-view.tsx';
import { ClaimView } from './claim/claim-view.tsx';
import { ClaimsView } from './claims/claims-view.tsx';
import type { ViewProps } from './edges.ts';
import { HistoryView } from './history/history-view.tsx';
import { SettingsView } from './settings/settings-view.tsx';
import { StoriesView } from './stories/stories-view.tsx';
import { SubscriptionsView } from './subscriptions/subscriptions-view.tsx';
import { TransferView } from './transfer/transfer-view.tsx';

export type View = {
  /** Its name in the address; its title is the message `options_view_<name>`. */
  readonly name: string;
  /** Whether the page's navigation lists it. */
  readonly listed: boolean;
  readonly component: ComponentType<ViewProps>;
};

/** The parts of the options page in the order of its navigation; the first is where one begins. */
export const VIEWS: readonly View[] = [
  { name: 'claims', listed: true, component: ClaimsView },
  { name: 'claim', listed: false, component: ClaimView },
  { name: 'stories', listed: true, component: StoriesView },
  { name: 'history', listed: true, component: HistoryView },
  { name: 'transfer', listed: true, component: TransferView },
  { name: 'subscriptions', listed: true, component: SubscriptionsView },
  { name: 'care', listed: true, component: CareView },
  { name: 'settings', listed: true, component: SettingsView },
];
