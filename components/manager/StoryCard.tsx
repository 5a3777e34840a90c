import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../i18n.ts';

type Props = {
  /** Found again by it after a move. */
  id: string;
  title: string;
  /** Just added: it opens, and its first field takes the focus. */
  isFresh: boolean;
  /** Open from the start, without the focus. */
  isOpen?: boolean;
  /** Something in it is wrong, and must be seen. */
  mustOpen: boolean;
  /** Name of what is removed or moved, for those who cannot see the card. */
  name: string;
  t: Translate;
  onMove?: ((by: -1 | 1) => void) | undefined;
  canMove?: readonly [up: boolean, down: boolean];
  onRemove?: () => void;
  /** Made only while the card is open. */
  children: () => ComponentChildren;
};

/** One of several things of a story, folded to its name until it is wanted. */
export function StoryCard({
  id,
  title,
  isFresh,
  isOpen = false,
  mustOpen,
  name,
  t,
  onMove,
  canMove,
  onRemove,
  children,
}: Props) {
  const [wanted, setWanted] = useState(isFresh || isOpen);
  const card = useRef<HTMLElement>(null);
  const own = useId();
  const isUnfolded = wanted || mustOpen;
  useLayoutEffect(() => {
    if (isFresh) card.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, []);
  return (
    <section ref={card} class="st-card" data-card={id} aria-labelledby={`${own}-title`}>
      <div class="st-card-head">
        <h3>
          <button
            type="button"
            id={`${own}-title`}
            class="st-fold"
            aria-expanded={isUnfolded}
            onClick={() => setWanted(!isUnfolded || mustOpen)}
          >
            {title}
          </button>
        </h3>
        <div class="st-card-buttons">
          {onMove &&
            ([-1, 1] as const).map((by) => (
              <button
                key={by}
                type="button"
                class="mg-button"
                data-move={by}
                disabled={!canMove?.[by === -1 ? 0 : 1]}
                onClick={() => onMove(by)}
              >
                <span aria-hidden="true">{by === -1 ? '↑' : '↓'}</span>
                <span class="st-hidden">{t(by === -1 ? 'stories_up' : 'stories_down', name)}</span>
              </button>
            ))}
          {onRemove && (
            <button type="button" class="mg-button" onClick={onRemove}>
              {t('stories_remove')}
              <span class="st-hidden"> {name}</span>
            </button>
          )}
        </div>
      </div>
      {isUnfolded && <div class="st-card-body">{children()}</div>}
    </section>
  );
}
