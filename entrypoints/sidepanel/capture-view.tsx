import { useEffect, useRef, useState } from 'preact/hooks';
import { ClaimForm } from '../../components/ClaimForm.tsx';
import type { Translate } from '../../components/i18n.ts';
import type { Captured, ClaimFields, ReviewedClaim } from '../../lib/messages.ts';
import type { LookupQuery } from '../../lib/model.ts';
import type { PanelEdges } from './edges.ts';

type Props = {
  edges: PanelEdges;
  t: Translate;
  locale: string;
  captured: Captured;
  query: LookupQuery;
  onSaved: () => void;
  onCancel: () => void;
};

/** Lets typing pause before the background reads the form anew. */
const PAUSE_MS = 200;

/** The claim form with the background behind it: filled in, read anew as one types, and saved. */
export function CaptureView({ edges, t, locale, captured, query, onSaved, onCancel }: Props) {
  const [fields, setFields] = useState<ClaimFields | null>(null);
  const [review, setReview] = useState<ReviewedClaim | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [refused, setRefused] = useState(0);
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** The form's state that was last sent: answers to earlier ones are late. */
  const sent = useRef<ClaimFields | null>(null);

  useEffect(() => {
    void edges.ask({ type: 'draftClaim', captured, query }).then((answer) => {
      if (!answer.ok) return setFailure(t('capture_failed'));
      setFields(answer.value.fields);
      setReview(answer.value);
    });
    return () => clearTimeout(pending.current);
  }, []);

  if (!fields || !review) {
    return (
      <p role="status" class="lk-message">
        {failure}
      </p>
    );
  }
  const change = (next: ClaimFields) => {
    setFields(next);
    sent.current = next;
    clearTimeout(pending.current);
    pending.current = setTimeout(() => void readAnew(next), PAUSE_MS);
  };
  const readAnew = async (next: ClaimFields) => {
    const answer = await edges.ask({ type: 'reviewClaim', fields: next, captured });
    if (answer.ok && sent.current === next) setReview(answer.value);
  };
  const save = async () => {
    setFailure(null);
    const answer = await edges.ask({ type: 'saveClaim', fields, captured, private: edges.window.private });
    if (!answer.ok) return setFailure(t('capture_failed'));
    if (answer.value.saved) return onSaved();
    setReview(answer.value.review);
    setRefused((times) => times + 1);
  };
  return (
    <ClaimForm
      fields={fields}
      review={review}
      failure={failure}
      refused={refused}
      isPrivate={edges.window.private}
      t={t}
      locale={locale}
      onChange={change}
      onSave={() => void save()}
      onCancel={onCancel}
    />
  );
}
