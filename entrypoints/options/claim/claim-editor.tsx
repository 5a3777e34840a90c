import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ClaimDuplicates } from '../../../components/ClaimDuplicates.tsx';
import { formatDays } from '../../../components/format.ts';
import { FormMeanwhile } from '../../../components/manager/FormMeanwhile.tsx';
import { FormPreview } from '../../../components/manager/FormPreview.tsx';
import { type FormSuggestions, FormView } from '../../../components/manager/FormView.tsx';
import { fieldDifferences } from '../../../components/manager/form-differences.ts';
import type { FormField } from '../../../components/manager/form-fields.ts';
import { entryTitle, formatMoment } from '../../../components/manager/history-words.ts';
import type { Repository } from '../../../lib/claims/repository.ts';
import { isRealDate } from '../../../lib/claims/schema-rules.ts';
import type { DayRange } from '../../../lib/model.ts';
import { createClaimSource } from '../../../lib/record/source.ts';
import { writeAddress } from '../address.ts';
import type { ViewProps } from '../edges.ts';
import { beginWith } from './begin.ts';
import { ClaimHistory } from './claim-history.tsx';
import type { draftAt } from './drafts.ts';
import { FormActions } from './form-actions.tsx';
import { namesOf } from './names.ts';
import { previewWords } from './preview-words.ts';
import { readSuggestions } from './suggestions.ts';
import { typedDate } from './typed-dates.ts';
import { useClaimForm } from './use-claim-form.ts';
import { useReading } from './use-reading.ts';
import type { StoreState } from './use-record.ts';
import { useSaving } from './use-saving.ts';

type Props = ViewProps & {
  title: string;
  isCopy: boolean;
  repository: Repository;
  state: StoreState;
  reload: () => Promise<void>;
  draft: ReturnType<typeof draftAt>;
};

const NO_SUGGESTIONS: FormSuggestions = { publishers: [], wires: [], tags: [] };

/** A claim's form with the store behind it: read as one types, tried on a sentence, saved over what was seen and no other. */
export function ClaimEditor(props: Props) {
  const { edges, t, locale, address, title, isCopy, repository, state, draft } = props;
  const { stories, claim } = state;
  const form = useClaimForm({ edges, id: address.id, isCopy, state, draft, t });
  const { fields, isDirty } = form;
  const [sentence, setSentence] = useState<string | null>(null);
  const [published, setPublished] = useState<string | null>(null);
  const shownSentence = sentence ?? fields.statement;
  const shownDay = published ?? (fields.published || fields.asOf);
  const typedDay = typedDate(shownDay.trim());
  const day = isRealDate(typedDay) ? typedDay : null;
  const source = useMemo(() => createClaimSource(edges.db, repository), [edges.db, repository]);
  const { read, readNow } = useReading(
    { fields, base: form.base, stories, sentence: shownSentence, published: day },
    source,
    t,
  );
  const saving = useSaving({ ...props, form, readNow });
  // one's own save is seen in the store a moment before it is known to be one's own
  const meanwhile = saving.isSaving ? null : form.meanwhile;
  const [suggestions, setSuggestions] = useState(NO_SUGGESTIONS);
  useEffect(() => {
    const ends = new AbortController();
    // without them one types in full
    readSuggestions(repository.everyClaim, ends.signal).then(setSuggestions, () => undefined);
    return () => ends.abort();
  }, []);
  const meanwhileBox = useRef<HTMLDivElement>(null);
  const answered = useRef(0);
  useEffect(() => {
    if (!meanwhile || saving.refusedByStore === answered.current) return;
    answered.current = saving.refusedByStore;
    meanwhileBox.current?.focus();
  }, [meanwhile, saving.refusedByStore]);

  const known = read?.reading.story
    ? stories.map((one) => (one.id === read.reading.story?.id ? read.reading.story : one))
    : stories;
  const names = namesOf(known, t, locale);
  const reading = read?.reading ?? null;
  const covers = coversInWords(reading?.covers ?? {}, t, locale);
  const last = state.history[0]?.entry;
  const theirs = claim && beginWith(claim, isCopy, stories, t).fields;
  return (
    <>
      <h1>{title}</h1>
      <p class="mg-note">
        {claim && !isCopy && t(`form_owner_${claim.owner.replace(/:.*/s, '')}${claim.edited ? '_edited' : ''}`)}
      </p>
      {form.restored && isDirty && (
        <div class="fm-notice" role="status">
          <p>{t('form_restored')}</p>
          <button type="button" class="mg-button" onClick={form.follow}>
            {t('form_discard')}
          </button>
        </div>
      )}
      <div ref={meanwhileBox} tabIndex={-1} class="fm-anchor">
        {meanwhile && (
          <FormMeanwhile
            what={meanwhile}
            how={last ? `${entryTitle(last, t)}, ${formatMoment(last.at, locale)}.` : ''}
            differences={theirs ? fieldDifferences(theirs, fields, names) : []}
            t={t}
            onMine={() => void saving.save(form.stored)}
            onTheirs={() => (meanwhile === 'changed' ? form.follow() : saving.leave())}
          />
        )}
      </div>
      <div class="fm-columns">
        <FormView
          fields={fields}
          stories={names.stories}
          suggestions={suggestions}
          quantity={reading?.quantity ?? null}
          isMisstated={reading?.isMisstated ?? false}
          added={reading?.added ?? []}
          covers={covers}
          problems={reading?.problems ?? []}
          refused={saving.refused}
          failure={saving.failure}
          isSaved={!isDirty && address.id !== null && !meanwhile}
          isSaving={saving.isSaving}
          isLikelyDouble={(reading?.duplicates.length ?? 0) > 0}
          buttons={<FormActions {...props} isDirty={isDirty} onDeleted={saving.leave} />}
          t={t}
          locale={locale}
          onChange={form.change}
          onSave={() => void saving.save(form.seen)}
        />
        <div class="fm-aside">
          <ClaimDuplicates
            duplicates={isDirty || address.id === null ? (reading?.duplicates ?? []) : []}
            stories={names.stories}
            heading="h2"
            addressOf={(id) => writeAddress({ view: 'claim', id, params: {} })}
            t={t}
            locale={locale}
          />
          <FormPreview
            sentence={shownSentence}
            published={shownDay}
            publishedProblem={shownDay.trim() === '' || day ? undefined : t('capture_problem_no_such_date')}
            covers={undefined}
            shown={read?.preview ?? null}
            why={
              reading?.trial && read?.preview
                ? previewWords(read.preview, reading.trial, names)
                : [t(reading?.trial ? 'form_preview_no_sentence' : 'form_preview_too_little')]
            }
            story={names.stories.find(({ id }) => id === fields.storyId) ?? null}
            t={t}
            locale={locale}
            onSentence={setSentence}
            onPublished={setPublished}
          />
        </div>
      </div>
      {address.id !== null && <ClaimHistory {...props} names={names} />}
    </>
  );
}

/** "From Oct 1, 2024 to Oct 31, 2024" for a month, the day in full for a day. */
function coversInWords(
  covers: Readonly<Partial<Record<FormField, DayRange>>>,
  t: ViewProps['t'],
  locale: string,
): Readonly<Partial<Record<FormField, string>>> {
  return Object.fromEntries(
    Object.entries(covers).map(([field, [first, last]]) => {
      const one = (day: string) => formatDays([day, day], locale);
      return [field, first === last ? one(first) : t('form_covers', one(first), one(last))];
    }),
  );
}
