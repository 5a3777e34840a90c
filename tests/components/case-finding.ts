import { checkPage } from '../../lib/check.ts';
import type { Claim, Finding, Story } from '../../lib/model.ts';
import type { CardCase } from './card-cases.ts';

/** The place of a case's page that has the card; an error where nothing is marked there. */
export function caseFinding(
  { text, published, language = 'en', marked }: CardCase,
  { story, claims }: { readonly story: Story; readonly claims: readonly Claim[] },
): Finding {
  const page = { url: null, title: null, publisher: null, published, language };
  const { findings } = checkPage(
    { page, blocks: [{ id: 0, role: 'text', text }], context: null },
    { stories: [story], claims },
  );
  const finding = findings.find(({ surface }) => surface.includes(marked));
  if (!finding) throw new Error(`Nothing is marked as "${marked}" in: ${text}`);
  return finding;
}
