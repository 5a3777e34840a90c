import type { SubjectId } from '../lib/model.ts';
import type { CardContext } from './card-context.ts';
import { fitting } from './card-room.ts';
import { formatMonth, formatShort } from './format.ts';
import { recordBySubject } from './record.ts';

/** Under the sentence on a story's record: the latest figure of each subject, and who gave it. */
export function RecordLead({ subject, ctx, room }: { subject: SubjectId; ctx: CardContext; room: number }) {
  const { t, locale } = ctx;
  const told = recordBySubject(subject, ctx).flatMap(({ subject: id, label, latest }) => {
    const claim = latest?.entries[0]?.claim;
    if (!latest || !claim?.quantity) return [];
    const who = t('card_name_value', ctx.shortName(latest.id), formatMonth(claim.asOf, locale));
    return [{ id, label, value: formatShort(claim.quantity, t, locale), who }];
  });
  if (told.length === 0) return null;
  return (
    <ul class="cf-rows cf-record-rows">
      {fitting(told.slice(0, MOST), room, 1, ({ label, value, who }) => [label, value, who]).map((row) => (
        <li key={row.id} class="cf-row">
          <bdi class="cf-row-name">{row.label}</bdi>
          <strong class="cf-row-value">{row.value}</strong>
          <span class="cf-row-when">{row.who}</span>
        </li>
      ))}
    </ul>
  );
}

/** At most so many subjects; the others are told among all sources. */
const MOST = 4;
