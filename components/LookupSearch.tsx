import { useEffect, useId, useRef } from 'preact/hooks';
import type { Translate } from './i18n.ts';

type Props = {
  t: Translate;
  /** What was last looked up; a new one replaces what is typed. */
  text: string;
  /** Lines shown; with one, it is a plain search box. */
  rows?: number;
  onSearch: (text: string) => void;
};

/** Pasting more than this, in UTF-16 units, would keep the box busy for seconds; it is looked up, and refused, at once. */
const MOST_PASTED = 100_000;

/** The box that takes any text. Enter looks it up; where there are several lines, Shift and Enter begin another. */
export function LookupSearch({ t, text, rows = 1, onSearch }: Props) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (box.current) box.current.value = text;
  }, [text]);
  const search = (event: Event) => {
    event.preventDefault();
    if (box.current) onSearch(box.current.value);
  };
  return (
    <search>
      <form class="lk-search" onSubmit={search}>
        <label for={id}>{t('lookup_search_label')}</label>
        <textarea
          id={id}
          ref={box}
          rows={rows}
          dir="auto"
          spellcheck={false}
          placeholder={t('lookup_search_hint')}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData('text/plain') ?? '';
            if (pasted.length <= MOST_PASTED) return;
            event.preventDefault();
            onSearch(pasted);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) search(event);
          }}
        />
        <button type="submit" class="lk-primary">
          {t('lookup_search')}
        </button>
      </form>
    </search>
  );
}
