import { useId, useState } from 'preact/hooks';
import type { Translate } from '../i18n.ts';

type Props = {
  /** Why the last file could not be opened, as a sentence. */
  problem: string | null;
  disabled: boolean;
  t: Translate;
  onFile: (file: File) => void;
};

/** Chooses a file, by a button or by dropping it. It is opened, not yet taken in. */
export function TransferFile({ problem, disabled, t, onFile }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file && !disabled) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input within is the one for everybody
    <div
      class={over ? 'mg-drop mg-drop-over' : 'mg-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <label for={id}>{t('transfer_file')}</label>
      <input
        id={id}
        type="file"
        accept=".json,.jsonld,.csv,.tsv,.txt,application/json,application/ld+json,text/csv"
        disabled={disabled}
        aria-describedby={`${id}-hint ${id}-problem`}
        onClick={({ currentTarget }) => {
          // the same file may be chosen again, corrected meanwhile
          currentTarget.value = '';
        }}
        onChange={({ currentTarget }) => take(currentTarget.files)}
      />
      <p id={`${id}-hint`} class="mg-note">
        {t('transfer_file_hint')}
      </p>
      <p id={`${id}-problem`} class="mg-problem" role="alert">
        {problem}
      </p>
    </div>
  );
}
