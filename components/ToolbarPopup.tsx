import type { Result, TabStatus } from '../lib/messages.ts';
import { plural, type Translate } from './i18n.ts';
import { Switch } from './Switch.tsx';

type Props = {
  /** `null` until the background has answered. */
  readonly status: Result<TabStatus> | null;
  readonly t: Translate;
  readonly locale: string;
  readonly onSite: (host: string, on: boolean) => void;
  readonly onMarking: (on: boolean) => void;
  /** In a private window. */
  readonly isPrivate?: boolean;
  /** The claims are being taken in: nothing can be said of the page yet. */
  readonly preparing?: boolean;
  /** Changes that are in no file and that it is time to speak of; 0: none. */
  readonly unsaved?: number;
  readonly onBackUp?: () => void;
  readonly onPutOff?: () => void;
};

/** What the toolbar button opens: what the page holds, and the two switches. */
export function ToolbarPopup({
  status,
  t,
  locale,
  onSite,
  onMarking,
  isPrivate = false,
  preparing = false,
  unsaved = 0,
  onBackUp,
  onPutOff,
}: Props) {
  const tab = status?.ok ? status.value : null;
  return (
    <main>
      <h1>{t('extensionName')}</h1>
      <p role="status">{status && (status.ok ? sentence(status.value, preparing, t, locale) : t('popup_failed'))}</p>
      {tab?.host && (
        <Switch
          label={t('popup_mark_site')}
          detail={isPrivate ? `${tab.host} · ${t('popup_private')}` : tab.host}
          on={tab.siteOn}
          disabled={!tab.marking}
          onChange={(on) => tab.host && onSite(tab.host, on)}
        />
      )}
      {tab && <Switch label={t('popup_mark_all')} on={tab.marking} onChange={onMarking} />}
      {unsaved > 0 && (
        <div class="unsaved">
          <span>{plural(t, locale, 'popup_unsaved', unsaved, new Intl.NumberFormat(locale).format(unsaved))}</span>
          <button type="button" onClick={onBackUp}>
            {t('popup_back_up')}
          </button>
          <button type="button" onClick={onPutOff}>
            {t('care_later')}
          </button>
        </div>
      )}
    </main>
  );
}

/** The one thing that is most worth saying of a tab. */
function sentence(
  { host, marking, siteOn, page, figures }: TabStatus,
  preparing: boolean,
  t: Translate,
  locale: string,
): string {
  if (host === null) return t('popup_no_page');
  if (!marking) return t('popup_marking_off');
  if (!siteOn) return t('popup_site_off');
  if (preparing) return t('claims_preparing');
  if (figures > 0) return plural(t, locale, 'popup_figures', figures, new Intl.NumberFormat(locale).format(figures));
  if (page === 'unknown_language') return t('popup_unknown_language');
  if (page === 'story') return t('popup_no_figures');
  return t('popup_nothing');
}
