import type { ViewProps } from '../edges.ts';

export function StoriesView({ t }: ViewProps) {
  return <h1>{t('options_view_stories')}</h1>;
}
