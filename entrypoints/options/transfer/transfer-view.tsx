import '../../../components/manager/transfer.css';
import { writeAddress } from '../address.ts';
import type { ViewProps } from '../edges.ts';
import { ExportView } from './export-view.tsx';
import { ImportView } from './import-view.tsx';

const PARTS = ['import', 'export'] as const;

/** Import and export: one part at a time, named in the address. */
export function TransferView(props: ViewProps) {
  const { t, address } = props;
  const current = address.params.part === 'export' ? 'export' : 'import';
  return (
    <>
      <h1>{t('options_view_transfer')}</h1>
      <nav aria-label={t('transfer_parts')}>
        <ul class="mg-parts">
          {PARTS.map((part) => (
            <li key={part}>
              <a
                href={writeAddress({ ...address, params: { part } })}
                {...(part === current && { 'aria-current': 'page' as const })}
              >
                {t(`transfer_part_${part}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {current === 'export' ? <ExportView {...props} /> : <ImportView {...props} />}
    </>
  );
}
