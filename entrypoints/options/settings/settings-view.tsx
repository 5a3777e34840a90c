import { useEffect, useState } from 'preact/hooks';
import { SettingsForm } from '../../../components/manager/SettingsForm.tsx';
import { SettingsShortcuts } from '../../../components/manager/SettingsShortcuts.tsx';
import { SettingsSites } from '../../../components/manager/SettingsSites.tsx';
import type { Answer, Settings } from '../../../lib/messages.ts';
import type { Shortcut } from '../../../lib/shortcuts.ts';
import { siteFrom } from '../../../lib/site.ts';
import type { ViewProps } from '../edges.ts';
import '../../../components/marks.css';
import '../../../components/manager/settings.css';

/** What the user can set. It is kept by the background, which tells open pages; what others set meanwhile shows here. */
export function SettingsView({ edges, t, say }: ViewProps) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failed, setFailed] = useState(false);
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[] | null>(null);
  const [site, setSite] = useState({ typed: '', problem: '' });

  useEffect(() => {
    const ended = new AbortController();
    const read = async () => take(await edges.ask({ type: 'settings' }));
    edges.onKept(() => void read(), ended.signal);
    void read();
    const tell = () => void edges.shortcuts.list().then(setShortcuts);
    // back from the browser's own page
    window.addEventListener('focus', tell, { signal: ended.signal });
    tell();
    return () => ended.abort();
  }, [edges]);

  function take(answer: Answer<'settings'>): boolean {
    if (answer.ok) setSettings(answer.value);
    setFailed(!answer.ok);
    return answer.ok;
  }

  async function change(change: Partial<Settings>): Promise<void> {
    if (!take(await edges.ask({ type: 'changeSettings', change }))) return;
    // every word on the page is another
    if (change.language) window.location.reload();
    else say(t('settings_saved'));
  }

  async function switchSite(host: string, on: boolean): Promise<void> {
    if (!take(await edges.ask({ type: 'setSite', host, on }))) return;
    say(t(on ? 'settings_site_removed' : 'settings_site_added', host), () => void switchSite(host, !on));
  }

  async function add(): Promise<void> {
    const host = siteFrom(site.typed);
    if (!host) return setSite({ ...site, problem: t('settings_site_problem') });
    if (settings?.sitesOff.includes(host)) return setSite({ ...site, problem: t('settings_site_there', host) });
    setSite({ typed: '', problem: '' });
    await switchSite(host, false);
  }

  return (
    <>
      <h1>{t('options_view_settings')}</h1>
      {failed && (
        <p class="mg-problem" role="alert">
          {t('settings_failed')}
        </p>
      )}
      {settings && (
        <SettingsForm settings={settings} t={t} onChange={(changed) => void change(changed)}>
          <SettingsSites
            sites={settings.sitesOff}
            {...site}
            t={t}
            onType={(typed) => setSite({ typed, problem: '' })}
            onAdd={() => void add()}
            onRemove={(host) => void switchSite(host, true)}
          />
          <SettingsShortcuts shortcuts={shortcuts} t={t} onChange={() => void edges.shortcuts.change()} />
        </SettingsForm>
      )}
    </>
  );
}
