import type { Translate } from './i18n.ts';
import { WelcomeSample } from './WelcomeSample.tsx';

type Props = {
  readonly sample: Parameters<typeof WelcomeSample>[0]['sample'];
  readonly shortcuts: readonly { readonly name: string; readonly keys: string }[];
  readonly t: Translate;
  readonly locale: string;
  /** What is said while the article cannot be marked yet, or why it cannot; mostly nothing. */
  readonly said: string;
  /** The browser does not let the extension into all web pages. */
  readonly isWithheld: boolean;
  /** Asks the browser to do so. */
  readonly onAllow: () => void;
  /** Opens the card of the next marked place, as the keyboard command does. */
  readonly onOpenNext: () => void;
  /** Opens the browser's page for shortcuts. */
  readonly onShortcuts: () => void;
};

/** What one is shown once, right after installing: what the extension does, on an article that is marked for real. */
export function WelcomePage({
  sample,
  shortcuts,
  t,
  locale,
  said,
  isWithheld,
  onAllow,
  onOpenNext,
  onShortcuts,
}: Props) {
  const keysOf = (command: string) => shortcuts.find(({ name }) => name === command)?.keys ?? '';
  /** A sentence about keys, left out where the browser has set none. */
  const byKeys = (key: string, command: string) => {
    const keys = keysOf(command);
    return keys && <> {t(key, keys)}</>;
  };
  return (
    <div class="mg wl">
      <header class="wl-head">
        <h1>{t('welcome_title')}</h1>
        <p>{t('welcome_lead')}</p>
      </header>
      <main class="wl-main">
        {isWithheld && (
          <section class="wl-access" aria-labelledby="wl-access">
            <h2 id="wl-access">{t('welcome_access')}</h2>
            <p>{t('welcome_access_text', t('popup_mark_page'))}</p>
            <div class="mg-buttons">
              <button type="button" class="mg-primary" onClick={onAllow}>
                {t('welcome_allow')}
              </button>
            </div>
          </section>
        )}
        <ol class="wl-steps">
          <li>
            <h2>{t('welcome_read')}</h2>
            <p>{t('welcome_read_text')}</p>
            <ul class="wl-legend">
              {(['agrees', 'one_source', 'mixed', 'conflicts', 'other_time'] as const).map((verdict) => (
                <li key={verdict}>
                  <span class={`mk-line mk-${verdict}`}>{t(`verdict_${verdict}`)}</span>
                </li>
              ))}
            </ul>
          </li>
          <li>
            <h2>{t('welcome_open')}</h2>
            <p>
              {t('welcome_open_text')}
              {byKeys('welcome_open_keys', 'open-next')}
            </p>
          </li>
          <li>
            <h2>{t('welcome_look_up')}</h2>
            <p>
              {t('welcome_look_up_text', t('menu_look_up'))}
              {byKeys('welcome_look_up_keys', 'look-up')}
            </p>
          </li>
        </ol>
        <section class="wl-try" aria-labelledby="wl-try">
          <h2 id="wl-try">{t('welcome_try')}</h2>
          <p>{t('welcome_try_text')}</p>
          <p role="status">{said}</p>
          <div class="mg-buttons">
            <button type="button" class="mg-primary" onClick={onOpenNext}>
              {t('welcome_try_next')}
            </button>
          </div>
          <WelcomeSample sample={sample} t={t} locale={locale} />
        </section>
        <section>
          <h2>{t('welcome_yours')}</h2>
          <ul class="wl-list">
            <li>{t('welcome_pin')}</li>
            <li>{t('welcome_site_off')}</li>
            <li>{t('welcome_local')}</li>
          </ul>
          <div class="mg-buttons">
            <a class="mg-button" href="/options.html#/claims">
              {t('welcome_claims')}
            </a>
            <a class="mg-button" href="/options.html#/settings">
              {t('options_view_settings')}
            </a>
            <button type="button" class="mg-button" onClick={onShortcuts}>
              {t('settings_shortcuts')}
            </button>
          </div>
        </section>
      </main>
    </div>
  );
}
