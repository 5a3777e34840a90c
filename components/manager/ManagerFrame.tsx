import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '../i18n.ts';

type Link = { readonly href: string; readonly label: string; readonly current: boolean };
type Props = {
  links: { readonly parts: readonly Link[]; readonly add: Link };
  /** What was done last, for the status line; `times` tells two that are alike apart. */
  said: { readonly text: string; readonly times: number };
  onUndo: (() => void) | undefined;
  /** What its button is called where not "Undo". */
  undoLabel?: string | undefined;
  mainRef: RefObject<HTMLElement | null>;
  t: Translate;
  children: ComponentChildren;
};

/** What stands about every view of the options page: its navigation and its status line. */
export function ManagerFrame({ links, said, onUndo, undoLabel, mainRef, t, children }: Props) {
  const parts = useRef<HTMLElement>(null);
  const current = links.parts.find((link) => link.current)?.href;
  // in a narrow window the parts are scrolled sideways
  useLayoutEffect(() => {
    parts.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest', inline: 'center' });
  }, [current]);
  return (
    <div class="mg">
      <header class="mg-head">
        {/* no link: the part of the address behind # says which view is open */}
        <button type="button" class="mg-button mg-skip" onClick={() => mainRef.current?.focus()}>
          {t('options_skip')}
        </button>
        <p class="mg-name">{t('extensionName')}</p>
        <nav ref={parts} aria-label={t('options_nav')}>
          <ul>
            {links.parts.map((link) => (
              <li key={link.href}>
                <NavLink {...link} />
              </li>
            ))}
          </ul>
        </nav>
        <div class="mg-add">
          <NavLink {...links.add} />
        </div>
      </header>
      <main ref={mainRef} class="mg-main" tabIndex={-1}>
        {children}
      </main>
      <div class="mg-said">
        <p role="status">{said.text && <span key={said.times}>{said.text}</span>}</p>
        {onUndo && (
          <button type="button" class="mg-button" onClick={onUndo}>
            {undoLabel ?? t('options_undo')}
          </button>
        )}
      </div>
    </div>
  );
}

function NavLink({ href, label, current }: Link) {
  return (
    <a href={href} {...(current && { 'aria-current': 'page' as const })}>
      {label}
    </a>
  );
}
