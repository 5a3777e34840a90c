import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClaimFields, ReviewedClaim } from '../lib/messages.ts';
import type { PositionStance } from '../lib/model.ts';
import { ClaimDuplicates } from './ClaimDuplicates.tsx';
import { Choice, Line } from './ClaimFields.tsx';
import { problemText } from './claim-problem.ts';
import { formatFigure } from './format.ts';
import type { Translate } from './i18n.ts';

type Props = {
  /** As typed; runs ahead of `review`, which is of a moment ago. */
  fields: ClaimFields;
  review: ReviewedClaim;
  /** Why the last attempt to save failed in the store, as a sentence. */
  failure: string | null;
  /** How often saving was refused: each time the first field with a problem takes the focus. */
  refused: number;
  /** In a private window: it is said what is kept. */
  isPrivate?: boolean;
  t: Translate;
  locale: string;
  onChange: (fields: ClaimFields) => void;
  onSave: () => void;
  onCancel: () => void;
};

/**
 * A claim to be recorded. Nothing is written before "Save"; what is wrong is said beside its field, once the field was
 * left or saving was tried.
 */
export function ClaimForm(props: Props) {
  const { fields, review, failure, refused, isPrivate = false, t, locale, onChange, onSave, onCancel } = props;
  const form = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    const problem = FIELDS.find((field) => review.problems.some((one) => one.field === field));
    if (refused > 0 && problem) form.current?.querySelector<HTMLElement>(`[name="${problem}"]`)?.focus();
  }, [refused]);

  const story = review.stories.find(({ id }) => id === fields.storyId);
  const problemOf = (field: keyof ClaimFields) => {
    const problem = tried || left.has(field) ? review.problems.find((one) => one.field === field) : undefined;
    return problem && problemText(problem, t);
  };
  const common = (field: keyof ClaimFields) => ({
    label: t(field === 'title' ? 'capture_title_field' : `capture_${field}`),
    problem: problemOf(field),
    value: fields[field],
    onLeave: () => setLeft(new Set([...left, field])),
    onChange: (value: string) => onChange({ ...fields, [field]: value }),
  });
  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    onSave();
  };
  const parties = (story?.parties ?? []).map(({ id, name }) => [id, name] as const);
  const none = ['', t('capture_choose')] as const;

  return (
    <form ref={form} class="lk-form" aria-labelledby="claim-form-title" noValidate onSubmit={save}>
      <h2 id="claim-form-title" ref={title} tabIndex={-1}>
        {t('capture_title')}
      </h2>
      <p class="cf-note">{t('capture_intro')}</p>
      {isPrivate && <p class="cf-note">{t('capture_private')}</p>}
      <fieldset>
        <legend>{t('capture_part_claim')}</legend>
        <Choice
          {...common('storyId')}
          name="storyId"
          options={[none, ...review.stories.map(({ id, title: name }) => [id, name] as const)]}
        />
        <Choice {...common('subject')} name="subject" options={[none, ...Object.entries(story?.subjects ?? {})]} />
        <Line {...common('figure')} name="figure" hint={t('capture_figure_hint')}>
          <output class="lk-understood">
            {review.quantity && t('capture_understood', formatFigure(review.quantity, t, locale))}
          </output>
        </Line>
        <Choice
          {...common('position')}
          name="position"
          disabled={fields.figure.trim() !== ''}
          options={[
            ['', t('capture_position_none')],
            ...STANCES.map((stance) => [stance, t(`lookup_position_${stance}`)] as const),
          ]}
        />
        <Line {...common('statement')} name="statement" rows={3} hint={t('capture_statement_hint')} />
        <Line {...common('quote')} name="quote" hint={t('capture_quote_hint')} />
        <Choice {...common('speaker')} name="speaker" options={[none, ...parties]} />
        <Choice {...common('origin')} name="origin" options={[none, ...parties]} />
        <Line {...common('asOf')} name="asOf" hint={t('capture_date_hint')} />
      </fieldset>
      <fieldset>
        <legend>{t('capture_part_source')}</legend>
        <Line {...common('publisher')} name="publisher" />
        <Line {...common('title')} name="title" />
        <Line {...common('published')} name="published" hint={t('capture_date_hint')} />
        <Line {...common('url')} name="url" isAddress />
        <Line {...common('wire')} name="wire" hint={t('capture_wire_hint')} />
      </fieldset>
      <ClaimDuplicates duplicates={review.duplicates} stories={review.stories} t={t} locale={locale} />
      <p role="alert" class="lk-problem">
        {failure ?? (tried && review.problems.length > 0 ? t('capture_not_yet') : '')}
      </p>
      <div class="lk-buttons">
        <button type="submit" class="lk-primary">
          {t(review.duplicates.length > 0 ? 'capture_save_anyway' : 'capture_save')}
        </button>
        <button type="button" class="lk-quiet" onClick={onCancel}>
          {t('capture_cancel')}
        </button>
      </div>
    </form>
  );
}

const STANCES: readonly PositionStance[] = ['affirms', 'denies', 'neutral'];

/** In the order of the form, so that the first problem is the first one met. */
const FIELDS: readonly (keyof ClaimFields)[] = [
  'storyId',
  'subject',
  'figure',
  'position',
  'statement',
  'quote',
  'speaker',
  'origin',
  'asOf',
  'publisher',
  'title',
  'published',
  'url',
  'wire',
];
