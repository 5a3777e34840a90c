import { useEffect, useRef, useState } from 'preact/hooks';
import { formatKey } from '../../../components/manager/format-key.ts';
import { LabelledSelect } from '../../../components/manager/LabelledSelect.tsx';
import { TransferFile } from '../../../components/manager/TransferFile.tsx';
import { TransferMapping } from '../../../components/manager/TransferMapping.tsx';
import { TransferPlan } from '../../../components/manager/TransferPlan.tsx';
import type { StoredStory } from '../../../lib/claims/types.ts';
import { writeAddress } from '../address.ts';
import type { ViewProps } from '../edges.ts';
import { columnNames, fieldNames } from './field-names.ts';
import { refusedCsv, shownPlan } from './shown-plan.ts';
import { fieldOptions, shownTable, withField } from './shown-table.ts';
import { claimsIn, useImport } from './use-import.ts';

/** A file into the store: opened, mapped where it is a table, tried out, and only then taken in, all of it or nothing. */
export function ImportView({ edges, t, locale, say }: ViewProps) {
  const state = useImport({ edges, t, locale, say });
  const { repository, opened, table, csv, plan, choices, working } = state;
  const [stories, setStories] = useState<readonly StoredStory[]>([]);
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void repository.stories().then(setStories);
  }, [repository]);
  useEffect(() => {
    if (plan || table) stage.current?.focus();
  }, [plan === null, table === null]);

  const nameOf =
    table && csv
      ? columnNames(csv.mapping, table, t)
      : opened?.format.id === 'json'
        ? (field: string) => field
        : fieldNames(t);
  const saveRefused = () =>
    edges.download(
      'crossfigure-refused.csv',
      new Blob([refusedCsv(plan?.refused ?? [], nameOf, t)], { type: 'text/csv' }),
    );

  return (
    <>
      <p class="mg-note">{t('transfer_intro')}</p>
      <TransferFile
        problem={state.problem}
        disabled={working !== null}
        t={t}
        onFile={(file) => void state.open(file)}
      />
      <div class="mg-working">
        <p role="status">{working}</p>
        {working && (
          <button type="button" class="mg-button" onClick={state.cancel}>
            {t('transfer_cancel')}
          </button>
        )}
      </div>
      {state.brought !== null && (
        <p>
          <a href={writeAddress({ view: 'history', id: null, params: { entry: String(state.brought) } })}>
            {t('transfer_brought')}
          </a>
        </p>
      )}
      {opened && (
        <div ref={stage} tabIndex={-1} class="mg-stage">
          <p>{t('transfer_read_as', opened.file.name, t(formatKey(opened.format.id)))}</p>
          {table && csv && (
            <TransferMapping
              table={shownTable(table, csv)}
              fieldOptions={fieldOptions(t)}
              {...{ t, locale }}
              onField={(column, field) => state.map({ ...csv, mapping: withField(csv.mapping, column, field) })}
              onDelimiter={(delimiter) => state.lay({ delimiter })}
              onHeader={(header) => state.lay({ delimiter: csv.delimiter, header })}
              onDateOrder={(order) =>
                state.map({ ...csv, dateOrder: order === 'dmy' || order === 'mdy' ? order : null })
              }
            />
          )}
          {opened.format.id !== 'json' && (
            <LabelledSelect
              label={t('transfer_story')}
              hint={t('transfer_story_hint')}
              value={state.storyId}
              options={[
                ['', t('transfer_story_none')],
                ...stories.map(({ id, title }) => [id, title[locale.split('-')[0] ?? ''] ?? title.en ?? id] as const),
              ]}
              onChange={state.setStoryId}
            />
          )}
          <button
            type="button"
            class={plan ? 'mg-button' : 'mg-primary'}
            disabled={working !== null}
            onClick={state.tryOut}
          >
            {t(plan ? 'transfer_try_again' : 'transfer_try')}
          </button>
          {plan && (
            <TransferPlan
              plan={shownPlan(plan, nameOf, t, locale)}
              claims={claimsIn(state.writes)}
              writes={state.writes.length}
              takeDuplicates={choices.duplicates}
              whose={choices.changed}
              busy={working !== null}
              {...{ t, locale }}
              onDuplicates={(duplicates) => state.setChoices({ ...choices, duplicates })}
              onWhose={(changed) => state.setChoices({ ...choices, changed })}
              onRefused={saveRefused}
              onImport={() => void state.take()}
            />
          )}
        </div>
      )}
    </>
  );
}
