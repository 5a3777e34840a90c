// @vitest-environment happy-dom
import axe from 'axe-core';
import { type ComponentChildren, render } from 'preact';
import { expect, test } from 'vitest';
import { ClaimForm } from '../../components/ClaimForm.tsx';
import { LookupCiteAs } from '../../components/LookupCiteAs.tsx';
import { LookupFilters, NO_FILTERS } from '../../components/LookupFilters.tsx';
import { LookupPage } from '../../components/LookupPage.tsx';
import { LookupPanel, type PanelView } from '../../components/LookupPanel.tsx';
import { LookupReading } from '../../components/LookupReading.tsx';
import { LookupRecent } from '../../components/LookupRecent.tsx';
import { LookupResults } from '../../components/LookupResults.tsx';
import { LookupSearch } from '../../components/LookupSearch.tsx';
import { about, claim, evidence, figure, story, t } from './fixtures.ts';
import { answer, names, review } from './lookup-fixtures.ts';

const none = () => undefined;

/** Rules that need layout or colours run in a real browser only; here it is roles, names, headings, landmarks and lists. */
async function faultsIn(children: ComponentChildren, view: PanelView = 'lookup') {
  const page = (
    <LookupPanel t={t} locale="en" view={view} onView={none} said="Copied as Text">
      {children}
    </LookupPanel>
  );
  render(null, document.body);
  render(page, document.body);
  document.title = 'Crossfigure';
  document.documentElement.lang = 'en';
  const { violations, passes } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(passes.length).toBeGreaterThan(10);
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

function Looked() {
  const options = { subjects: [], speakers: [], origins: [['nis', 3] as const], outlets: [], statuses: [] };
  return (
    <>
      <LookupSearch t={t} text="about 10,000" rows={3} onSearch={none} />
      <LookupRecent
        recent={[{ id: 'a', at: 0, text: 'about 10,000', page: 'A site' }]}
        current="a"
        t={t}
        locale="en"
        onPick={none}
      />
      <LookupReading answer={answer()} names={names} choices={{ figure: 1 }} onChoose={none} />
      <LookupResults answer={answer()} names={names} all={8} omitted={0} onCite={none}>
        <LookupFilters fields={{ ...NO_FILTERS, origin: 'nis' }} options={options} names={names} onChange={none} />
        <LookupCiteAs t={t} format="text" onFormat={none} />
      </LookupResults>
    </>
  );
}

test('axe finds no fault in a look-up', async () => {
  expect(await faultsIn(<Looked />)).toEqual([]);
});

test('axe finds no fault in the claim form, with problems and a duplicate', async () => {
  const filled = review({
    problems: [{ field: 'asOf', reason: 'no_day', subs: [] }],
    duplicates: [{ claim: claim('twin'), by: ['origin'] }],
  });
  const form = (
    <ClaimForm
      fields={filled.fields}
      review={filled}
      failure={null}
      refused={0}
      t={t}
      locale="en"
      onChange={none}
      onSave={none}
      onCancel={none}
    />
  );
  expect(await faultsIn(form)).toEqual([]);
});

test('axe finds no fault in what a page says, with one place unfolded', async () => {
  const finding = figure({ verdict: 'conflicts', evidence: [evidence('n', 'conflicts', { ratio: 1.2 })] });
  const page = { findings: [finding], claims: [claim('n', { quantity: about(12_000) })], stories: [story] };
  const open = `${finding.block}:${finding.start}:${finding.end}`;
  const list = <LookupPage page={page} open={open} t={t} locale="en" onOpen={none} onCopy={async () => undefined} />;
  expect(await faultsIn(list, 'page')).toEqual([]);
});

test('a fault put in on purpose is found', async () => {
  const faults = await faultsIn(
    <>
      <Looked />
      <input type="text" />
    </>,
  );
  expect(faults.map(([id]) => id)).toEqual(['label']);
});
