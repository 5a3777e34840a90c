import { useId } from 'preact/hooks';
import { StoryCard } from './StoryCard.tsx';
import { describedBy, StoryField, StoryWords } from './StoryFields.tsx';
import type { StoryFormParts, StoryPartyShape } from './story-shape.ts';

type Props = {
  party: StoryPartyShape;
  at: number;
  others: readonly { readonly id: string; readonly name: string }[];
  parts: StoryFormParts;
  onChange: (party: StoryPartyShape) => void;
  onRemove: () => void;
  isFresh: boolean;
};

/** Somebody whom claims and texts name: who it is, how texts call it, for whom it speaks. */
export function StoryParty({ party, at, others, parts, onChange, onRemove, isFresh }: Props) {
  const id = useId();
  const { t, problemOf, onLeave } = parts;
  const field = `parties.${at}`;
  const change = (more: Partial<StoryPartyShape>) => onChange({ ...party, ...more });
  const name = party.name || t('stories_party_new');
  const checks = ['article', 'unnamed'] as const;
  return (
    <StoryCard id={party.id} title={name} mustOpen={parts.hasProblem(field)} {...{ name, t, onRemove, isFresh }}>
      {() => (
        <>
          <StoryField id={`${id}-name`} label={t('stories_party_name')} problem={problemOf(`${field}.name`)}>
            <input
              id={`${id}-name`}
              {...describedBy(`${id}-name`, undefined, problemOf(`${field}.name`))}
              type="text"
              value={party.name}
              placeholder={t('stories_party_example')}
              onInput={({ currentTarget }) => change({ name: currentTarget.value })}
              onBlur={() => onLeave(`${field}.name`)}
            />
          </StoryField>
          <StoryWords
            field={`${field}.aliases`}
            label={t('stories_aliases')}
            hint={t('stories_aliases_hint')}
            placeholder={t('stories_aliases_example')}
            value={party.aliases}
            parts={parts}
            onChange={(aliases) => change({ aliases })}
          />
          <StoryField id={`${id}-for`} label={t('stories_speaks_for')} problem={problemOf(`${field}.speaksFor`)}>
            <select
              id={`${id}-for`}
              {...describedBy(`${id}-for`, undefined, problemOf(`${field}.speaksFor`))}
              onChange={({ currentTarget }) => change({ speaksFor: currentTarget.value })}
            >
              <option value="" selected={party.speaksFor === ''}>
                {t('stories_speaks_for_itself')}
              </option>
              {others.map((other) => (
                <option key={other.id} value={other.id} selected={party.speaksFor === other.id}>
                  {other.name || t('stories_party_new')}
                </option>
              ))}
            </select>
          </StoryField>
          {checks.map((check) => (
            <label key={check} class="st-check">
              <input
                type="checkbox"
                checked={party[check]}
                onChange={({ currentTarget }) => change({ [check]: currentTarget.checked })}
              />
              {t(`stories_${check}`)}
            </label>
          ))}
        </>
      )}
    </StoryCard>
  );
}
