import type { Translate } from '../../../components/i18n.ts';
import type { ShownSet } from '../../../components/manager/FollowedSetCard.tsx';
import type { ShownUpdate } from '../../../components/manager/SetPreview.tsx';
import type { UpdatePlan } from '../../../lib/follow/plan-update.ts';
import type { FollowedSet } from '../../../lib/follow/types.ts';

/** As many of a list as are read before one decides. */
const FIRST = 20;

export function shownSet(set: FollowedSet, t: Translate): ShownSet {
  const {
    id,
    title,
    address,
    size,
    version,
    published,
    checkedAt,
    updatedAt,
    before,
    entry,
    problem,
    detail = '',
  } = set;
  return {
    ...{ id, title, address, size, version, published, checkedAt, updatedAt },
    canGoBack: before !== null && entry !== null,
    problem: problem && t(`subs_problem_${problem}`, detail),
  };
}

export function shownUpdate(
  { added, changed, removed, same, kept, others, stories }: UpdatePlan,
  locale: string,
): ShownUpdate {
  const language = locale.split('-')[0] ?? 'en';
  return {
    added: { count: added.length, first: added.slice(0, FIRST).map(({ statement }) => statement) },
    changed: {
      count: changed.length,
      first: changed.slice(0, FIRST).map(({ before, after }) => [before.statement, after.statement]),
    },
    removed: { count: removed.length, first: removed.slice(0, FIRST).map(({ statement }) => statement) },
    ...{ same, kept, others },
    stories: stories.map(({ title, id }) => title[language] ?? title.en ?? id),
  };
}
