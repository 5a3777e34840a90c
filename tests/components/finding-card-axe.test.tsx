// @vitest-environment happy-dom
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { FindingCard } from '../../components/FindingCard.tsx';
import { about, claim, denials, evidence, figure, position, quantity, story, t } from './fixtures.ts';

const nis = claim('n', { quantity: about(12_000), wire: 'AFP' });
const bound = claim('w', { origin: 'western_official', quantity: quantity(null, 12_000, { qualifier: 'up_to' }) });
const [x, y] = [evidence('n', 'conflicts', { ratio: 1.2 }), evidence('w', 'corroborates', { strength: 'compatible' })];
const told = denials.map(({ id }) => evidence(id, 'incomparable', { reason: 'no_figure' }));

/** Rules that need layout or colours run in a real browser only; here it is roles, names, headings and lists. */
test.each([
  ['figure', figure({ verdict: 'mixed', evidence: [x, y] })],
  ['position', position({ evidence: told })],
  ['no record', figure()],
])('a %s card has no fault that axe finds', async (_, finding) => {
  const place = document.createElement('main');
  document.body.replaceChildren(place);
  const none = () => {};
  render(
    <FindingCard
      {...{ finding, story, t }}
      claims={[nis, bound, ...denials]}
      locale="en"
      onClose={none}
      onCopy={none}
      onHide={none}
      onOpenPanel={none}
    />,
    place,
  );
  await act(() => place.querySelector<HTMLButtonElement>('.cf-all-button')?.click());
  for (const details of place.querySelectorAll('details')) details.open = true;
  const { violations, passes } = await axe.run(place, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(passes.length).toBeGreaterThan(5);
});
