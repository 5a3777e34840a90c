import type { ComponentChildren } from 'preact';
import type { LookupAnswer, LookupGroup, LookupReading } from '../lib/model.ts';
import { formatNumber, SEPARATOR } from './format.ts';
import { LookupEntryRow, type OnCite } from './LookupEntryRow.tsx';
import { isSameOrigin } from './lookup-finding.ts';
import { type LookupOrigin, type LookupSection, lookupSections } from './lookup-groups.ts';
import type { LookupNames } from './lookup-names.ts';
import { More } from './More.tsx';
import { StanceMark } from './StanceMark.tsx';

type Props = {
  /** What passes the filters. */
  answer: LookupAnswer;
  names: LookupNames;
  /** Results before filtering, and those beyond the most that a group holds. */
  all: number;
  omitted: number;
  onCite: OnCite;
  /** Claims whose passage is kept, and what looks for it on the page beside. */
  captured?: ReadonlySet<string>;
  onFind?: OnCite;
  /** What stands between the count and the groups: filters and how to cite. */
  children?: ComponentChildren;
};

/** How many origins of a group show at once: fewer of those that only share words, which are many and say little. */
const VISIBLE = { corroborates: 6, conflicts: 6, other_time: 6, same_subject: 4, words: 3 } as const;

/** The claims of an answer, group by group, each with why it is there. */
export function LookupResults({ answer, names, all, omitted, children, ...act }: Props) {
  const { t, locale } = names;
  const sections = lookupSections(answer, names);
  const shown = answer.results.length;
  return (
    <section class="lk-results" aria-label={t('lookup_results')}>
      <p role="status" class="lk-count">
        {shown < all
          ? t('lookup_claims_of', formatNumber(shown, locale), t('lookup_claims', all))
          : t('lookup_claims', all)}
        {omitted > 0 && ` ${t('lookup_omitted', formatNumber(omitted, locale))}`}
      </p>
      {children}
      {sections.map((section) => (
        <Group key={section.group} section={section} reading={answer.reading} names={names} {...act} />
      ))}
    </section>
  );
}

type Acts = Pick<Props, 'onCite' | 'captured' | 'onFind'>;
type GroupProps = Acts & { section: LookupSection; reading: LookupReading; names: LookupNames };

function Group({ section, reading, names, ...act }: GroupProps) {
  const { t, locale } = names;
  const { group, origins } = section;
  const side = SIDES[group];
  const rest = origins.slice(VISIBLE[group]);
  const list = (some: readonly LookupOrigin[]) => (
    <ul class="cf-origins">
      {some.map((origin) => (
        <Origin key={origin.key} origin={origin} group={group} reading={reading} names={names} {...act} />
      ))}
    </ul>
  );
  return (
    <section class={`cf-section cf-section-${side}`}>
      <h3>
        {side && <StanceMark side={side} />} {t(`lookup_group_${group}`)}
        <span class="lk-number">{formatNumber(section.claims, locale)}</span>
      </h3>
      {list(origins.slice(0, VISIBLE[group]))}
      <More count={rest.length} t={t}>
        {list(rest)}
      </More>
    </section>
  );
}

/** The mark of each group's heading; claims that only share words have none. */
const SIDES = {
  corroborates: 'corroborates',
  conflicts: 'conflicts',
  other_time: 'later',
  same_subject: 'incomparable',
  words: null,
} as const satisfies Readonly<Record<LookupGroup, unknown>>;

type OriginProps = Omit<GroupProps, 'section'> & { origin: LookupOrigin; group: LookupGroup };

function Origin({ origin, group, reading, names, ...act }: OriginProps) {
  const { t } = names;
  const story = names.stories.find(({ id }) => id === reading.storyId);
  const isOwn = story !== undefined && isSameOrigin(origin.id, reading.by?.party ?? null, story);
  const side = group === 'corroborates' || group === 'conflicts' ? group : null;
  const notes = [
    ...(origin.outlets > 1 ? [t('card_outlets', origin.outlets)] : []),
    ...(isOwn && side ? [t(side === 'corroborates' ? 'lookup_same_origin_for' : 'lookup_same_origin')] : []),
    ...(origin.unnamed && side ? [t('card_unnamed')] : []),
  ];
  return (
    <li class="cf-origin">
      <h4>
        <bdi>{origin.name}</bdi>
        {notes.map((note) => (
          <span key={note} class="cf-note">
            {SEPARATOR}
            {note}
          </span>
        ))}
      </h4>
      <ul class="cf-entries">
        {origin.entries.map((entry) => (
          <LookupEntryRow key={entry.key} entry={entry} looked={reading.subject} names={names} {...act} />
        ))}
      </ul>
    </li>
  );
}
