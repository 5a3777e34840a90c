// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import type { PanelEdges } from '../../entrypoints/sidepanel/edges.ts';
import { Panel } from '../../entrypoints/sidepanel/panel.tsx';
import { LOOKUPS_KEY } from '../../lib/recent-lookups.ts';
import { t } from '../components/fixtures.ts';

const EARLIER = {
  id: 'earlier',
  at: 1,
  query: { text: 'an earlier look-up', page: null },
  selection: null,
  unreadable: false,
  windowId: 1,
  private: false,
};

test('earlier look-ups that are read late do not take the place of what is typed', async () => {
  const { promise: read, resolve } = Promise.withResolvers<Record<string, unknown>>();
  const edges: PanelEdges = {
    ask: () => new Promise(() => {}),
    session: { get: (key) => (key === LOOKUPS_KEY ? read : Promise.resolve({})), set: async () => {} },
    onSession: () => {},
    onMessage: () => {},
    window: { id: 1, private: false },
    ownTab: null,
    page: {
      tab: async () => null,
      onTab: () => {},
      findings: async () => null,
      scrollTo: () => {},
      status: async () => null,
    },
    passages: { of: async () => null, among: async () => new Set() },
    onChanged: () => {},
    copy: async () => {},
    raise: () => {},
  };
  render(<Panel edges={edges} t={t} locale="en" />, document.body);
  const box = () => document.querySelector('textarea');
  // Nothing can be typed, and lost, before they are there.
  expect(box()).toBe(null);
  resolve({ [LOOKUPS_KEY]: [EARLIER] });
  await expect.poll(() => box()?.value).toBe(EARLIER.query.text);
});
