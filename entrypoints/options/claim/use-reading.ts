import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../../components/i18n.ts';
import type { FormFields } from '../../../components/manager/form-fields.ts';
import type { Repository } from '../../../lib/claims/repository.ts';
import type { StoredStory } from '../../../lib/claims/types.ts';
import type { Claim } from '../../../lib/model.ts';
import { type Preview, previewOf } from './preview.ts';
import { type Base, type FormReading, readForm } from './read-form.ts';

/** Lets typing pause before the form is read anew. */
const PAUSE_MS = 150;

type Asked = {
  readonly fields: FormFields;
  readonly base: Base;
  readonly stories: readonly StoredStory[];
  /** The sentence to try it on, and that page's day; `null` for a page without one. */
  readonly sentence: string;
  readonly published: string | null;
};

export type Read = { readonly reading: FormReading; readonly preview: Preview | null };

/** The form as it is understood, a moment after each change of it or of the store; `readNow` does not wait. */
export function useReading(asked: Asked, repository: Repository, t: Translate) {
  const [read, setRead] = useState<Read | null>(null);
  const turn = useRef(0);
  const shown = useRef(0);
  const readNow = async (): Promise<FormReading> => {
    turn.current += 1;
    const own = turn.current;
    const { reading, others } = await readWith(asked, repository, t);
    const preview = tried(asked, reading, others);
    // one that was begun later may have come first
    if (own > shown.current) {
      shown.current = own;
      setRead({ reading, preview });
    }
    return reading;
  };
  const { fields, stories, sentence, published } = asked;
  useEffect(() => {
    // what cannot be read is told by the view that the store's state comes from
    const pending = setTimeout(() => void readNow().catch(() => undefined), read ? PAUSE_MS : 0);
    return () => clearTimeout(pending);
  }, [fields, stories, sentence, published]);
  return { read, readNow };
}

/** First what the figure is, then with the claims that it is to be seen beside. */
async function readWith({ fields, base, stories }: Asked, repository: Repository, t: Translate) {
  const first = readForm(fields, { stories, claims: [] }, base, t);
  const { storyId, subject } = fields;
  if (!storyId || !subject) return { reading: first, others: [] };
  const near = { quantity: first.quantity, asOf: first.covers.asOf ?? null };
  const claims = await repository.subjectClaims(storyId, subject, near);
  const others = claims.filter(({ id }) => base.isCopy || id !== base.claim?.id);
  return { reading: readForm(fields, { stories, claims }, base, t), others };
}

function tried(
  { sentence, published }: Asked,
  { trial, story }: FormReading,
  others: readonly Claim[],
): Preview | null {
  if (!trial || !story || sentence.trim() === '') return null;
  return previewOf({ sentence, published, claim: trial, story, others });
}
