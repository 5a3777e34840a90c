import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../i18n.ts';

type Choice = { readonly id: string; readonly label: string };
/** A bulk change as the form has it; `''`: left as it is. */
export type BulkFields = {
  readonly subject: string;
  readonly origin: string;
  readonly status: string;
  readonly reviewed: '' | 'today' | 'clear';
  readonly addTags: string;
  readonly removeTags: string;
};

type Props = {
  title: string;
  /** What they may be changed to; none where they are of several stories. */
  subjects: readonly Choice[];
  origins: readonly Choice[];
  oneStory: boolean;
  /** Tags that are in use. */
  tags: readonly string[];
  /** Where one begins. */
  at: 'subject' | 'tags';
  t: Translate;
  onApply: (fields: BulkFields) => void;
  onCancel: () => void;
};

const NOTHING: BulkFields = { subject: '', origin: '', status: '', reviewed: '', addTags: '', removeTags: '' };
const STATUSES = ['active', 'disabled', 'withdrawn'];

/** One change to all selected claims; fields that are left alone change nothing. */
export function ClaimsBulk({ title, subjects, origins, oneStory, tags, at, t, onApply, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const tagsField = useRef<HTMLInputElement>(null);
  const [fields, setFields] = useState(NOTHING);
  const [empty, setEmpty] = useState(false);
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    if (at === 'tags') tagsField.current?.focus();
    // a dialog that closes gives the focus back to where it was
    return () => opened?.close();
  }, [at]);

  const set = (name: keyof BulkFields) => (event: { currentTarget: { value: string } }) =>
    setFields({ ...fields, [name]: event.currentTarget.value });
  const select = (name: keyof BulkFields, label: string, choices: readonly Choice[], disabled = false) => (
    <label class="mg-field">
      {label}
      <select value={fields[name]} disabled={disabled} onChange={set(name)}>
        <option value="">{t('claims_bulk_keep')}</option>
        {choices.map(({ id, label: text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  const submit = (event: Event) => {
    event.preventDefault();
    if (Object.values(fields).some((value) => value.trim() !== '')) onApply(fields);
    else setEmpty(true);
  };

  return (
    <dialog ref={dialog} class="ct-dialog" aria-labelledby="ct-bulk-title" onCancel={onCancel}>
      <form method="dialog" onSubmit={submit}>
        <h2 id="ct-bulk-title">{title}</h2>
        {!oneStory && <p class="mg-note">{t('claims_bulk_one_story')}</p>}
        {select('subject', t('claims_col_subject'), subjects, !oneStory)}
        {select('origin', t('claims_col_origin'), origins, !oneStory)}
        {select(
          'status',
          t('claims_col_status'),
          STATUSES.map((id) => ({ id, label: t(`lookup_status_${id}`) })),
        )}
        {select('reviewed', t('claims_col_reviewed'), [
          { id: 'today', label: t('claims_bulk_reviewed_today') },
          { id: 'clear', label: t('claims_bulk_reviewed_clear') },
        ])}
        <label class="mg-field">
          {t('claims_bulk_add_tags')}
          <input
            ref={tagsField}
            type="text"
            list="ct-tags"
            value={fields.addTags}
            placeholder={t('claims_bulk_tags_hint')}
            onInput={set('addTags')}
          />
        </label>
        <label class="mg-field">
          {t('claims_bulk_remove_tags')}
          <input
            type="text"
            list="ct-tags"
            value={fields.removeTags}
            placeholder={t('claims_bulk_tags_hint')}
            onInput={set('removeTags')}
          />
        </label>
        <datalist id="ct-tags">
          {tags.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <p role="alert" class="mg-problem">
          {empty && t('claims_bulk_nothing')}
        </p>
        <div class="mg-buttons">
          <button type="submit" class="mg-button mg-primary">
            {t('claims_bulk_apply')}
          </button>
          <button type="button" class="mg-button" onClick={onCancel}>
            {t('claims_bulk_cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
