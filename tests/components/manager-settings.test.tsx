// @vitest-environment happy-dom
import axe from 'axe-core';
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { SettingsForm } from '../../components/manager/SettingsForm.tsx';
import { SettingsShortcuts } from '../../components/manager/SettingsShortcuts.tsx';
import { SettingsSites } from '../../components/manager/SettingsSites.tsx';
import { FRESH_SETTINGS } from '../../lib/settings.ts';
import { t } from './fixtures.ts';

const onChange = vi.fn();
const onRemove = vi.fn();
const onAdd = vi.fn();

function show({ settings = FRESH_SETTINGS, sites = ['a.example', 'b.example'], problem = '' } = {}): void {
  document.documentElement.lang = 'en';
  document.title = 'Settings';
  render(
    <main>
      <h1>Settings</h1>
      <SettingsForm settings={settings} t={t} onChange={onChange}>
        <SettingsSites
          sites={sites}
          typed=""
          problem={problem}
          t={t}
          onType={() => undefined}
          onAdd={onAdd}
          onRemove={onRemove}
        />
        <SettingsShortcuts
          shortcuts={[
            { name: 'open-next', description: 'Open the next marked figure', keys: 'Alt+Shift+F' },
            { name: 'look-up', description: 'Look up', keys: '' },
          ]}
          t={t}
          onChange={() => undefined}
        />
      </SettingsForm>
    </main>,
    document.body,
  );
}

const box = (label: string) =>
  [...document.querySelectorAll('label')]
    .find(({ textContent }) => textContent?.startsWith(label))
    ?.querySelector('input');
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (one) => one.getAttribute('aria-label') === name || one.textContent === name,
  );

beforeEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

test('each kind of mark is taken out and put back by itself', () => {
  show({ settings: { ...FRESH_SETTINGS, unmarked: ['mixed'] } });
  expect(box('Mixed')?.checked).toBe(false);
  expect(box('Agrees')?.checked).toBe(true);
  box('Agrees')?.click();
  expect(onChange).toHaveBeenLastCalledWith({ unmarked: ['mixed', 'agrees'] });
  box('Mixed')?.click();
  expect(onChange).toHaveBeenLastCalledWith({ unmarked: [] });
});

test('with marking off, there is nothing to choose of it', () => {
  show({ settings: { ...FRESH_SETTINGS, marking: false } });
  expect(box('Agrees')?.closest('fieldset')?.disabled).toBe(true);
  box('Mark figures')?.click();
  expect(onChange).toHaveBeenCalledWith({ marking: true });
});

test('one of each choice holds', () => {
  show({ settings: { ...FRESH_SETTINGS, opens: 'click', theme: 'dark' } });
  expect([box('A click only')?.checked, box('Dark')?.checked, box('Light')?.checked]).toEqual([true, true, false]);
  box('Light')?.click();
  expect(onChange).toHaveBeenLastCalledWith({ theme: 'light' });
});

test('a language is chosen by its own name', () => {
  show();
  const choice = [...document.querySelectorAll('select')].at(-1);
  expect([...(choice?.options ?? [])].map(({ value, text }) => [value, text]).slice(0, 2)).toEqual([
    ['system', 'The browser’s language'],
    ['en', 'English'],
  ]);
  if (choice) choice.value = 'en';
  choice?.dispatchEvent(new Event('change', { bubbles: true }));
  expect(onChange).toHaveBeenLastCalledWith({ language: 'en' });
});

test('a site that goes hands the focus on, and says what it does', () => {
  show();
  button('Mark figures on b.example again')?.click();
  expect(onRemove).toHaveBeenCalledWith('b.example');
  expect(document.activeElement?.id).toBe('se-site');
});

test('what is wrong with a site stands with its field', () => {
  show({ problem: 'No site.' });
  const field = document.querySelector('#se-site');
  expect(field?.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field?.getAttribute('aria-describedby')?.split(' ')[1] ?? '')?.textContent).toBe(
    'No site.',
  );
});

test('a command without keys says so', () => {
  show();
  expect([...document.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual([
    'Alt+Shift+F',
    'None set',
  ]);
});

test('axe finds no fault, and finds one that was put in', async () => {
  show({ problem: 'No site.' });
  const faults = async () => {
    const { violations, passes } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(passes.length).toBeGreaterThan(10);
    return violations.map(({ id }) => id);
  };
  expect(await faults()).toEqual([]);
  document.querySelector('label[for=se-site]')?.remove();
  expect(await faults()).toContain('label');
});
