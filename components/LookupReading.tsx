import type { ComponentChildren } from 'preact';
import type { LookupAnswer, LookupReading as Reading, Verdict } from '../lib/model.ts';
import { badgeOf } from './card-badge.ts';
import { FigureRows } from './FigureRows.tsx';
import { figureRows } from './figure-rows.ts';
import { figureSentence } from './figure-summary.ts';
import { formatDays, formatFigure, formatQuantity, SEPARATOR } from './format.ts';
import { LookupSelect } from './LookupSelect.tsx';
import { type Choices, isPointQualifier, pointOf, QUALIFIERS, requalified } from './lookup-choices.ts';
import { type FoundFigure, lookupFinding } from './lookup-finding.ts';
import type { LookupNames } from './lookup-names.ts';
import { VerdictBadge } from './VerdictBadge.tsx';

type Props = {
  answer: LookupAnswer;
  names: LookupNames;
  /** The corrections made so far. */
  choices: Choices;
  onChoose: (choices: Choices) => void;
  /** What can be done with the answer. */
  children?: ComponentChildren;
};

/** How the text was understood, said first, since everything else follows from it; each part can be corrected. */
export function LookupReading({ answer, names, choices, onChoose, children }: Props) {
  const { t, locale } = names;
  const { reading } = answer;
  const figure = chosenFigure(reading);
  const found = lookupFinding(answer, names);
  return (
    <section class="lk-reading" aria-label={t('lookup_understood')}>
      {reading.verdict && <ReadingBadge verdict={reading.verdict} found={found} names={names} />}
      <h2>{figure ? formatFigure(figure, t, locale) : t('lookup_no_figure')}</h2>
      <p class="cf-subtitle">
        {details(reading, names).map((part, i) => (
          <span key={part}>
            {i > 0 && SEPARATOR}
            <bdi>{part}</bdi>
          </span>
        ))}
      </p>
      <p class="cf-summary">{summary(answer, found, names)}</p>
      {found && <FigureRows {...found} rows={figureRows(found.finding, found.ctx)} />}
      <div class="lk-buttons">{children}</div>
      <Corrections reading={reading} names={names} choices={choices} onChoose={onChoose} />
    </section>
  );
}

type BadgeProps = { verdict: Verdict; found: FoundFigure | null; names: LookupNames };

function ReadingBadge({ verdict, found, names: { t } }: BadgeProps) {
  if (!found) return <VerdictBadge verdict={verdict}>{t(`verdict_${verdict}`)}</VerdictBadge>;
  const { badge, words } = badgeOf(found.finding, found.ctx);
  return <VerdictBadge verdict={badge}>{words}</VerdictBadge>;
}

function Corrections({ reading, names, choices, onChoose }: Omit<Props, 'answer' | 'children'> & { reading: Reading }) {
  const { t, locale, stories } = names;
  const figure = chosenFigure(reading);
  const story = stories.find(({ id }) => id === reading.storyId);
  const single = figure && pointOf(figure) !== null ? figure : null;
  const value = single && { ...single, qualifier: 'exact' as const };
  return (
    <fieldset class="lk-corrections">
      <legend>{t('lookup_understood')}</legend>
      {reading.figures.length > 0 && (
        <LookupSelect
          label={t('lookup_figure')}
          value={String(reading.figure ?? '')}
          options={[
            ...(reading.figure === null ? [['', t('lookup_not_told')] as const] : []),
            ...reading.figures.map(({ surface }, i) => [String(i), surface] as const),
          ]}
          onChange={(index) =>
            onChoose({ ...(choices.storyId && { storyId: choices.storyId }), figure: Number(index) })
          }
        />
      )}
      {single && value && (
        <LookupSelect
          label={t('lookup_meant')}
          value={single.qualifier}
          options={QUALIFIERS.map((qualifier) => [
            qualifier,
            qualifier === 'exact'
              ? t('lookup_exactly', formatQuantity(value, t, locale))
              : formatQuantity(requalified(value, qualifier), t, locale),
          ])}
          onChange={(qualifier) => {
            if (isPointQualifier(qualifier)) onChoose({ ...choices, quantity: requalified(single, qualifier) });
          }}
        />
      )}
      <LookupSelect
        label={t('lookup_subject')}
        value={reading.subject ?? ''}
        options={[
          ...(reading.subject === null ? [['', t('lookup_not_told')] as const] : []),
          ...stories
            .filter(({ id }) => !story || id === story.id)
            .flatMap(({ id, subjects }) =>
              Object.entries(subjects).map(([subject, label]) => [subject, label, id] as const),
            ),
        ]}
        onChange={(subject, storyId) =>
          onChoose({
            ...choices,
            subject,
            ...(storyId ? { storyId } : reading.storyId && { storyId: reading.storyId }),
          })
        }
      />
      <LookupSelect
        label={t('lookup_story')}
        value={reading.storyId ?? ''}
        options={[
          ...(reading.storyId === null ? [['', t('lookup_no_story')] as const] : []),
          ...stories.map(({ id, title }) => [id, title] as const),
        ]}
        onChange={(storyId) => onChoose({ storyId })}
      />
      {Object.keys(choices).length > 0 && (
        <button type="button" class="lk-quiet" onClick={() => onChoose({})}>
          {t('lookup_as_read')}
        </button>
      )}
    </fieldset>
  );
}

function chosenFigure({ figure, figures }: Reading) {
  return figure === null ? null : (figures[figure] ?? null);
}

function details({ storyId, subject, by, asOf }: Reading, names: LookupNames): readonly string[] {
  if (storyId === null) return [names.t('lookup_no_story')];
  const story = names.of(storyId);
  return [
    subject === null ? story.storyTitle : story.subjectLabel(subject),
    ...(by ? [names.t('lookup_by', story.inSentence(by.party))] : []),
    ...(asOf ? [names.t('card_said_on', formatDays(asOf, names.locale))] : []),
  ];
}

/** The same sentence that a page's figure gets, else what there is instead. */
function summary({ results }: LookupAnswer, found: FoundFigure | null, { t }: LookupNames): string {
  const told = found && figureSentence(found.finding, found.ctx);
  return told ?? t(results.length > 0 ? 'lookup_sum_related' : 'lookup_sum_none');
}
