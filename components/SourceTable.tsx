import type { CardContext, Exhibit } from './card-context.ts';
import { formatDate, formatQuantity, formatReason } from './format.ts';
import { compareDates } from './group.ts';

/** All that the picture and the lists show, as a table: for those who go through it cell by cell. */
export function SourceTable({ ctx }: { ctx: CardContext }) {
  const { t, locale } = ctx;
  const rows = ctx.exhibits.toSorted((a, b) => compareDates(a.claim.asOf, b.claim.asOf));
  if (rows.length === 0) return null;
  return (
    <details class="cf-more">
      <summary>{t('card_table')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="cf-table" tabIndex={0} aria-label={t('card_table')}>
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`card_table_${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ claim, evidence }) => (
              <tr key={claim.id}>
                <th scope="row">{ctx.partyName(claim.origin)}</th>
                <td>{saidOf(claim, ctx)}</td>
                <td>{formatDate(claim.asOf, locale)}</td>
                <td>{claim.quantity ? formatReason(evidence, t, locale) : ''}</td>
                <td>{claim.source.publisher}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

const COLUMNS = ['who', 'what', 'when', 'compared', 'outlet'] as const;

function saidOf({ quantity, statement }: Exhibit['claim'], { t, locale }: CardContext): string {
  return quantity ? formatQuantity(quantity, t, locale) : statement;
}
