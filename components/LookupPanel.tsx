import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { directionOf, type Translate } from './i18n.ts';

export type PanelView = 'lookup' | 'page';

type Props = {
  t: Translate;
  locale: string;
  view: PanelView;
  onView: (view: PanelView) => void;
  /** What was just done, for those who do not see it. */
  said: string;
  children: ComponentChildren;
};

const VIEWS: readonly PanelView[] = ['lookup', 'page'];

/** The panel's frame: two tabs, what the chosen one holds, and a line that says what was done. */
export function LookupPanel({ t, locale, view, onView, said, children }: Props) {
  const tabs = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = VIEWS.find((one) => one !== view) ?? view;
    onView(other);
    tabs.current?.querySelector<HTMLElement>(`#tab-${other}`)?.focus();
  };
  return (
    <div class="cf-card lk" lang={locale} dir={directionOf(locale)}>
      <header class="lk-head">
        <h1 class="cf-hidden">{t('extensionName')}</h1>
        <div role="tablist" ref={tabs} aria-label={t('extensionName')} onKeyDown={move}>
          {VIEWS.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`tab-${one}`}
              aria-selected={one === view}
              aria-controls="panel"
              tabIndex={one === view ? 0 : -1}
              onClick={() => onView(one)}
            >
              {t(`lookup_tab_${one}`)}
            </button>
          ))}
        </div>
      </header>
      <main>
        <div id="panel" role="tabpanel" aria-labelledby={`tab-${view}`}>
          {children}
        </div>
      </main>
      <p role="status" class="lk-said">
        {said}
      </p>
    </div>
  );
}
