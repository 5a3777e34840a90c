import { useId } from 'preact/hooks';
import type { SubjectTime } from '../../lib/model.ts';
import { describedBy, StoryField } from './StoryFields.tsx';
import type { StoryFormParts } from './story-shape.ts';

const BEHAVIOURS = ['fixed', 'growing', 'level'] as const;

type Props = {
  time: SubjectTime;
  field: string;
  parts: Pick<StoryFormParts, 't' | 'problemOf' | 'onLeave'>;
  onChange: (time: SubjectTime) => void;
};

/** How a subject's figure behaves as time goes on, which says what may be held against what. */
export function StoryTime({ time, field, parts: { t, problemOf, onLeave }, onChange }: Props) {
  const id = useId();
  const problem = problemOf(`${field}.windowDays`);
  return (
    <>
      <StoryField id={`${id}-time`} label={t('stories_time')} hint={t(`stories_time_${time.behaviour}_hint`)}>
        <select
          id={`${id}-time`}
          {...describedBy(`${id}-time`, ' ', undefined)}
          onChange={({ currentTarget }) =>
            onChange({ ...time, behaviour: BEHAVIOURS.find((one) => one === currentTarget.value) ?? 'fixed' })
          }
        >
          {BEHAVIOURS.map((one) => (
            <option key={one} value={one} selected={one === time.behaviour}>
              {t(`stories_time_${one}`)}
            </option>
          ))}
        </select>
      </StoryField>
      {time.behaviour === 'level' && (
        <>
          <StoryField id={`${id}-days`} label={t('stories_days')} hint={t('stories_days_hint')} problem={problem}>
            <input
              id={`${id}-days`}
              {...describedBy(`${id}-days`, ' ', problem)}
              type="number"
              min={0}
              max={3650}
              value={Number.isNaN(time.windowDays) ? '' : time.windowDays}
              onInput={({ currentTarget }) => onChange({ ...time, windowDays: currentTarget.valueAsNumber })}
              onBlur={() => onLeave(field)}
            />
          </StoryField>
          <label class="st-check">
            <input
              type="checkbox"
              checked={time.restatable}
              onChange={({ currentTarget }) => onChange({ ...time, restatable: currentTarget.checked })}
            />
            {t('stories_restatable')}
          </label>
        </>
      )}
    </>
  );
}
