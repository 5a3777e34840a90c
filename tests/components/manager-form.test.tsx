// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { lookupNames } from '../../components/lookup-names.ts';
import { FormHistory } from '../../components/manager/FormHistory.tsx';
import { FormMeanwhile } from '../../components/manager/FormMeanwhile.tsx';
import { FormTags } from '../../components/manager/FormTags.tsx';
import { claimDifferences, fieldDifferences } from '../../components/manager/form-differences.ts';
import { about, claim, quantity, story, t } from './fixtures.ts';
import { filled, form } from './manager-form-fixtures.tsx';

const names = lookupNames([story], t, 'en');
const show = (children: preact.ComponentChildren) => act(() => render(children, document.body));
const field = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`);
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const describedBy = (name: string) =>
  (field(name)?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);
const text = () => document.body.textContent ?? '';

beforeEach(() => render(null, document.body));

test('the figure is shown back as understood, with what it counts in words where the figure does not say it', async () => {
  await show(form());
  expect(document.querySelector('.fm-understood')?.textContent).toBe('Understood as about 10,000 people');
  await show(form({ quantity: quantity(4, 4, { unit: 'landing_craft' }) }));
  expect(document.querySelector('.fm-understood')?.textContent).toBe('Understood as 4 (counts: landing craft)');
  await show(form({ quantity: quantity(4, 4, { unit: null }) }));
  expect(document.querySelector('.fm-understood')?.textContent).toBe(
    'Understood as 4 (counts: not said what is counted)',
  );
  await show(form({ fields: { ...filled, figure: '' } }));
  expect(document.querySelector('.fm-understood')?.textContent).toBe('');
});

test('a date says what it covers, a statement that does not give the figure is doubted', async () => {
  await show(form({ isMisstated: true }));
  expect(text()).toContain('Any day from Oct 1, 2024 to Oct 31, 2024');
  expect(document.querySelector('.fm-doubt')?.textContent).toMatch(/^Check this: the figure/);
});

test('a problem is told beside its field once the field was left; saving tells all and focuses the first', async () => {
  const problems = [
    { field: 'title', message: 'Give the title of the article.' },
    { field: 'rating', message: 'Give their rating.' },
  ] as const;
  const onSave = vi.fn();
  await show(form({ problems, onSave }));
  expect(text()).not.toContain('Give the title');
  await act(() => void field('title')?.dispatchEvent(new Event('blur')));
  expect(describedBy('title')).toContain('Give the title of the article.');
  expect(field('title')?.getAttribute('aria-invalid')).toBe('true');
  expect(field('rating')?.getAttribute('aria-invalid')).toBe('false');
  await act(() => button('Save')?.click());
  expect(onSave).toHaveBeenCalledOnce();
  await show(form({ problems, onSave, refused: 1 }));
  expect(document.activeElement).toBe(field('title'));
  expect(describedBy('rating')).toContain('Give their rating.');
  expect(document.querySelector('[role=alert]')?.textContent).toBe('Not saved yet: see the marked fields.');
});

test('a field left by pressing a button is told after the release, so that the button does not move under the pointer', async () => {
  await show(form({ problems: [{ field: 'title', message: 'Give the title of the article.' }] }));
  const press = (type: string) => button('Save')?.dispatchEvent(new Event(type, { bubbles: true }));
  await act(() => {
    press('pointerdown');
    field('title')?.dispatchEvent(new Event('blur'));
  });
  expect(text()).not.toContain('Give the title');
  press('pointerup');
  await expect.poll(text).toContain('Give the title');
});

test('a name that no party has is said to become one; outlets in use are offered as one types', async () => {
  const added = [{ id: 'harbour-1', name: 'Harbour', aliases: {} }];
  await show(form({ fields: { ...filled, speaker: 'harbour ', publisher: 'other' }, added }));
  expect(text()).toContain('“harbour” is new: it joins the parties of the story when you save.');
  const list = document.getElementById(field('publisher')?.getAttribute('list') ?? '');
  expect([...(list?.querySelectorAll('option') ?? [])].map(({ value }) => value)).toEqual(['Other Example']);
});

test('what is saved cannot be saved again, and what is a likely double can', async () => {
  await show(form({ isSaved: true, isLikelyDouble: true }));
  expect(button('Save')?.disabled).toBe(true);
  await show(form({ isLikelyDouble: true }));
  expect(button('Save all the same')?.disabled).toBe(false);
});

test('tags are added by Enter, comma and leaving, each once, and removed by their button', async () => {
  const onChange = vi.fn();
  const tags = (
    <FormTags tags={['draft']} suggestions={['draft', 'done']} problem={undefined} t={t} onChange={onChange} />
  );
  await show(tags);
  const type = (value: string) =>
    act(() => {
      const box = field('tags');
      if (box) box.value = value;
      box?.dispatchEvent(new Event('input', { bubbles: true }));
    });
  await type('one, draft,two');
  expect(onChange).toHaveBeenLastCalledWith(['draft', 'one', 'two']);
  await type('three');
  await act(() => void field('tags')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
  expect(onChange).toHaveBeenLastCalledWith(['draft', 'three']);
  await act(() => document.querySelector<HTMLButtonElement>('[aria-label="Remove the tag draft"]')?.click());
  expect(onChange).toHaveBeenLastCalledWith([]);
});

test('what somebody else changed meanwhile is shown field by field, and nothing is chosen by itself', async () => {
  const theirs = { ...filled, figure: 'up to 12,000', tags: [], subject: 'prisoners' };
  const [onMine, onTheirs] = [vi.fn(), vi.fn()];
  await show(
    <FormMeanwhile
      what="changed"
      how="Edited, 10:15."
      differences={fieldDifferences(theirs, filled, names)}
      t={t}
      onMine={onMine}
      onTheirs={onTheirs}
    />,
  );
  const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  expect(rows).toEqual([
    ['Subject', 'prisoners', 'troops sent in total'],
    ['Figure', 'up to 12,000', 'around 10,000'],
    ['Tags', 'nothing', 'draft, check'],
  ]);
  expect(onMine).not.toHaveBeenCalled();
  button('Save mine over it')?.click();
  button('Take theirs, discard mine')?.click();
  expect([onMine.mock.calls.length, onTheirs.mock.calls.length]).toEqual([1, 1]);
});

test('a claim’s history says who changed what and when; hostile names stay text', async () => {
  const before = claim('a', { quantity: about(10_000), origin: 'nis' });
  const after = { ...before, quantity: about(12_000), origin: 'zelenskyy' };
  const entry = { at: '2025-01-02T10:00:00Z', added: 0, changed: 1, removed: 0 };
  const onUndo = vi.fn();
  await show(
    <FormHistory
      steps={[
        {
          entry: { ...entry, seq: 3, kind: 'import', note: '<img src=x>.csv', undoneBy: null },
          what: 'changed',
          differences: claimDifferences(before, after, names),
        },
        { entry: { ...entry, seq: 2, kind: 'edit', note: '', undoneBy: 9 }, what: 'added', differences: [] },
      ]}
      addressOf={(seq) => `#/history?entry=${seq}`}
      t={t}
      locale="en"
      onUndo={onUndo}
    />,
  );
  expect(document.querySelector('img')).toBeNull();
  expect(text()).toContain('Imported from <img src=x>.csv');
  expect(text()).toMatch(/Figureabout 10,000 peopleabout 12,000 people.*Origin of the informationNISZelenskyy/);
  const undos = [...document.querySelectorAll('button')];
  expect(undos).toHaveLength(1);
  undos[0]?.click();
  expect(onUndo).toHaveBeenCalledWith(3);
});
