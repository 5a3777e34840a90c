import type { Translate } from '../i18n.ts';

export type StoryRow = {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly since: string;
  readonly subjects: string;
  readonly claims: string;
  readonly href: string;
  /** A story goes into a file with its claims: without any there is nothing to write. */
  readonly canExport: boolean;
  readonly claimsHref: string;
};

type Props = {
  rows: readonly StoryRow[];
  /** Bundled stories that were deleted. */
  missing: readonly { readonly id: string; readonly title: string }[];
  newHref: string;
  t: Translate;
  onCopy: (id: string) => void;
  onExport: (id: string) => void;
  onDelete: (id: string) => void;
  onBringBack: (id: string) => void;
};

/** All stories that are followed, with what can be done to each. */
export function StoriesList({ rows, missing, newHref, t, onCopy, onExport, onDelete, onBringBack }: Props) {
  return (
    <>
      <p class="mg-note">{t('stories_list_note')}</p>
      <p class="mg-buttons">
        <a class="mg-button st-link" href={newHref}>
          {t('stories_new')}
        </a>
      </p>
      {rows.length === 0 ? (
        <p>{t('stories_none')}</p>
      ) : (
        <ul class="st-list">
          {rows.map((row) => (
            <li key={row.id} class="st-card">
              <h2>
                <a href={row.href}>{row.title}</a>
              </h2>
              <p class="mg-note">
                {row.owner} · {row.since} · {row.subjects} · <a href={row.claimsHref}>{row.claims}</a>
              </p>
              <div class="mg-buttons">
                <button type="button" class="mg-button" onClick={() => onCopy(row.id)}>
                  {t('stories_duplicate')}
                  <span class="st-hidden"> {row.title}</span>
                </button>
                <button type="button" class="mg-button" disabled={!row.canExport} onClick={() => onExport(row.id)}>
                  {t('stories_export')}
                  <span class="st-hidden"> {row.title}</span>
                </button>
                <button type="button" class="mg-danger" onClick={() => onDelete(row.id)}>
                  {t('stories_delete')}
                  <span class="st-hidden"> {row.title}</span>
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {missing.map(({ id, title }) => (
        <p key={id} class="st-missing">
          {t('stories_missing', title)}{' '}
          <button type="button" class="mg-button" onClick={() => onBringBack(id)}>
            {t('stories_bring_back')}
          </button>
        </p>
      ))}
    </>
  );
}
