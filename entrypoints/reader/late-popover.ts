import type { MakePopover, Popover, PopoverContent } from '../card/popover.tsx';
import type { Point } from './hit-test.ts';
import type { Mark } from './marks.ts';

/** Brings in what makes cards; `null` where it does not come. */
export type LoadCard = () => Promise<MakePopover | null>;

export type LatePopover = Popover & {
  /** A card may soon be wanted. */
  prepare(): void;
  /** The next card is brought in anew, as it speaks another language; none is open. */
  renew(): void;
};

export type LatePopoverEdges = Parameters<MakePopover>[0] & {
  readonly load: LoadCard;
  /** What was asked for while the card was under way cannot be shown: nowhere in the page, or the card did not come. */
  readonly onFailure: (reason: 'no place' | 'no card') => void;
};

type Waiting = { mark: Mark; readonly content: PopoverContent; readonly at: Point | null; isFocused: boolean };

/**
 * A popover that is brought in when it is first needed. What is asked of it before that is kept, the last thing alone,
 * and done as soon as it is there; one that did not come is asked for again the next time.
 */
export function createLatePopover({ load, onFailure, ...edges }: LatePopoverEdges): LatePopover {
  let made: Popover | null = null;
  let isUnderWay = false;
  let waiting: Waiting | null = null;
  let theme: Parameters<Popover['setTheme']>[0] = 'system';

  function prepare(): void {
    if (made || isUnderWay) return;
    isUnderWay = true;
    void load().then(arrived);
  }

  function arrived(make: MakePopover | null): void {
    isUnderWay = false;
    const wanted = waiting;
    waiting = null;
    if (!make) {
      if (wanted) onFailure('no card');
      return;
    }
    made = make(edges);
    made.setTheme(theme);
    if (!wanted) return;
    if (!made.show(wanted.mark, wanted.content, wanted.at)) onFailure('no place');
    else if (wanted.isFocused) made.focus();
  }

  return {
    prepare,
    show(mark, content, at) {
      if (made) return made.show(mark, content, at);
      waiting = { mark, content, at, isFocused: false };
      prepare();
      return true;
    },
    follow(range) {
      if (waiting) waiting.mark = { ...waiting.mark, range };
      made?.follow(range);
    },
    focus() {
      if (waiting) waiting.isFocused = true;
      made?.focus();
    },
    hasFocus: () => waiting?.isFocused ?? made?.hasFocus() ?? false,
    card: () => made?.card() ?? null,
    setTheme(chosen) {
      theme = chosen;
      made?.setTheme(chosen);
    },
    close() {
      waiting = null;
      made?.close();
    },
    renew() {
      made = null;
    },
  };
}
