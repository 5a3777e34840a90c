import type { Browser } from 'wxt/browser';
import type { PassageScripting } from './find-passage.ts';
import type { GateArea } from './mirror-gate.ts';
import type { AccessBrowser } from './page-access.ts';
import type { PrivateBrowser } from './private-sites.ts';
import type { TabsBrowser } from './tabs.ts';
import type { TakeOverBrowser } from './take-over.ts';
import type { WaysInBrowser } from './ways-in.ts';
import type { WelcomeBrowser } from './welcome.ts';

type Listen<F extends (...args: never[]) => unknown> = { readonly addListener: (listener: F) => void };
type OnMessage = (message: unknown, sender: Browser.runtime.MessageSender, respond: (answer: unknown) => void) => true;

/** `storage.local`, which content scripts can read and write as well. */
export type LocalArea = GateArea & {
  readonly get: (keys: string | null) => Promise<Readonly<Record<string, unknown>>>;
  readonly remove: (keys: string[]) => Promise<void>;
};

/** What the background touches of the browser; tests hand in their own. */
export type BackgroundBrowser = TabsBrowser &
  WaysInBrowser &
  WelcomeBrowser &
  PrivateBrowser &
  TakeOverBrowser &
  AccessBrowser & {
    readonly scripting: PassageScripting;
    readonly runtime: {
      readonly id: string;
      readonly getURL: (path: string) => string;
      readonly onMessage: Listen<OnMessage>;
      readonly onInstalled: Listen<() => void>;
      readonly onStartup: Listen<() => void>;
    };
    readonly commands: { readonly onCommand: Listen<(command: string) => void> };
    readonly storage: {
      readonly local: LocalArea;
      readonly onChanged: Listen<(changes: Readonly<Record<string, unknown>>, area: string) => void>;
    };
    readonly i18n: { readonly getUILanguage: () => string };
  };
