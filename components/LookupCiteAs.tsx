import { useId } from 'preact/hooks';
import type { Translate } from './i18n.ts';

export type CiteFormat = 'text' | 'markdown' | 'jsonld';
export const CITE_FORMATS = ['text', 'markdown', 'jsonld'] as const satisfies readonly CiteFormat[];

type Props = {
  t: Translate;
  format: CiteFormat;
  onFormat: (format: CiteFormat) => void;
};

/** In which form citations are copied: chosen once, so that each takes one key. */
export function LookupCiteAs({ t, format, onFormat }: Props) {
  const name = useId();
  return (
    <fieldset class="lk-cite-as">
      <legend>{t('lookup_cite_as')}</legend>
      {CITE_FORMATS.map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === format} onChange={() => onFormat(one)} />
          {t(`lookup_format_${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
