import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../../components/i18n.ts';
import type { FormFields } from '../../../components/manager/form-fields.ts';
import { fetchOnSubjects } from '../../../lib/candidates.ts';
import type { ClaimSource } from '../../../lib/claim-source.ts';
import type { StoredStory } from '../../../lib/claims/types.ts';
import { wantsOfFields } from '../../../lib/typed-claim.ts';
import { type Preview, previewOf } from './preview.ts';
import { type Base, type FormReading, readForm } from './read-form.ts';
import { withDates } from './typed-dates.ts';

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
export function useReading(asked: Asked, source: ClaimSource, t: Translate) {
  const [read, setRead] = useState<Read | null>(null);
  const turn = useRef(0);
  const shown = useRef(0);
  const readNow = async (): Promise<FormReading> => {
    turn.current += 1;
    const own = turn.current;
    const reading = await readWith(asked, source, t);
    const preview = await tried(asked, reading, source);
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

/** First what the figure is, then with the claims that may say the same. */
async function readWith({ fields, base, stories }: Asked, source: ClaimSource, t: Translate): Promise<FormReading> {
  const alone = readForm(fields, { stories, claims: [] }, base, t);
  const claims = await fetchOnSubjects(wantsOfFields(withDates(fields), alone.quantity), source);
  return readForm(fields, { stories, claims }, base, t);
}

async function tried(
  { sentence, published, base }: Asked,
  { trial, story }: FormReading,
  source: ClaimSource,
): Promise<Preview | null> {
  if (!trial || !story || sentence.trim() === '') return null;
  const older = base.isCopy ? null : (base.claim?.id ?? null);
  return previewOf({ sentence, published, claim: trial, story, older, source });
}
