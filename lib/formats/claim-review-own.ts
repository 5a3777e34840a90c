import { OWN } from '../cite/claim-object.ts';
import { get, isNode, lineOf, listOf, type Node, textOf } from './claim-review-values.ts';
import type { RawClaim } from './types.ts';

/** Our own fields of a claim, as its `identifier` carries them. */
export type OwnFields = {
  readonly fields: URLSearchParams;
  /** Written by our export, not copied as a citation: what it leaves out is not there. */
  readonly whole: boolean;
};

const NAMES = [
  'id',
  'story',
  'subject',
  'speaker',
  'origin',
  'originName',
  'kind',
  'qualifier',
  'unit',
  'position',
  'status',
  'reviewedOn',
] as const;
/** Those that our export leaves out where the claim has none. */
const EMPTIED: ReadonlySet<string> = new Set(['position', 'unit', 'reviewedOn']);

/** The identifier that is ours; `null` where there is none. */
export function ownFields(node: Node): OwnFields | null {
  for (const entry of listOf(get(node, 'identifier'))) {
    if (!isNode(entry) || lineOf(get(entry, 'propertyID')) !== OWN) continue;
    const fields = new URLSearchParams(textOf(get(entry, 'value')) ?? '');
    return { fields, whole: fields.has('status') };
  }
  return null;
}

/** What of a claim stands in our own fields and in those of its value. */
export function rawOfOwn(node: Node, { fields, whole }: OwnFields): RawClaim {
  const raw: { [name: string]: string } = {};
  for (const name of NAMES) {
    const value = fields.get(name);
    if (value !== null) raw[name] = value;
    else if (whole && EMPTIED.has(name)) raw[name] = '';
  }
  const tags = listOf(get(node, 'keywords')).filter((tag) => typeof tag === 'string');
  return { ...raw, ...quantityOf(node, whole), ...(whole && { tags }) };
}

function quantityOf(node: Node, isWhole: boolean): RawClaim {
  const about = get(node, 'about');
  if (!isNode(about)) return isWhole ? { kind: '', qualifier: '', low: '', high: '', firstDay: '', lastDay: '' } : {};
  const at = (name: string) => textOf(get(about, name)) ?? '';
  const firstDay = at('startDate');
  if (firstDay !== '') return { firstDay, lastDay: at('endDate') };
  const value = at('value');
  return { low: value || at('minValue'), high: value || at('maxValue') };
}
