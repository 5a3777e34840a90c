import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { besideGate } from '../../lib/beside-gate.ts';
import { draftClaim, likelyDuplicates, toClaim } from '../../lib/capture.ts';
import { checkPageFrom } from '../../lib/check.ts';
import { openStore } from '../../lib/claims/open.ts';
import type { SetVersion } from '../../lib/claims/seed.ts';
import { LANGUAGES } from '../../lib/language/index.ts';
import { lookUp, lookUpFrom } from '../../lib/lookup.ts';
import type { BackgroundBrowser } from './background-browser.ts';
import { packagedSets } from './packaged-sets.ts';
import { startBackground } from './start.ts';

/** Which sets come with this build, as `wxt.config.ts` writes it in; their claims lie in files beside. */
declare const PACKAGED_SETS: readonly SetVersion[];

export default defineBackground(() => {
  // WXT types paths and message keys from generated files; here they are plain strings.
  const background = browser as unknown as BackgroundBrowser;
  startBackground(background, {
    db: openStore(() => besideGate(browser.storage.local)),
    bundled: packagedSets(PACKAGED_SETS, background.runtime),
    languages: LANGUAGES,
    core: {
      check: checkPageFrom,
      lookUp: lookUpFrom,
      capture: { lookUp, draftClaim, toClaim, likelyDuplicates },
    },
    log: (text) => console.warn(`Crossfigure: ${text}`),
  });
});
