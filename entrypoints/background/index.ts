import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { besideGate } from '../../lib/beside-gate.ts';
import { draftClaim, likelyDuplicates, toClaim } from '../../lib/capture.ts';
import { checkPageFrom } from '../../lib/check.ts';
import { openStore } from '../../lib/claims/open.ts';
import { LANGUAGES } from '../../lib/language/index.ts';
import { lookUp, lookUpFrom } from '../../lib/lookup.ts';
import { BUNDLED } from '../../lib/story/bundled.ts';
import type { BackgroundBrowser } from './background-browser.ts';
import { startBackground } from './start.ts';

export default defineBackground(() => {
  // WXT types paths and message keys from generated files; here they are plain strings.
  startBackground(browser as unknown as BackgroundBrowser, {
    db: openStore(() => besideGate(browser.storage.local)),
    bundled: BUNDLED,
    languages: LANGUAGES,
    core: {
      check: checkPageFrom,
      lookUp: lookUpFrom,
      capture: { lookUp, draftClaim, toClaim, likelyDuplicates },
    },
    log: (text) => console.warn(`Crossfigure: ${text}`),
  });
});
