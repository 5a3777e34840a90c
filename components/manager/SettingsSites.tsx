import { useRef } from 'preact/hooks';
import type { Translate } from '../i18n.ts';

type Props = {
  readonly sites: readonly string[];
  /** What is typed for a further site. */
  readonly typed: string;
  /** What is wrong with it, in a sentence; `''`: nothing. */
  readonly problem: string;
  readonly t: Translate;
  readonly onType: (text: string) => void;
  readonly onAdd: () => void;
  readonly onRemove: (site: string) => void;
};

/** The sites where nothing is marked; further ones are typed or pasted. */
export function SettingsSites({ sites, typed, problem, t, onType, onAdd, onRemove }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const send = (event: Event) => {
    event.preventDefault();
    onAdd();
    field.current?.focus();
  };
  /** Its button goes away with it, and the focus must not. */
  const remove = (site: string) => {
    field.current?.focus();
    onRemove(site);
  };
  return (
    <section>
      <h2>{t('settings_sites')}</h2>
      {sites.length === 0 ? (
        <p class="mg-note">{t('settings_sites_none')}</p>
      ) : (
        <ul class="se-sites" aria-label={t('settings_sites')}>
          {sites.map((site) => (
            <li key={site}>
              <bdi>{site}</bdi>
              <button
                type="button"
                class="mg-button"
                aria-label={t('settings_site_remove', site)}
                onClick={() => remove(site)}
              >
                {t('settings_site_remove_short')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="se-add" noValidate onSubmit={send}>
        <div class="mg-field">
          <label for="se-site">{t('settings_site')}</label>
          <input
            ref={field}
            id="se-site"
            type="text"
            inputMode="url"
            autoComplete="off"
            spellcheck={false}
            maxLength={2000}
            value={typed}
            aria-invalid={problem !== ''}
            aria-describedby="se-site-note se-site-problem"
            onInput={(event) => onType(event.currentTarget.value)}
          />
          <p id="se-site-note" class="mg-note">
            {t('settings_site_note')}
          </p>
          <p id="se-site-problem" class="mg-problem" role="alert">
            {problem}
          </p>
        </div>
        <button type="submit" class="mg-button">
          {t('settings_site_add')}
        </button>
      </form>
    </section>
  );
}
