import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { StoryNames } from '../../lib/messages.ts';
import type { Party, Quantity } from '../../lib/model.ts';
import type { Translate } from '../i18n.ts';
import { FormClaim } from './FormClaim.tsx';
import { FormKeeping } from './FormKeeping.tsx';
import { FormSource } from './FormSource.tsx';
import { FIELD_ORDER, type FormField, type FormFields, type FormProblem } from './form-fields.ts';
import { useReleased } from './form-released.ts';

/** What the fields' own parts need of the whole. */
export type FormParts = {
  readonly fields: FormFields;
  readonly stories: readonly StoryNames[];
  readonly suggestions: FormSuggestions;
  /** The figure as it was understood; `null` where none was. */
  readonly quantity: Quantity | null;
  /** The statement gives another figure, or none. */
  readonly isMisstated: boolean;
  /** Parties that will be the story's with the next save. */
  readonly added: readonly Party[];
  /** What a typed date stands for, in words. */
  readonly covers: Readonly<Partial<Record<FormField, string>>>;
  readonly t: Translate;
  readonly locale: string;
  readonly problemOf: (field: FormField) => string | undefined;
  readonly onLeave: (field: FormField) => void;
  readonly onChange: (change: Partial<FormFields>) => void;
};

/** What is in the store already, most used first. */
export type FormSuggestions = {
  readonly publishers: readonly string[];
  readonly wires: readonly string[];
  readonly tags: readonly string[];
};

type Props = Omit<FormParts, 'problemOf' | 'onLeave'> & {
  problems: readonly FormProblem[];
  /** How often saving was refused: each time the first field with a problem takes the focus. */
  refused: number;
  /** Why the last attempt to save failed, as a sentence. */
  failure: string | null;
  /** Nothing was typed that is not saved. */
  isSaved: boolean;
  isSaving: boolean;
  /** Saving would likely repeat a claim. */
  isLikelyDouble: boolean;
  /** Buttons beside "Save". */
  buttons?: ComponentChildren;
  onSave: () => void;
};

/** The form of one claim. What is wrong is said beside its field, once the field was left or saving was tried. */
export function FormView({ problems, refused, failure, isSaved, isSaving, isLikelyDouble, ...props }: Props) {
  const { buttons, onSave, ...rest } = props;
  const { t } = rest;
  const form = useRef<HTMLFormElement>(null);
  const [left, setLeft] = useState<ReadonlySet<FormField>>(new Set());
  const [tried, setTried] = useState(false);
  useEffect(() => {
    const first = FIELD_ORDER.find((field) => problems.some((problem) => problem.field === field));
    if (refused > 0 && first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }, [refused]);
  const whenReleased = useReleased(form);
  const parts: FormParts = {
    ...rest,
    problemOf: (field) =>
      tried || left.has(field) ? problems.find((problem) => problem.field === field)?.message : undefined,
    onLeave: (field) => whenReleased(() => setLeft((known) => new Set([...known, field]))),
  };
  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    onSave();
  };
  return (
    <form ref={form} class="fm-form" aria-label={t('form_label')} noValidate onSubmit={save}>
      <FormClaim {...parts} />
      <FormSource {...parts} />
      <FormKeeping {...parts} />
      <p role="alert" class="mg-problem">
        {failure ?? (tried && problems.length > 0 ? t('capture_not_yet') : '')}
      </p>
      <div class="mg-buttons fm-buttons">
        <button type="submit" class="mg-primary" disabled={isSaving || isSaved}>
          {t(isLikelyDouble && !isSaved ? 'capture_save_anyway' : 'form_save')}
        </button>
        {buttons}
        <span class="mg-note">{isSaved ? t('form_saved') : t('form_unsaved')}</span>
      </div>
    </form>
  );
}
