// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { readAddress } from '../../entrypoints/options/address.ts';
import { draftAt } from '../../entrypoints/options/claim/drafts.ts';
import { useClaimForm } from '../../entrypoints/options/claim/use-claim-form.ts';
import { useViewState } from '../../entrypoints/options/claims/use-view-state.ts';
import type { OptionsEdges } from '../../entrypoints/options/edges.ts';
import { claim, t } from './fixtures.ts';

/** What is typed behind a change of the page and before the effects of its next frame, as a busy machine makes likely. */
beforeEach(() => render(null, document.body));

const edges = { guardLeaving: () => undefined } as unknown as OptionsEdges;
const draft = draftAt('#/claim/a', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
let form: ReturnType<typeof useClaimForm>;

function Form({ version, title }: { version: number; title: string }) {
  const held = { ...claim('a'), version, addedAt: '', changedAt: '', owner: 'user', edited: false } as const;
  const state = { claim: { ...held, source: { ...held.source, title } }, stories: [], history: [] };
  form = useClaimForm({ edges, id: held.id, isCopy: false, state, draft, t });
  return null;
}

test('a form that follows the store keeps what is typed as it does so', async () => {
  await act(() => render(<Form version={1} title="First" />, document.body));
  await act(() => {
    render(<Form version={2} title="Second" />, document.body);
    form.change({ quote: 'typed' });
  });
  expect(form.fields).toMatchObject({ title: 'Second', quote: 'typed' });
});

let view: ReturnType<typeof useViewState>;

function Search({ hash }: { hash: string }) {
  view = useViewState({ address: readAddress(hash), go: () => undefined });
  return null;
}

test('a search box that goes back with the page keeps what is typed as it does so', async () => {
  await act(() => render(<Search hash="#/claims?q=first" />, document.body));
  await act(() => {
    render(<Search hash="#/claims?q=second" />, document.body);
    view.setTyped('typed');
  });
  expect(view.typed).toBe('typed');
});
