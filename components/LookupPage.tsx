import type { PageFindings } from '../lib/messages.ts';
import { FindingCard } from './FindingCard.tsx';
import type { Translate } from './i18n.ts';
import { PageList, type PlacedFinding, placeKey } from './PageList.tsx';

/** Why there is nothing to show of a page, as a key of the messages. */
export type PageSilence = 'no_page' | 'withheld' | 'marking_off' | 'site_off' | 'unread' | 'nothing';

type Props = {
  /** `null` until the page has answered. */
  page: PageFindings | PageSilence | null;
  /** The finding that is unfolded. */
  open: string | null;
  t: Translate;
  locale: string;
  onOpen: (finding: PlacedFinding | null) => void;
  onCopy: (text: string) => Promise<void>;
};

/** What the page beside says, in its order; a click brings the place into view and unfolds what is on record. */
export function LookupPage({ page, open, t, locale, onOpen, onCopy }: Props) {
  if (page === null) return <p role="status" class="lk-message" />;
  if (typeof page === 'string' || page.findings.length === 0) {
    return (
      <p role="status" class="lk-message">
        {t(`lookup_page_${typeof page === 'string' ? page : 'nothing'}`)}
      </p>
    );
  }
  return (
    <section aria-label={t('lookup_page')}>
      <p role="status" class="lk-count">
        {t('lookup_page_count', page.findings.length)}
      </p>
      <PageList
        page={page}
        open={open}
        t={t}
        locale={locale}
        onPick={(finding) => onOpen(placeKey(finding) === open ? null : finding)}
        unfolded={(finding, story) => (
          <FindingCard finding={finding} claims={page.claims} story={story} t={t} locale={locale} onCopy={onCopy} />
        )}
      />
    </section>
  );
}
