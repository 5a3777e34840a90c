import { expect, test } from 'vitest';
import { startBackground } from '../../entrypoints/background/start.ts';
import { draftClaim, likelyDuplicates, toClaim } from '../../lib/capture.ts';
import { checkPageFrom } from '../../lib/check.ts';
import { applyWrites } from '../../lib/claims/apply.ts';
import { lookUp, lookUpFrom } from '../../lib/lookup.ts';
import { freshDb, makeClaim, makeSet } from '../helpers/claims.ts';
import { packaged } from '../helpers/packaged.ts';
import { fakeBrowser, fromPopup } from './fake-browser.ts';

test('the popup is told of fifty changes that are in no file, until it puts that off', async () => {
  const [browser, db] = [fakeBrowser(), freshDb()];
  startBackground(browser, {
    db,
    bundled: packaged([makeSet(1, [])]),
    languages: [],
    core: { check: checkPageFrom, lookUp: lookUpFrom, capture: { lookUp, draftClaim, toClaim, likelyDuplicates } },
    log: () => {},
  });
  const state = () => browser.send({ type: 'backup' }, fromPopup);
  expect(await state()).toEqual({ ok: true, value: { changes: 0, due: false } });
  const claims = Array.from({ length: 50 }, (_, at) => makeClaim({ id: `own-${at}` }));
  await applyWrites(
    db,
    { kind: 'import', note: '' },
    claims.map((claim) => ({ type: 'put', claim })),
  );
  expect(await state()).toEqual({ ok: true, value: { changes: 50, due: true } });
  expect(await browser.send({ type: 'putOffBackup' }, fromPopup)).toEqual({ ok: true, value: null });
  expect(await state()).toEqual({ ok: true, value: { changes: 50, due: false } });
});
