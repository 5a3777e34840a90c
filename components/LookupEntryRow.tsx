import type { Claim } from '../lib/model.ts';
import { formatDate, formatFigure, formatReason, SEPARATOR } from './format.ts';
import type { LookupEntry } from './lookup-groups.ts';
import type { LookupNames } from './lookup-names.ts';
import { safeLink } from './safe-link.ts';

/** Copies the citation of a claim. */
export type OnCite = (claim: Claim) => void;

type Props = {
  entry: LookupEntry;
  /** The subject that was looked up: others are named. */
  looked: string | null;
  names: LookupNames;
  onCite: OnCite;
  captured?: ReadonlySet<string> | undefined;
  onFind?: OnCite | undefined;
};

/** What one party said once: the value, its day, why it is in the answer, and each outlet with its citation. */
export function LookupEntryRow({ entry, looked, names, onCite, captured, onFind }: Props) {
  const { t, locale } = names;
  const { claim, result } = entry.first;
  const { evidence, shared, group } = result;
  const story = names.of(claim.storyId);
  return (
    <li>
      <p class="cf-said">
        <strong>{saidOf(claim, names)}</strong>
        {SEPARATOR}
        <time dateTime={claim.asOf}>{t('card_said_on', formatDate(claim.asOf, locale))}</time>
        {group !== 'words' && <span class="cf-reason">{SEPARATOR + formatReason(evidence, t, locale)}</span>}
      </p>
      {claim.subject !== looked && <p class="cf-note">{t('lookup_about', story.subjectLabel(claim.subject))}</p>}
      <p class="lk-statement">
        <bdi>{claim.statement}</bdi>
        {claim.quote !== null && <bdi class="cf-quote"> {t('card_quote', claim.quote)}</bdi>}
      </p>
      {claim.speaker !== claim.origin && <p class="cf-note">{t('card_said_by', story.inSentence(claim.speaker))}</p>}
      {claim.status !== 'active' && <p class="cf-note">{t(`lookup_status_${claim.status}_note`)}</p>}
      {group === 'words' && shared.length > 0 && (
        <p class="lk-shared">
          {t('lookup_shares')}{' '}
          {shared.map((word) => (
            <mark key={word}>{word}</mark>
          ))}
        </p>
      )}
      <ul class="lk-sources" aria-label={t('card_sources')}>
        {entry.held.map(({ claim: own }) => (
          <li key={own.id}>
            <SourceName claim={own} names={names} />
            {onFind && captured?.has(own.id) && (
              <button type="button" class="lk-cite" onClick={() => onFind(own)}>
                {t('lookup_find')}
              </button>
            )}
            <button
              type="button"
              class="lk-cite"
              aria-label={t('lookup_cite_one', own.source.publisher, story.shortName(own.origin), saidOf(own, names))}
              onClick={() => onCite(own)}
            >
              {t('lookup_cite')}
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}

function saidOf({ quantity, position }: Claim, { t, locale }: LookupNames): string {
  if (quantity) return formatFigure(quantity, t, locale);
  return t(`lookup_position_${position ?? 'affirms'}`);
}

function SourceName({ claim: { source }, names: { t, locale } }: { claim: Claim; names: LookupNames }) {
  const href = safeLink(source.url);
  const outlet = source.wire === null ? source.publisher : t('card_name_value', source.publisher, source.wire);
  return (
    <span class="lk-source">
      {href === null ? (
        <bdi>{outlet}</bdi>
      ) : (
        <a href={href} target="_blank" rel="noopener noreferrer" title={source.title}>
          <bdi>{outlet}</bdi>
        </a>
      )}
      {source.published !== null && (
        <span class="cf-note">
          {SEPARATOR}
          {formatDate(source.published, locale)}
        </span>
      )}
    </span>
  );
}
