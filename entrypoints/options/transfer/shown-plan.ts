import type { Translate } from '../../../components/i18n.ts';
import type { ShownPlan } from '../../../components/manager/TransferPlan.tsx';
import { guard } from '../../../lib/formats/csv-guard.ts';
import type { Place } from '../../../lib/formats/types.ts';
import type { ImportPlan, PlannedStory, RefusedRow } from '../../../lib/import/types.ts';
import { type FieldNames, fieldNames } from './field-names.ts';

/** As many rows of a kind as are read before one decides. */
const FIRST = 50;

/** A plan in the words it is shown in; `nameOf` names fields as the file does. */
export function shownPlan(plan: ImportPlan, nameOf: FieldNames, t: Translate, locale: string): ShownPlan {
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  const { total, added, changed, same, duplicates, refused, stories } = plan;
  return {
    total,
    added: { count: added.length, first: added.slice(0, FIRST).map(({ claim }) => claim.statement) },
    changed: {
      count: changed.length,
      first: changed.slice(0, FIRST).map(({ claim, fields }) => ({
        statement: claim.statement,
        fields: list.format(fields.map(fieldNames(t))),
      })),
    },
    same: same.length,
    duplicates: {
      count: duplicates.length,
      first: duplicates.slice(0, FIRST).map(({ claim, of }) => ({
        statement: claim.statement,
        of: of.type === 'stored' ? t('transfer_like', of.claim.statement) : placeOf(of.place, t),
      })),
    },
    refused: { count: refused.length, first: refused.slice(0, FIRST).flatMap((row) => refusedLines(row, nameOf, t)) },
    stories: stories.flatMap((story) => storySentences(story, t, locale)),
  };
}

/** All refused rows as a table of their own, to be corrected one after another. */
export function refusedCsv(refused: readonly RefusedRow[], nameOf: FieldNames, t: Translate): string {
  const head = [t('transfer_place'), t('transfer_field'), t('transfer_reason')];
  const lines = refused.flatMap((row) =>
    refusedLines(row, nameOf, t).map(({ place, field, reason }) => [place, field, reason]),
  );
  // without the mark, spreadsheets take it for another encoding
  return `\uFEFF${[head, ...lines].map((cells) => cells.map(cell).join(',')).join('\r\n')}`;
}

function refusedLines({ place, problems }: RefusedRow, nameOf: FieldNames, t: Translate) {
  return problems.map(({ field, message }) => {
    const name = field === null ? '' : nameOf(field);
    // some are sentences, others say what their field is or must be
    const reason = name && /^\p{Ll}/u.test(message) ? `“${name}” ${message}` : message;
    return { place: placeOf(place, t), field: name, reason };
  });
}

function placeOf(place: Place, t: Translate): string {
  return place.type === 'line' ? t('transfer_line', String(place.line)) : t('transfer_item', String(place.item));
}

function storySentences(
  { before, file, fields, newParties, id }: PlannedStory,
  t: Translate,
  locale: string,
): string[] {
  const titles = file?.title ?? before?.title ?? {};
  const title = titles[locale.split('-')[0] ?? ''] ?? titles.en ?? id;
  const names = newParties.map(({ name }) => name);
  const list = new Intl.ListFormat(locale).format(names.slice(0, FIRST));
  return [
    ...(before === null && file !== null ? [t('transfer_story_new', title)] : []),
    ...(before !== null && fields.length > 0 ? [t('transfer_story_changed', title, fields.join(', '))] : []),
    ...(names.length > 0 ? [t('transfer_parties', names.length, title, list)] : []),
  ];
}

/** A cell that no spreadsheet takes for a formula. */
function cell(text: string): string {
  return `"${guard(text).replaceAll('"', '""')}"`;
}
