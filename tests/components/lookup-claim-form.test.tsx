// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { ClaimForm } from '../../components/ClaimForm.tsx';
import type { ReviewedClaim } from '../../lib/messages.ts';
import { about, claim, t } from './fixtures.ts';
import { review } from './lookup-fixtures.ts';

const onChange = vi.fn();
const onSave = vi.fn();
const onCancel = vi.fn();

function show(
  of: ReviewedClaim = review(),
  more: { failure?: string; refused?: number; isPrivate?: boolean } = {},
): Promise<void> {
  return act(() =>
    render(
      <ClaimForm
        fields={of.fields}
        review={of}
        failure={more.failure ?? null}
        refused={more.refused ?? 0}
        isPrivate={more.isPrivate ?? false}
        t={t}
        locale="en"
        onChange={onChange}
        onSave={onSave}
        onCancel={onCancel}
      />,
      document.body,
    ),
  );
}

const field = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`);
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const problem = { field: 'asOf', reason: 'no_day', subs: [] } as const;

beforeEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

test('the figure is shown back as it was understood', async () => {
  await show();
  expect(document.querySelector('output')?.textContent).toBe('Understood as about 10,000 people');
});

test('nothing is saved before “Save”, and a change is handed on whole', async () => {
  await show();
  const figure = field('figure');
  if (figure) figure.value = 'up to 300';
  figure?.dispatchEvent(new Event('input', { bubbles: true }));
  expect(onChange).toHaveBeenCalledWith({ ...review().fields, figure: 'up to 300' });
  expect(onSave).not.toHaveBeenCalled();
  button('Save')?.click();
  expect(onSave).toHaveBeenCalledOnce();
});

test('in a private window it is said what stays of it, and elsewhere it is not', async () => {
  await show(review(), { isPrivate: true });
  expect(document.body.textContent).toContain('the passage itself is not kept');
  await show();
  expect(document.body.textContent).not.toContain('private window');
});

test('a problem is told beside its field once the field was left, not before', async () => {
  await show(review({ problems: [problem] }));
  expect(document.querySelector('.lk-problem:not(:empty)')).toBeNull();
  await act(() => void field('asOf')?.dispatchEvent(new Event('blur')));
  const told = document.getElementById(field('asOf')?.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '');
  expect(told?.textContent).toBe('Give the day for which it was said.');
  expect(field('asOf')?.getAttribute('aria-invalid')).toBe('true');
  expect(field('title')?.getAttribute('aria-invalid')).toBe('false');
});

test('where saving is refused, all problems are told and the first field of the form with one has the focus', async () => {
  const problems = [problem, { field: 'subject', reason: 'no_subject', subs: [] }] as const;
  await show(review({ problems }));
  await act(() => button('Save')?.click());
  await show(review({ problems }), { refused: 1 });
  expect(document.activeElement).toBe(field('subject'));
  expect(document.querySelectorAll('.lk-field .lk-problem')).toHaveLength(2);
  expect(document.querySelector('[role=alert]')?.textContent).toBe('Not saved yet: see the marked fields.');
});

test('a likely duplicate is told with what makes it alike; saving stays possible', async () => {
  const twin = claim('twin', { origin: 'zelenskyy', quantity: about(10_000), outlet: 'Other Example' });
  await show(review({ duplicates: [{ claim: twin, by: ['origin', 'address'] }] }));
  expect(document.querySelector('[role=status] section')?.textContent).toMatch(
    /likely on record already.*about 10,000 people.*Zelenskyy.*Other Example.*same origin, same address/,
  );
  button('Save all the same')?.click();
  expect(onSave).toHaveBeenCalledOnce();
});

test('a claim with a figure takes no position beside it', async () => {
  await show();
  expect(field('position')?.disabled).toBe(true);
  await show(review({ fields: { ...review().fields, figure: '' }, quantity: null }));
  expect(field('position')?.disabled).toBe(false);
});

test('a store that fails is told', async () => {
  await show(review(), { failure: 'The claim could not be written.' });
  expect(document.querySelector('[role=alert]')?.textContent).toBe('The claim could not be written.');
});

test('cancelling saves nothing', async () => {
  await show();
  button('Cancel')?.click();
  expect(onCancel).toHaveBeenCalledOnce();
  expect(onSave).not.toHaveBeenCalled();
});
