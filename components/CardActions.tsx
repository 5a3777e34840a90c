import { useState } from 'preact/hooks';
import type { Translate } from './i18n.ts';

type Props = {
  t: Translate;
  citation: () => string;
  onCopy: ((text: string) => void) | undefined;
  onHide: (() => void) | undefined;
  onOpenPanel: (() => void) | undefined;
};

/** The card's buttons: each is there only where its callback is. */
export function CardActions({ t, citation, onCopy, onHide, onOpenPanel }: Props) {
  const [copied, setCopied] = useState(false);
  if (!onCopy && !onHide && !onOpenPanel) return null;
  const copy = async () => {
    setCopied(false);
    try {
      // Copying may be asynchronous and may fail; only a copy that was made is announced.
      await onCopy?.(citation());
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <footer class="cf-actions">
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
        {copied && t('card_copied')}
      </span>
    </footer>
  );
}
