// @vitest-environment happy-dom
import axe from 'axe-core';
import { type ComponentChildren, render } from 'preact';
import { expect, test } from 'vitest';
import { ClaimDuplicates } from '../../components/ClaimDuplicates.tsx';
import { lookupNames } from '../../components/lookup-names.ts';
import { BinList } from '../../components/manager/BinList.tsx';
import { FormHistory } from '../../components/manager/FormHistory.tsx';
import { FormMeanwhile } from '../../components/manager/FormMeanwhile.tsx';
import { FormPreview } from '../../components/manager/FormPreview.tsx';
import { fieldDifferences } from '../../components/manager/form-differences.ts';
import { HistoryItems } from '../../components/manager/HistoryItems.tsx';
import { HistoryList } from '../../components/manager/HistoryList.tsx';
import { about, claim, evidence, figure, story, t } from './fixtures.ts';
import { filled, form } from './manager-form-fixtures.tsx';

const none = () => undefined;
const names = lookupNames([story], t, 'en');
const differences = fieldDifferences(filled, { ...filled, figure: 'up to 300' }, names);
const entry = { seq: 4, at: '2025-01-02T10:00:00Z', kind: 'edit', note: '', added: 0, changed: 1, removed: 0 };
const standing = { ...entry, undoneBy: null };

/** Rules that need layout or colours run in a real browser only. */
async function faultsIn(children: ComponentChildren) {
  render(null, document.body);
  render(<main>{children}</main>, document.body);
  document.title = 'Crossfigure';
  document.documentElement.lang = 'en';
  const { violations, passes } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(passes.length).toBeGreaterThan(10);
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

function Page() {
  const shown = { finding: figure({ evidence: [evidence('n', 'conflicts')] }), claims: [claim('n')], own: null };
  return (
    <>
      <h1>Claim</h1>
      <FormMeanwhile what="changed" how="Edited." differences={differences} t={t} onMine={none} onTheirs={none} />
      {form({
        problems: [{ field: 'title', message: 'Give the title.' }],
        added: [{ id: 'x', name: 'NIS', aliases: {} }],
        quantity: about(3),
      })}
      <ClaimDuplicates
        duplicates={[{ claim: claim('twin'), by: ['origin'] }]}
        stories={[story]}
        heading="h2"
        addressOf={(id) => `#/claim/${id}`}
        t={t}
        locale="en"
      />
      <FormPreview
        sentence="A sentence."
        published="2024-10-18"
        publishedProblem="No."
        covers="A day"
        shown={shown}
        why={['This claim plays no part in it.']}
        story={story}
        t={t}
        locale="en"
        onSentence={none}
        onPublished={none}
      />
      <FormHistory
        steps={[{ entry: standing, what: 'changed', differences }]}
        addressOf={() => '#/history'}
        t={t}
        locale="en"
        onUndo={none}
      />
    </>
  );
}

test('axe finds no fault in the form with all that can stand on it', async () => {
  expect(await faultsIn(<Page />)).toEqual([]);
});

test('axe finds no fault in the history and the bin', async () => {
  const item = { id: 'c', what: 'changed', title: 'A claim', differences, parts: [], address: '#/claim/c' } as const;
  const items = <HistoryItems items={[item]} hasMore t={t} locale="en" onMore={none} />;
  const binned = { id: 'b', statement: 'Gone', details: 'NIS', removedAt: entry.at, daysLeft: 3 };
  const calls = { onOpen: none, onUndo: none, onGoBack: none, onOlder: none };
  const faults = await faultsIn(
    <>
      <h1>History</h1>
      <HistoryList
        entries={[standing]}
        about={new Map([[4, 'A claim']])}
        open={4}
        items={items}
        refused={4}
        hasOlder
        t={t}
        locale="en"
        {...calls}
      />
      <BinList
        shown={[binned]}
        all={2}
        fitting={2}
        filter=""
        chosen={new Set()}
        t={t}
        locale="en"
        onFilter={none}
        onChoose={none}
        onRestore={none}
        onMore={none}
      />
    </>,
  );
  expect(faults).toEqual([]);
});

test('a fault put in on purpose is found', async () => {
  const faults = await faultsIn(
    <>
      <Page />
      <button type="button" />
    </>,
  );
  expect(faults.map(([id]) => id)).toEqual(['button-name']);
});
