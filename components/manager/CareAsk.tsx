import { useState } from 'preact/hooks';
import type { Translate } from '../i18n.ts';
import { AskDialog } from './AskDialog.tsx';

export type CareQuestion = 'reset' | 'bin' | 'delete' | 'aside';

type Props = {
  readonly question: CareQuestion;
  readonly bundled: { readonly edited: number; readonly removed: number };
  readonly bin: number;
  /** How many records that were set aside it is about. */
  readonly aside: number;
  readonly t: Translate;
  readonly onBackUp: () => void;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

/** What is asked before much is changed at once. */
export function CareAsk({ question, bundled, bin, aside, t, onBackUp, onYes, onNo }: Props) {
  const [typed, setTyped] = useState('');
  const word = t('care_delete_word');
  const isTyped = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  return (
    <AskDialog
      title={t(`care_ask_${question}`)}
      yes={t(`care_${question}_button`)}
      danger={question !== 'reset'}
      disabled={question === 'delete' && !isTyped}
      t={t}
      onYes={onYes}
      onNo={onNo}
    >
      {question === 'reset' && (
        <>
          <ul>
            {bundled.edited > 0 && <li>{t('care_ask_reset_edited', bundled.edited)}</li>}
            {bundled.removed > 0 && <li>{t('care_ask_reset_removed', bundled.removed)}</li>}
          </ul>
          <p>{t('care_ask_reset_own')}</p>
        </>
      )}
      {question === 'bin' && <p>{t('care_ask_bin_text', bin)}</p>}
      {question === 'aside' && <p>{t('care_ask_aside_text', aside)}</p>}
      {question === 'delete' && (
        <>
          <p>{t('care_ask_delete_text')}</p>
          <div class="mg-buttons">
            <button type="button" class="mg-button" onClick={onBackUp}>
              {t('care_back_up_first')}
            </button>
          </div>
          <div class="mg-field">
            <label for="ca-word">{t('care_ask_delete_word', word)}</label>
            <input
              id="ca-word"
              type="text"
              autoComplete="off"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </div>
        </>
      )}
    </AskDialog>
  );
}
