import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Translate } from '../i18n.ts';

type Props = {
  title: string;
  children: ComponentChildren;
  /** The button that says yes, in words of its own ("Remove 12 claims"). */
  yes: string;
  /** It cannot be undone, or much is lost by it. */
  danger?: boolean;
  disabled?: boolean;
  t: Translate;
  onYes: () => void;
  onNo: () => void;
};

/** A question that waits for an answer; Escape is no, and the focus goes back to where it was. */
export function AskDialog({ title, children, yes, danger = false, disabled = false, t, onYes, onNo }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const { activeElement } = document;
    dialog.current?.showModal();
    return () => {
      if (activeElement instanceof HTMLElement && activeElement.isConnected) activeElement.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="mg-ask"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div class="mg-buttons">
        <button type="button" class={danger ? 'mg-danger' : 'mg-primary'} disabled={disabled} onClick={onYes}>
          {yes}
        </button>
        <button type="button" class="mg-button" onClick={onNo}>
          {t('subs_cancel')}
        </button>
      </div>
    </dialog>
  );
}
