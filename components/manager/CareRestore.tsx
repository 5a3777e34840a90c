import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../i18n.ts';

/** What records would be added, changed and removed, each by a line that tells of it. */
export type ShownDifferences = {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
};

export type ShownRestore = {
  readonly name: string;
  readonly claims: ShownDifferences;
  readonly stories: ShownDifferences;
  readonly settings: boolean;
  readonly passages: number;
  /** Sets that were followed then and are not now. */
  readonly sets: readonly { readonly title: string; readonly address: string }[];
};

type Props = {
  readonly shown: ShownRestore;
  readonly follow: boolean;
  /** While it is being written: how much of it is. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly t: Translate;
  readonly onFollow: (follow: boolean) => void;
  readonly onRestore: () => void;
  readonly onCancel: () => void;
};

/** The dry run of a way back: what it would do, before anything is done. */
export function CareRestore({ shown, follow, progress, t, onFollow, onRestore, onCancel }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [shown.name]);
  const { claims, stories, settings, passages, sets } = shown;
  const isSame = count(claims) + count(stories) + passages + sets.length === 0 && !settings;
  return (
    <div class="ca-plan">
      <h4 ref={heading} tabIndex={-1}>
        {t('care_plan', shown.name)}
      </h4>
      {isSame && <p>{t('care_plan_same')}</p>}
      <ul>
        <Lines key="claims" name="claims" differences={claims} t={t} />
        <Lines key="stories" name="stories" differences={stories} t={t} />
        {settings && <li>{t('care_plan_settings')}</li>}
        {passages > 0 && <li>{t('care_plan_passages', passages)}</li>}
      </ul>
      {sets.length > 0 && (
        <fieldset class="ca-sets">
          <legend>{t('care_plan_sets')}</legend>
          <ul>
            {sets.map(({ title, address }) => (
              <li key={address}>
                {title} <span class="mg-note">{address}</span>
              </li>
            ))}
          </ul>
          <label>
            <input type="checkbox" checked={follow} onChange={(event) => onFollow(event.currentTarget.checked)} />{' '}
            {t('care_plan_follow')}
          </label>
        </fieldset>
      )}
      {progress && (
        <progress max={Math.max(progress.total, 1)} value={progress.done} aria-label={t('care_restoring')} />
      )}
      <div class="mg-buttons">
        <button type="button" class="mg-primary" disabled={progress !== null || isSame} onClick={onRestore}>
          {t('care_restore_now')}
        </button>
        <button type="button" class="mg-button" onClick={onCancel}>
          {t('care_cancel')}
        </button>
      </div>
    </div>
  );
}

/** More are not read by anyone. */
const SHOWN = 20;

function Lines(props: { name: string; differences: ShownDifferences; t: Translate }) {
  const { name, differences, t } = props;
  return (['added', 'changed', 'removed'] as const).map((kind) => {
    const lines = differences[kind];
    if (lines.length === 0) return null;
    const rest = lines.length - SHOWN;
    return (
      <li key={kind}>
        <details>
          <summary>{t(`care_plan_${name}_${kind}`, lines.length)}</summary>
          <ul>
            {lines.slice(0, SHOWN).map((line, at) => (
              <li key={at}>
                <bdi>{line}</bdi>
              </li>
            ))}
            {rest > 0 && <li>{t('care_plan_more', rest)}</li>}
          </ul>
        </details>
      </li>
    );
  });
}

function count({ added, changed, removed }: ShownDifferences): number {
  return added.length + changed.length + removed.length;
}
