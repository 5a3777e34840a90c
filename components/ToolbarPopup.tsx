import type { PageFindings, Result, TabStatus } from '../lib/messages.ts';
import type { Translate } from './i18n.ts';
import { PageList, type PlacedFinding } from './PageList.tsx';
import { Switch } from './Switch.tsx';

type Props = {
  /** `null` until the background has answered. */
  readonly status: Result<TabStatus> | null;
  /** What the page holds; `null` where nothing is read, or it has not answered. */
  readonly page?: PageFindings | null;
  readonly t: Translate;
  readonly locale?: string;
  /** Jumps to a place of the page, and opens its card. */
  readonly onPick?: (finding: PlacedFinding) => void;
  readonly onCopy?: () => void;
  /** What was just done. */
  readonly said?: string;
  readonly onPage?: (on: boolean) => void;
  /** Shows what was hidden on the page. */
  readonly onShowAgain?: () => void;
  /** Takes back what a switch was just set to. */
  readonly onUndo?: (() => void) | undefined;
  readonly onSite: (host: string, on: boolean) => void;
  readonly onMarking: (on: boolean) => void;
  /** Marks this page once, whatever is set. */
  readonly onMarkPage: () => void;
  /** Asks the browser to let the extension into this site for good. */
  readonly onAllow: (host: string) => void;
  /** It was asked for, and no script gets into the page. */
  readonly isRefused?: boolean;
  /** In a private window. */
  readonly isPrivate?: boolean;
  /** The claims are being taken in: nothing can be said of the page yet. */
  readonly preparing?: boolean;
  /** Changes that are in no file and that it is time to speak of; 0: none. */
  readonly unsaved?: number;
  readonly onBackUp?: () => void;
  readonly onPutOff?: () => void;
};

/**
 * What the toolbar button opens: the page's table of contents, marking it where nothing does so by itself, and the
 * switches for this page, its site and all sites.
 */
export function ToolbarPopup({
  status,
  page = null,
  t,
  locale = 'en',
  onPick = () => undefined,
  onCopy,
  said = '',
  onPage,
  onShowAgain,
  onUndo,
  onSite,
  onMarking,
  onMarkPage,
  onAllow,
  isRefused = false,
  isPrivate = false,
  preparing = false,
  unsaved = 0,
  onBackUp,
  onPutOff,
}: Props) {
  const tab = status?.ok ? status.value : null;
  const told = tab && (isRefused ? t('popup_unreached') : sentence(tab, preparing, t));
  return (
    <main>
      <h1>{t('extensionName')}</h1>
      <p role="status">{status && (told ?? t('popup_failed'))}</p>
      {onUndo && (
        <button type="button" class="undo" onClick={onUndo}>
          {t('options_undo')}
        </button>
      )}
      {page && page.findings.length > 0 && (
        <section class="cf-card" aria-label={t('lookup_page')}>
          <div class="contents">
            <PageList page={page} t={t} locale={locale} onPick={onPick} />
          </div>
          <button type="button" class="copy" onClick={onCopy}>
            {t('popup_copy')}
          </button>
        </section>
      )}
      {page && (page.hidden ?? 0) > 0 && (
        <div class="line">
          <span>{t('popup_hidden', page.hidden ?? 0)}</span>
          <button type="button" onClick={onShowAgain}>
            {t('popup_show_again')}
          </button>
        </div>
      )}
      <p role="status" class="said">
        {said}
      </p>
      {tab?.host && (canMark(tab) || tab.access === 'withheld') && (
        <div class="once">
          {canMark(tab) && (
            <button type="button" class="main" onClick={onMarkPage}>
              {t('popup_mark_page')}
            </button>
          )}
          {tab.access === 'withheld' && (
            <button type="button" onClick={() => tab.host && onAllow(tab.host)}>
              {t('popup_allow', tab.host)}
            </button>
          )}
        </div>
      )}
      {tab?.host && onPage && (
        <Switch
          label={t('popup_mark_on_page')}
          {...(isPrivate && { detail: t('popup_private') })}
          on={tab.pageOn}
          disabled={!tab.marking || !tab.siteOn}
          onChange={onPage}
        />
      )}
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
        <div class="line">
          <span>{t('popup_unsaved', unsaved)}</span>
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
function sentence(tab: TabStatus, preparing: boolean, t: Translate): string {
  const { host, access, marking, siteOn, pageOn, page, figures } = tab;
  if (host === null) return t(access === 'withheld' ? 'popup_unknown_page' : 'popup_no_page');
  if (!isRead(tab)) {
    if (!marking) return t('popup_marking_off');
    if (!siteOn) return t('popup_site_off');
    if (access === 'withheld') return t('popup_withheld');
    if (access === 'unreached') return t('popup_unreached');
  }
  if (!pageOn) return t('popup_page_off');
  if (preparing) return t('claims_preparing');
  if (figures > 0) return t('popup_figures', figures);
  if (page === 'unknown_language') return t('popup_unknown_language');
  if (page === 'story') return t('popup_no_figures');
  return t('popup_nothing');
}

/** Whether the page is being read, at the user's word or by itself. */
function isRead({ once, page, marking, siteOn }: TabStatus): boolean {
  return once || (page !== 'unread' && marking && siteOn);
}

/** Whether nothing but the user's word would have the page read. */
function canMark(tab: TabStatus): boolean {
  return !isRead(tab) && tab.access !== 'unreached' && (tab.access === 'withheld' || !tab.marking || !tab.siteOn);
}
