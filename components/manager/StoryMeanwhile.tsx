import type { RefObject } from 'preact';
import type { Translate } from '../i18n.ts';

type Props = {
  what: 'changed' | 'deleted';
  boxRef: RefObject<HTMLElement | null>;
  t: Translate;
  onMine: () => void;
  onTheirs: () => void;
};

/** The story was changed or deleted elsewhere while it was edited here: a choice, and nothing of it happens by itself. */
export function StoryMeanwhile({ what, boxRef, t, onMine, onTheirs }: Props) {
  return (
    <section ref={boxRef} class="st-meanwhile" role="alert" tabIndex={-1} aria-labelledby="st-meanwhile">
      <h2 id="st-meanwhile">{t(`stories_meanwhile_${what}`)}</h2>
      <p>{t(`stories_meanwhile_${what}_note`)}</p>
      <div class="mg-buttons">
        <button type="button" class="mg-button" onClick={onTheirs}>
          {t(`stories_meanwhile_${what}_theirs`)}
        </button>
        <button type="button" class="mg-button" onClick={onMine}>
          {t(`stories_meanwhile_${what}_mine`)}
        </button>
      </div>
    </section>
  );
}
