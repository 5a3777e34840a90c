import type { Translate } from '../i18n.ts';

/** What an update would do, in the words it is shown in; lists hold the first few. */
export type ShownUpdate = {
  readonly added: { readonly count: number; readonly first: readonly string[] };
  readonly changed: { readonly count: number; readonly first: readonly (readonly [before: string, after: string])[] };
  readonly removed: { readonly count: number; readonly first: readonly string[] };
  readonly same: number;
  readonly kept: number;
  readonly others: number;
  readonly stories: readonly string[];
};

/** Everything that an update adds, changes and removes, before any of it is done. */
export function SetPreview({ update, t, locale }: { update: ShownUpdate; t: Translate; locale: string }) {
  const count = (key: string, n: number) => t(key, n);
  const more = (count: number, shown: number) =>
    count > shown && <li class="mg-note">{t('subs_more', (count - shown).toLocaleString(locale))}</li>;
  const { added, changed, removed, same, kept, others, stories } = update;
  return (
    <div class="mg-update">
      <ul class="mg-update-counts">
        <li>{count('subs_adds', added.count)}</li>
        <li>{count('subs_changes', changed.count)}</li>
        <li>{count('subs_removes', removed.count)}</li>
        {same > 0 && <li>{count('subs_same', same)}</li>}
        {kept > 0 && <li>{count('subs_kept', kept)}</li>}
        {others > 0 && <li>{count('subs_others', others)}</li>}
        {stories.length > 0 && <li>{t('subs_stories', stories.join(', '))}</li>}
      </ul>
      {added.count > 0 && (
        <details>
          <summary>{t('subs_added_list')}</summary>
          <ul>
            {added.first.map((text) => (
              <li key={text}>{text}</li>
            ))}
            {more(added.count, added.first.length)}
          </ul>
        </details>
      )}
      {changed.count > 0 && (
        <details>
          <summary>{t('subs_changed_list')}</summary>
          <ul>
            {changed.first.map(([before, after]) => (
              <li key={before + after}>
                <del>{before}</del> <ins>{after}</ins>
              </li>
            ))}
            {more(changed.count, changed.first.length)}
          </ul>
        </details>
      )}
      {removed.count > 0 && (
        <details>
          <summary>{t('subs_removed_list')}</summary>
          <ul>
            {removed.first.map((text) => (
              <li key={text}>{text}</li>
            ))}
            {more(removed.count, removed.first.length)}
          </ul>
        </details>
      )}
    </div>
  );
}
