import type {} from '@vitest/browser-playwright';
import type { BrowserCommand } from 'vitest/node';

/** One thing that a user does with the pointer, at a point of the page in CSS pixels. */
export type PointerStep = {
  readonly x: number;
  readonly y: number;
  /** Without one, the pointer only moves there. */
  readonly press?: {
    readonly button?: 'left' | 'middle';
    readonly key?: 'Control';
    readonly only?: 'down' | 'up';
  };
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Moves the browser's own pointer and presses its buttons: events of scripts count for nothing. */
    pointer: (steps: readonly PointerStep[]) => Promise<void>;
  }
}

export const pointer: BrowserCommand<[steps: readonly PointerStep[]]> = async ({ page, frame }, steps) => {
  const box = await (await (await frame()).frameElement()).boundingBox();
  if (!box) throw new Error('The page of the test is not shown.');
  const { mouse, keyboard } = page;
  for (const { x, y, press } of steps) {
    await mouse.move(box.x + x, box.y + y);
    if (!press) continue;
    const { button = 'left', key, only } = press;
    if (key) await keyboard.down(key);
    if (only !== 'up') await mouse.down({ button });
    if (only !== 'down') await mouse.up({ button });
    if (key) await keyboard.up(key);
  }
};
