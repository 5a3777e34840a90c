import type { ReviewedClaim, StoryNames } from '../lib/messages.ts';
import { formatDate, formatFigure, SEPARATOR } from './format.ts';
import type { Translate } from './i18n.ts';
import { lookupNames } from './lookup-names.ts';

type Props = {
  duplicates: ReviewedClaim['duplicates'];
  stories: readonly StoryNames[];
  /** Where a claim can be seen in full, where that is to be offered. */
  addressOf?: (id: string) => string;
  /** Its heading's rank on the page that it stands on. */
  heading?: 'h2' | 'h3';
  t: Translate;
  locale: string;
};

/** Claims on record that say what the new one says, and what makes them alike; told as soon as there are any. */
export function ClaimDuplicates({ duplicates, stories, addressOf, heading: Heading = 'h3', t, locale }: Props) {
  const names = lookupNames(stories, t, locale);
  return (
    <div role="status">
      {duplicates.length > 0 && (
        <section class="lk-duplicates" aria-label={t('capture_duplicates')}>
          <Heading>{t('capture_duplicate', duplicates.length)}</Heading>
          <ul>
            {duplicates.slice(0, MOST).map(({ claim, by }) => (
              <li key={claim.id}>
                <strong>{claim.quantity ? formatFigure(claim.quantity, t, locale) : claim.statement}</strong>
                {SEPARATOR}
                {names.of(claim.storyId).shortName(claim.origin)}
                {SEPARATOR}
                {claim.source.publisher}
                {SEPARATOR}
                {formatDate(claim.asOf, locale)}
                {addressOf && (
                  <>
                    {SEPARATOR}
                    <a href={addressOf(claim.id)}>{t('capture_duplicate_open')}</a>
                  </>
                )}
                <span class="cf-note"> {by.map((how) => t(`capture_duplicate_by_${how}`)).join(', ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const MOST = 5;
