import type { ComponentChildren, RefObject } from 'preact';
import type { Translate } from '../i18n.ts';

type Props = {
  links: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
  /** What was done last, for the status line. */
  said: string;
  onUndo: (() => void) | undefined;
  /** What its button is called where not "Undo". */
  undoLabel?: string | undefined;
  mainRef: RefObject<HTMLElement | null>;
  t: Translate;
  children: ComponentChildren;
};

/** What stands about every view of the options page: its navigation and its status line. */
export function ManagerFrame({ links, said, onUndo, undoLabel, mainRef, t, children }: Props) {
  return (
    <div class="mg">
      <header class="mg-head">
        <p class="mg-name">{t('extensionName')}</p>
        <nav aria-label={t('options_nav')}>
          <ul>
            {links.map(({ href, label, current }) => (
              <li key={href}>
                <a href={href} {...(current && { 'aria-current': 'page' as const })}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main ref={mainRef} class="mg-main" tabIndex={-1}>
        {children}
      </main>
      <div class="mg-said">
        <p role="status">{said}</p>
        {onUndo && (
          <button type="button" class="mg-button" onClick={onUndo}>
            {undoLabel ?? t('options_undo')}
          </button>
        )}
      </div>
    </div>
  );
}
