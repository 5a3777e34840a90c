// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { FollowForm } from '../../components/manager/FollowForm.tsx';
import type { ViewProps } from '../../entrypoints/options/edges.ts';
import { SubscriptionsView } from '../../entrypoints/options/subscriptions/subscriptions-view.tsx';
import { t } from './fixtures.ts';

const ADDRESS = 'https://sets.example/index.json';
const onFollow = vi.fn();

const show = (followed: number) =>
  render(<FollowForm problem={null} busy={false} {...{ followed, t, onFollow }} />, document.body);
const field = () => document.querySelector('input') as HTMLInputElement;

function type(text: string): void {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
}

beforeEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

test('an address that is typed as soon as the form is there is the one that is followed', async () => {
  await act(() => {
    show(0);
    // before the effects of the first frame
    type(ADDRESS);
  });
  document.querySelector('form')?.requestSubmit();
  expect(onFollow).toHaveBeenCalledWith(ADDRESS);
  expect(field().value).toBe(ADDRESS);
});

test('the address goes once its set is followed', async () => {
  await act(() => show(0));
  await act(() => type(ADDRESS));
  await act(() => show(1));
  expect(field().value).toBe('');
});

test('where the followed sets cannot be read, the page says so', async () => {
  const edges = { db: { followed: { toArray: () => Promise.reject(new Error('broken')) } } };
  const props = { edges, t, locale: 'en' } as unknown as ViewProps;
  await act(() => render(<SubscriptionsView {...props} />, document.body));
  await expect.poll(() => document.querySelector('[role=alert]')?.textContent).toMatch(/cannot be read/);
});
