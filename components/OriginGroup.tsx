import type { Stance } from '../lib/model.ts';
import type { CardContext } from './card-context.ts';
import { formatDate, formatQuantity, formatReason, SEPARATOR } from './format.ts';
import type { Entry, Origin } from './group.ts';
import { SourceList } from './SourceList.tsx';

/** `side` is the section's stance; `null` where claims are only listed and reasons would say nothing. */
type Props = { origin: Origin; side: Stance | null; ctx: CardContext };

/** What one party gives: its name once, beneath it each value with its day, the reason in words, and the outlets. */
export function OriginGroup({ origin, side, ctx }: Props) {
  const { t } = ctx;
  const notes = [
    ...(origin.outlets > 1 ? [t('card_outlets', origin.outlets)] : []),
    ...(origin.counts === 'same_origin' && side !== null ? [t(sameOriginKey(side))] : []),
    ...(origin.counts === 'unnamed' ? [t('card_unnamed')] : []),
  ];
  return (
    <li class="cf-origin">
      <h5>
        <bdi>{origin.name}</bdi>
        {notes.map((note) => (
          <span key={note} class="cf-note">
            {SEPARATOR}
            {note}
          </span>
        ))}
      </h5>
      <ul class="cf-entries">
        {origin.entries.map((entry) => (
          <EntryLine key={entry.key} entry={entry} reason={side !== null} ctx={ctx} />
        ))}
      </ul>
    </li>
  );
}

/** The page's own origin is no independent support; against the page it is simply the same source. */
function sameOriginKey(side: Stance): string {
  return side === 'corroborates' ? 'card_same_origin_for' : 'card_same_origin';
}

function EntryLine({ entry, reason, ctx }: { entry: Entry; reason: boolean; ctx: CardContext }) {
  const { t, locale } = ctx;
  const { claim, evidence, sources } = entry;
  return (
    <li>
      <p class="cf-said">
        {claim.quantity ? <strong>{formatQuantity(claim.quantity, t, locale)}</strong> : <bdi>{claim.statement}</bdi>}
        {SEPARATOR}
        <time dateTime={claim.asOf}>{t('card_said_on', formatDate(claim.asOf, locale))}</time>
        {reason && <span class="cf-reason">{SEPARATOR + formatReason(evidence, t, locale)}</span>}
      </p>
      {claim.quote !== null && (
        <p class="cf-quote">
          <bdi>{t('card_quote', claim.quote)}</bdi>
        </p>
      )}
      {claim.speaker !== claim.origin && <p class="cf-note">{t('card_said_by', ctx.inSentence(claim.speaker))}</p>}
      {claim.status === 'withdrawn' && <p class="cf-note">{t('card_withdrawn')}</p>}
      <SourceList groups={sources} ctx={ctx} />
    </li>
  );
}
