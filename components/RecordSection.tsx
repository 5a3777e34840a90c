import type { SubjectId } from '../lib/model.ts';
import type { CardContext } from './card-context.ts';
import { Origins, VISIBLE } from './EvidenceSection.tsx';
import { More } from './More.tsx';
import { PartyLines } from './PartyLines.tsx';
import { recordBySubject, type SubjectRecord } from './record.ts';

/** What is on record, subject by subject. */
export function RecordSection({ subject, ctx }: { subject: SubjectId; ctx: CardContext }) {
  const records = recordBySubject(subject, ctx);
  const rest = records.slice(VISIBLE);
  if (records.length === 0) return null;
  return (
    <section class="cf-section">
      <h4>{ctx.t('card_record')}</h4>
      <Subjects records={records.slice(0, VISIBLE)} ctx={ctx} />
      <More count={rest.length} t={ctx.t}>
        <Subjects records={rest} ctx={ctx} />
      </More>
    </section>
  );
}

function Subjects({ records, ctx }: { records: readonly SubjectRecord[]; ctx: CardContext }) {
  return (
    <ul class="cf-subjects">
      {records.map(({ subject, label, latest, lines }) => (
        <li key={subject}>
          <p class="cf-subject">
            <bdi>{label}</bdi>
          </p>
          {latest && <Origins origins={[latest]} side={null} ctx={ctx} />}
          <PartyLines lines={lines} ctx={ctx} />
        </li>
      ))}
    </ul>
  );
}
