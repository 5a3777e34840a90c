import type { StoryNames } from '../../lib/messages.ts';
import type { Claim, Evidence, Finding } from '../../lib/model.ts';
import { Line } from '../ClaimFields.tsx';
import { FindingCard } from '../FindingCard.tsx';
import type { Translate } from '../i18n.ts';

type Props = {
  sentence: string;
  /** The made-up page's day as typed. */
  published: string;
  publishedProblem: string | undefined;
  covers: string | undefined;
  shown: {
    readonly finding: Finding | null;
    readonly claims: readonly Claim[];
    readonly own: Evidence | null;
  } | null;
  /** Why it is not as one might expect, as sentences. */
  why: readonly string[];
  story: StoryNames | null;
  t: Translate;
  locale: string;
  onSentence: (sentence: string) => void;
  onPublished: (published: string) => void;
};

/** A sentence to try the claim on, and the popover that it would give there. */
export function FormPreview({ sentence, published, publishedProblem, covers, shown, why, story, ...rest }: Props) {
  const { t, locale, onSentence, onPublished } = rest;
  const none = () => undefined;
  return (
    <section class="fm-preview" aria-labelledby="fm-preview-title">
      <h2 id="fm-preview-title">{t('form_preview')}</h2>
      <Line
        name="preview-sentence"
        label={t('form_preview_sentence')}
        value={sentence}
        problem={undefined}
        rows={3}
        hint={t('form_preview_hint')}
        onLeave={none}
        onChange={onSentence}
      />
      <Line
        name="preview-published"
        label={t('form_preview_published')}
        value={published}
        problem={publishedProblem}
        hint={t('capture_date_hint')}
        onLeave={none}
        onChange={onPublished}
      >
        <output class="mg-note">{covers}</output>
      </Line>
      <div role="status" class="fm-why">
        {why.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      {shown?.finding && story && (
        <FindingCard finding={shown.finding} claims={shown.claims} story={story} t={t} locale={locale} />
      )}
    </section>
  );
}
