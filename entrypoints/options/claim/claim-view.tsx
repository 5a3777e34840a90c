import { useState } from 'preact/hooks';
import '../../../components/manager/form.css';
import { createRepository } from '../../../lib/claims/repository.ts';
import { writeAddress } from '../address.ts';
import type { ViewProps } from '../edges.ts';
import { ClaimEditor } from './claim-editor.tsx';
import { draftAt } from './drafts.ts';
import { useRecord } from './use-record.ts';

/** The form of a claim: `#/claim` a new one, `#/claim/<id>` one on record, `#/claim?copy=<id>` a copy of one. */
export function ClaimView(props: ViewProps) {
  // a copy of another claim is another form, though the page stays
  return <AtAddress key={writeAddress(props.address)} {...props} />;
}

function AtAddress(props: ViewProps) {
  const { edges, t, address } = props;
  const copied = address.id === null ? (address.params.copy ?? null) : null;
  const [repository] = useState(() => createRepository(edges.db));
  const record = useRecord(edges, repository, address.id ?? copied);
  const [draft] = useState(() => draftAt(writeAddress(address), edges.drafts));
  const [began, setBegan] = useState(false);
  const title = t(
    address.id === null ? (copied === null ? 'form_title_new' : 'form_title_copy') : 'options_view_claim',
  );
  if (record.failed) return <Message title={title} text={t('form_unreadable')} />;
  if (!record.state) return <Message title={title} text="" />;
  const isMissing = (address.id ?? copied) !== null && record.state.claim === null && draft.read() === null;
  if (!began && isMissing) {
    return (
      <Message title={title} text={t('form_missing')}>
        <a href={writeAddress({ view: 'history', id: null, params: { part: 'bin' } })}>{t('form_to_bin')}</a>
      </Message>
    );
  }
  if (!began) setBegan(true);
  return (
    <ClaimEditor
      {...props}
      title={title}
      isCopy={copied !== null}
      repository={repository}
      state={record.state}
      reload={record.reload}
      draft={draft}
    />
  );
}

function Message({ title, text, children }: { title: string; text: string; children?: preact.ComponentChildren }) {
  return (
    <>
      <h1>{title}</h1>
      <p role="status">{text}</p>
      {children}
    </>
  );
}
