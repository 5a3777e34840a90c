import type { Claim, PageInfo } from '../model.ts';
import { foldAddress } from '../text/address.ts';

/**
 * Whether a claim was recorded from this very page: the same address; where one side has no address, the same title,
 * else the same publisher on the same day. Two known addresses that differ are two articles, unless one publisher
 * gives both of them the same title (a print or mobile version).
 */
export function isSameArticle(page: PageInfo, claim: Claim): boolean {
  const { source } = claim;
  // pasted text comes from no article that is known
  if (page.url === null && page.title === null && page.publisher === null) return false;
  const [pageUrl, claimUrl] = [foldAddress(page.url), foldAddress(source.url)];
  if (pageUrl !== null && pageUrl === claimUrl) return true;
  const [pageTitle, claimTitle] = [foldTitle(page.title), foldTitle(source.title)];
  const samePublisher = foldTitle(page.publisher) !== '' && foldTitle(page.publisher) === foldTitle(source.publisher);
  if (pageUrl !== null && claimUrl !== null && !samePublisher) return false;
  if (pageTitle !== '' && pageTitle === claimTitle) return true;
  if (pageUrl !== null && claimUrl !== null) return false;
  return samePublisher && isDay(page.published) && page.published === source.published;
}

/** Letters and digits only: a publisher's name behind the title and typographic signs make no difference. */
function foldTitle(title: string | null): string {
  const [head = ''] = (title ?? '').split(/\s[|–—]\s/);
  return (head.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function isDay(date: string | null): boolean {
  return date !== null && date.length === 10;
}
