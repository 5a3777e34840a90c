import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../components/i18n.ts';
import { type CiteFormat, LookupCiteAs } from '../../components/LookupCiteAs.tsx';
import { LookupFilters, NO_FILTERS } from '../../components/LookupFilters.tsx';
import { LookupReading } from '../../components/LookupReading.tsx';
import { LookupRecent } from '../../components/LookupRecent.tsx';
import { LookupResults } from '../../components/LookupResults.tsx';
import { LookupSearch } from '../../components/LookupSearch.tsx';
import { lookupNames } from '../../components/lookup-names.ts';
import { filterChoices, filterResults } from '../../lib/lookup.ts';
import type { Answers, Captured } from '../../lib/messages.ts';
import type { Claim } from '../../lib/model.ts';
import type { AskedLookup } from '../../lib/recent-lookups.ts';
import { CaptureView } from './capture-view.tsx';
import { answerCitation, claimCitation } from './citations.ts';
import type { PanelEdges } from './edges.ts';
import { filtersOf } from './filters.ts';
import type { LookupState } from './use-lookup.ts';

type Props = {
  edges: PanelEdges;
  t: Translate;
  locale: string;
  state: LookupState;
  recent: readonly AskedLookup[];
  format: CiteFormat;
  onFormat: (format: CiteFormat) => void;
  onCopy: (text: string, done: string) => Promise<void>;
  onSay: (text: string) => void;
};

/** One look-up: the text, how it was understood, what the record holds on it, and the form to add to it. */
export function LookupView({ edges, t, locale, state, recent, format, onFormat, onCopy, onSay }: Props) {
  const { current, looked, choices } = state;
  const [isCapturing, setCapturing] = useState(false);
  const capture = useRef<HTMLButtonElement>(null);
  const message = current ? messageFor(current, looked, t) : null;
  const found = looked !== null && typeof looked === 'object' && looked.outcome.ok ? looked : null;
  const leaveCapture = () => {
    setCapturing(false);
    requestAnimationFrame(() => capture.current?.focus());
  };

  if (isCapturing && current && state.query) {
    return (
      <CaptureView
        edges={edges}
        t={t}
        locale={locale}
        captured={capturedOf(current)}
        query={state.query}
        onSaved={() => {
          leaveCapture();
          onSay(t('capture_saved'));
          state.askAgain();
        }}
        onCancel={leaveCapture}
      />
    );
  }
  return (
    <>
      <LookupSearch t={t} text={current?.query.text ?? ''} rows={3} onSearch={state.search} />
      <LookupRecent
        recent={recent
          .filter(({ query }) => query.text.trim() !== '')
          .map(({ id, at, query }) => ({ id, at, text: query.text, page: query.page?.publisher ?? null }))}
        current={current && message === null ? current.id : null}
        t={t}
        locale={locale}
        onPick={state.pick}
      />
      {message && (
        <p role="status" class="lk-message">
          {message}
        </p>
      )}
      {current && found && !message && (
        <Found {...{ edges, t, locale, state, format, onFormat, onCopy, onSay }} found={found}>
          <button type="button" ref={capture} class="lk-quiet" onClick={() => setCapturing(true)}>
            {t('capture_open')}
          </button>
        </Found>
      )}
      {Object.keys(choices).length > 0 && <p class="cf-hidden">{t('lookup_corrected')}</p>}
    </>
  );
}

type FoundProps = Omit<Props, 'recent'> & { found: Answers['lookUp']; children: ComponentChildren };

function Found({ found, children, ...props }: FoundProps) {
  const { edges, t, locale, state, format, onFormat, onCopy, onSay } = props;
  const [fields, setFields] = useState(NO_FILTERS);
  const [captured, setCaptured] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const ids = found.outcome.ok ? found.outcome.value.claims.map(({ id }) => id) : [];
    void edges.passages.among(ids).then(setCaptured);
  }, [found]);
  const names = useMemo(() => lookupNames(found.stories, t, locale), [found]);
  if (!found.outcome.ok || !state.query) return null;
  const { query } = state;
  const { value: answer, omitted } = found.outcome;
  const shown = filterResults(answer, filtersOf(fields));
  const done = t('lookup_copied_as', t(`lookup_format_${format}`));
  const cite = async (claim: Claim) => {
    const text = claimCitation(claim, await edges.passages.of(claim.id), format, names);
    await onCopy(text, done).catch(() => undefined);
  };
  const find = async (claim: Claim) => {
    const tabId = await edges.page.tab();
    const found = tabId === null ? null : await edges.ask({ type: 'findPassage', claimId: claim.id, tabId });
    onSay(t(`lookup_passage_${found?.ok ? found.value : 'unreadable'}`));
  };
  const citeAll = () => {
    void onCopy(answerCitation(query, shown, format, names), done).catch(() => undefined);
  };
  return (
    <>
      <LookupReading answer={answer} names={names} choices={state.choices} onChoose={state.choose}>
        {children}
        <button type="button" class="lk-quiet" onClick={citeAll}>
          {t('lookup_cite_answer')}
        </button>
      </LookupReading>
      <LookupResults
        answer={shown}
        names={names}
        all={answer.results.length}
        omitted={omitted}
        onCite={(claim) => void cite(claim)}
        captured={captured}
        onFind={(claim) => void find(claim)}
      >
        {answer.results.length > 0 && (
          <div class="lk-tools">
            <LookupFilters fields={fields} options={filterChoices(answer)} names={names} onChange={setFields} />
            <LookupCiteAs t={t} format={format} onFormat={onFormat} />
          </div>
        )}
      </LookupResults>
    </>
  );
}

/** What is said in place of an answer; `null` where there is one, or it is on its way. */
function messageFor({ query, unreadable }: AskedLookup, looked: LookupState['looked'], t: Translate) {
  const isEmpty = query.text.trim() === '';
  if (isEmpty && unreadable) return t('lookup_unreadable');
  if (isEmpty) return t('lookup_empty');
  if (looked === 'failed') return t('lookup_failed');
  if (looked === 'preparing') return t('claims_preparing');
  if (looked === null || looked.outcome.ok) return null;
  return t(`lookup_${looked.outcome.reason}`);
}

function capturedOf({ query, selection }: AskedLookup): Captured {
  const { prefix = '', suffix = '' } = selection ?? {};
  return { text: query.text, prefix, suffix, page: query.page };
}
