import type { Page } from 'playwright-core';
import type { Bidi } from './bidi.ts';

/** A place in the window, in pixels of CSS. */
type Point = { readonly x: number; readonly y: number };

export type FirefoxPage = {
  /** As in Playwright, for plain values only. */
  readonly evaluate: Page['evaluate'];
  /** Moves the pointer there; with a button (0 the first, 2 the menu's) it is pressed, too. */
  readonly point: (to: Point, button?: number) => Promise<void>;
  /** Clicks the button so called, also one in a closed shadow root, which no script of the page reaches. */
  readonly clickButton: (name: string) => Promise<void>;
  /** Types text; `\uE007` is Enter, and so on (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
  readonly type: (text: string) => Promise<void>;
  readonly screenshot: () => Promise<Buffer>;
  readonly bringToFront: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export const ENTER = '\uE007';
export const ESCAPE = '\uE00C';

/** A tab of Firefox. */
export function firefoxPage(bidi: Bidi, context: string): FirefoxPage {
  const act = (actions: object) => bidi.send<void>('input.performActions', { context, actions: [actions] });
  const pointer = (move: object, button?: number) => {
    const press = ['pointerDown', 'pointerUp'].map((type) => ({ type, button }));
    const actions = [{ type: 'pointerMove', ...move }, ...(button === undefined ? [] : press)];
    return act({ type: 'pointer', id: 'pointer', parameters: { pointerType: 'mouse' }, actions });
  };
  return {
    evaluate: ((run: unknown, given: unknown) => {
      const expression = typeof run === 'function' ? `(${run})(${JSON.stringify(given ?? null)})` : String(run);
      return bidi.evaluate(context, expression);
    }) as Page['evaluate'],
    point: ({ x, y }, button) => pointer({ x: Math.round(x), y: Math.round(y) }, button),
    clickButton: async (name) => {
      const { result } = await bidi.send<{ result: Tree }>('script.evaluate', {
        expression: 'document.documentElement',
        target: { context },
        awaitPromise: false,
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
      });
      const button = buttonIn(result, name);
      if (!button) throw new Error(`No button is called “${name}”.`);
      await pointer({ x: 0, y: 0, origin: { type: 'element', element: { sharedId: button } } }, 0);
    },
    type: (text) =>
      act({
        type: 'key',
        id: 'keys',
        actions: [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value }))),
      }),
    screenshot: async () => {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    bringToFront: () => bidi.send('browsingContext.activate', { context }),
    close: () => bidi.send('browsingContext.close', { context }),
  };
}

/** A node of a page as BiDi writes it down (https://w3c.github.io/webdriver-bidi/#type-script-NodeRemoteValue). */
type Tree = {
  readonly sharedId?: string;
  readonly value?: {
    readonly localName?: string;
    readonly nodeValue?: string;
    readonly children?: readonly Tree[];
    readonly shadowRoot?: Tree | null;
  };
};

function buttonIn(node: Tree, name: string): string | null {
  const { localName, children = [], shadowRoot } = node.value ?? {};
  if (localName === 'button' && textOf(node) === name) return node.sharedId ?? null;
  for (const child of shadowRoot ? [shadowRoot, ...children] : children) {
    const found = buttonIn(child, name);
    if (found) return found;
  }
  return null;
}

function textOf({ value }: Tree): string {
  return value?.nodeValue ?? value?.children?.map(textOf).join('') ?? '';
}
