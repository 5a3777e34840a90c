import { useState } from 'preact/hooks';
import { CareAside } from '../../../components/manager/CareAside.tsx';
import { CareAsk, type CareQuestion } from '../../../components/manager/CareAsk.tsx';
import { CareBackup } from '../../../components/manager/CareBackup.tsx';
import { CareData } from '../../../components/manager/CareData.tsx';
import { CareTidy } from '../../../components/manager/CareTidy.tsx';
import { putOffReminder } from '../../../lib/backup-reminder.ts';
import { listHistory } from '../../../lib/claims/history.ts';
import { keptValues } from '../../../lib/claims/kept.ts';
import { resetBundled } from '../../../lib/claims/restore.ts';
import { deleteAside } from '../../../lib/claims/sound/aside.ts';
import { BUNDLED } from '../../../lib/story/bundled.ts';
import type { ViewProps } from '../edges.ts';
import { told } from '../history/undo-and-say.ts';
import { backUp } from './back-up.ts';
import { exportAside } from './export-aside.ts';
import { RestoreFile } from './restore-file.tsx';
import { deleteEverything, emptyBin } from './tidy.ts';
import { useCare } from './use-care.ts';
import '../../../components/manager/care.css';

/** The user's data: where it is, its backups, and what is seldom done to all of it. */
export function CareView({ edges, t, locale, say }: ViewProps) {
  const { care, failed, read } = useCare(edges);
  const [declined, setDeclined] = useState(false);
  const [question, setQuestion] = useState<CareQuestion | null>(null);
  /** Records that were set aside and that the question is about. */
  const [asked, setAsked] = useState<readonly number[]>([]);
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);

  /** One thing at a time; what fails is said, and nothing is half done. */
  async function run(task: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    await task().catch(() => say(t('care_failed')));
    setBusy(false);
    await read();
  }
  const makeBackup = () => run(async () => say(t('care_backed_up', await backUp(edges, t('care_backup_title')))));
  const putOff = () => run(() => putOffReminder(keptValues(edges.db), (asked) => listHistory(edges.db, asked)));
  const persist = () => run(async () => setDeclined(!(await edges.room.askToPersist())));
  const saveAside = (nths: readonly number[]) =>
    run(async () => say(t('care_aside_exported', await exportAside(edges, nths))));
  const answered = (answer: CareQuestion) => {
    setQuestion(null);
    void run(async () => {
      if (answer === 'reset')
        await told(await resetBundled(edges.db, BUNDLED), { edges, say, t }, 'care_was_reset', 'undo');
      if (answer === 'bin') await emptyBin(edges).then(() => say(t('care_bin_emptied')));
      if (answer === 'aside') await deleteAside(edges.db, asked).then(() => say(t('care_aside_deleted')));
      if (answer === 'delete') await deleteEverything(edges).then(() => say(t('care_deleted')));
    });
  };

  return (
    <div class="ca">
      <h1>{t('options_view_care')}</h1>
      {failed && (
        <p class="mg-problem" role="alert">
          {t('care_unreadable')}
        </p>
      )}
      {care && (
        <>
          <CareBackup
            state={care.backup}
            busy={busy}
            t={t}
            locale={locale}
            onBackUp={() => void makeBackup()}
            onPutOff={() => void putOff()}
            onFile={setFile}
          >
            {file && <RestoreFile key={file.name} {...{ edges, t, locale, say, file }} onDone={() => setFile(null)} />}
          </CareBackup>
          <CareData facts={care.facts} declined={declined} t={t} locale={locale} onPersist={() => void persist()} />
          {care.aside.length > 0 && (
            <CareAside
              records={care.aside}
              busy={busy}
              t={t}
              locale={locale}
              onExport={(nths) => void saveAside(nths)}
              onDelete={(nths) => {
                setAsked(nths);
                setQuestion('aside');
              }}
            />
          )}
          <CareTidy
            bundled={care.bundled}
            bin={care.facts.bin}
            t={t}
            onReset={() => setQuestion('reset')}
            onEmptyBin={() => setQuestion('bin')}
            onDelete={() => setQuestion('delete')}
          />
          {question && (
            <CareAsk
              question={question}
              bundled={care.bundled}
              bin={care.facts.bin}
              aside={asked.length}
              t={t}
              onBackUp={() => void makeBackup()}
              onYes={() => answered(question)}
              onNo={() => setQuestion(null)}
            />
          )}
        </>
      )}
    </div>
  );
}
