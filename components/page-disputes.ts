import type { PageFindings } from '../lib/messages.ts';
import { cardContext } from './card-context.ts';
import { formatFigure, safeLocale } from './format.ts';
import type { Translate } from './i18n.ts';

/** Where the page contradicts itself: one sentence for each subject of which it gives figures that cannot both be. */
export function pageDisputes({ findings, claims, stories }: PageFindings, t: Translate, locale: string): string[] {
  const disputed = findings.filter((finding) => finding.type === 'figure' && finding.pageConflicts.length > 0);
  const bySubject = Map.groupBy(disputed, ({ storyId, subject }) => JSON.stringify([storyId, subject]));
  return [...bySubject.values()].flatMap((same) => {
    const [first] = same;
    const story = stories.find(({ id }) => id === first?.storyId);
    if (!first || !story) return [];
    const figures = same.flatMap((finding) =>
      finding.type === 'figure' ? [finding.quantity, ...finding.pageConflicts] : [],
    );
    const values = [...new Set(figures.map((quantity) => formatFigure(quantity, t, locale)))];
    const list = new Intl.ListFormat(safeLocale(locale), { type: 'conjunction' }).format(values);
    return [t('page_two_figures', cardContext(first, claims, story, t, locale).subjectLabel(first.subject), list)];
  });
}
