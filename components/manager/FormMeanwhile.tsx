import type { Translate } from '../i18n.ts';
import { DifferenceTable } from './FormDifferences.tsx';
import type { Difference } from './form-differences.ts';

type Props = {
  /** `deleted`: the claim is no longer there. */
  what: 'changed' | 'deleted';
  /** When and how, as a person would say it; `''` where not known. */
  how: string;
  /** What the store has now beside what the form has. */
  differences: readonly Difference[];
  t: Translate;
  onMine: () => void;
  onTheirs: () => void;
};

/** Somebody else changed the claim while it was edited here: what differs, and the choice. Nothing of it happens by itself. */
export function FormMeanwhile({ what, how, differences, t, onMine, onTheirs }: Props) {
  return (
    <section class="fm-meanwhile" role="alert" aria-labelledby="fm-meanwhile-title">
      <h2 id="fm-meanwhile-title">{t(`form_meanwhile_${what}`)}</h2>
      <p>
        {how} {t(`form_meanwhile_${what}_note`)}
      </p>
      {what === 'changed' && (
        <DifferenceTable
          differences={differences}
          before={t('form_meanwhile_theirs_column')}
          after={t('form_meanwhile_mine_column')}
          t={t}
        />
      )}
      <div class="mg-buttons">
        <button type="button" class="mg-button" onClick={onMine}>
          {t(`form_meanwhile_${what}_mine`)}
        </button>
        <button type="button" class="mg-button" onClick={onTheirs}>
          {t(`form_meanwhile_${what}_theirs`)}
        </button>
      </div>
    </section>
  );
}
