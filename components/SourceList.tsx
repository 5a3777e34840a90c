import type { Source } from '../lib/model.ts';
import type { CardContext } from './card-context.ts';
import { formatDate } from './format.ts';
import { safeLink } from './safe-link.ts';
import type { SourceGroup } from './sources.ts';

/** Where something was published: outlets, with those of one wire service behind its name. */
export function SourceList({ groups, ctx }: { groups: readonly SourceGroup[]; ctx: CardContext }) {
  return (
    <ul class="cf-sources" aria-label={ctx.t('card_sources')}>
      {groups.map(({ wire, sources }, i) => (
        <li key={i}>
          {wire !== null && <bdi class="cf-wire">{ctx.t('card_wire', wire)} </bdi>}
          {sources.map((source, j) => (
            <span key={j}>
              {j > 0 && ', '}
              <SourceLink source={source} ctx={ctx} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** An outlet's name, linked where its address may be; title and day show on hovering. */
function SourceLink({ source, ctx }: { source: Source; ctx: CardContext }) {
  const href = safeLink(source.url);
  const title = [source.title, source.published && formatDate(source.published, ctx.locale)]
    .filter(Boolean)
    .join(' · ');
  if (href === null) return <bdi title={title}>{source.publisher}</bdi>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" title={title}>
      <bdi>{source.publisher}</bdi>
    </a>
  );
}
