import { useState } from 'preact/hooks';
import type { Translate } from './i18n.ts';

type Props = {
  t: Translate;
  citation: () => string;
  onCopy: ((text: string) => void | Promise<void>) | undefined;
  onHide: (() => void) | undefined;
  onOpenPanel: (() => void) | undefined;
  /** How many outlets the full record names; none where there is no record. */
  sources: number;
  isOpen: boolean;
  /** Shows the full record, or puts it away. */
  onAll: () => void;
};

/** The card's buttons: each is there only where its callback is. */
export function CardActions({ t, citation, onCopy, onHide, onOpenPanel, sources, isOpen, onAll }: Props) {
  const [status, setStatus] = useState<'card_copied' | 'card_copy_failed' | null>(null);
  if (!onCopy && !onHide && !onOpenPanel && sources === 0) return null;
  const copy = async () => {
    setStatus(null);
    try {
      await onCopy?.(citation());
      setStatus('card_copied');
    } catch {
      setStatus('card_copy_failed');
    }
  };
  return (
    <footer class="cf-actions">
      {sources > 0 && (
        <button type="button" class="cf-all-button" aria-expanded={isOpen} onClick={onAll}>
          {isOpen ? t('card_fewer') : t('card_all_sources', sources)}
        </button>
      )}
      {onCopy && (
        <button type="button" onClick={copy}>
          {t('card_copy')}
        </button>
      )}
      {onHide && (
        <button type="button" onClick={onHide}>
          {t('card_hide')}
        </button>
      )}
      {onOpenPanel && (
        <button type="button" onClick={onOpenPanel}>
          {t('card_open_panel')}
        </button>
      )}
      <span class="cf-status" role="status">
        {status && t(status)}
      </span>
    </footer>
  );
}
