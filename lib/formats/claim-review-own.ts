import { OWN } from '../cite/claim-object.ts';
import { get, isNode, lineOf, listOf, type Node, textOf } from './claim-review-values.ts';
import type { RawClaim } from './types.ts';

/** Our own fields of a claim, as `identifier` carries them. */
export type OwnFields = {
  readonly text: (name: OwnName) => string | null;
  readonly tags: readonly string[];
  /** Written by our export, not copied as a citation: what it leaves out is not there. */
  readonly whole: boolean;
};

const NAMES = [
  'id',
  'story',
  'storyTitle',
  'subject',
  'subjectLabel',
  'speaker',
  'origin',
  'originName',
  'kind',
  'qualifier',
  'unit',
  'position',
  'status',
  'tags',
  'reviewedOn',
] as const;
export type OwnName = (typeof NAMES)[number];

/** The entries of `identifier` that are ours; `null` where there are none. */
export function ownFields(node: Node): OwnFields | null {
  const values = new Map<string, unknown>();
  for (const entry of listOf(get(node, 'identifier'))) {
    const id = isNode(entry) ? lineOf(get(entry, 'propertyID')) : null;
    if (isNode(entry) && id?.startsWith(OWN)) values.set(id.slice(OWN.length), get(entry, 'value'));
  }
  if (values.size === 0) return null;
  const tags = listOf(values.get('tags')).filter((tag) => typeof tag === 'string');
  return { text: (name) => textOf(values.get(name)), tags, whole: values.has('status') };
}

/** What of a claim stands in our own fields and in those of its value. */
export function rawOfOwn(node: Node, own: OwnFields): RawClaim {
  const raw: { [name: string]: string } = {};
  for (const name of NAMES) {
    const value = name === 'tags' ? null : own.text(name);
    if (value !== null) raw[name] = value;
    else if (own.whole && EMPTIED.has(name)) raw[name] = '';
  }
  return { ...raw, ...quantityOf(node, own.whole), ...(own.whole && { tags: own.tags }) };
}

/** Fields that our export leaves out where the claim has none. */
const EMPTIED: ReadonlySet<string> = new Set(['position', 'unit', 'reviewedOn']);

function quantityOf(node: Node, isWhole: boolean): RawClaim {
  const about = get(node, 'about');
  if (!isNode(about)) return isWhole ? { kind: '', qualifier: '', low: '', high: '', firstDay: '', lastDay: '' } : {};
  const at = (name: string) => textOf(get(about, name)) ?? '';
  const firstDay = at('startDate');
  if (firstDay !== '') return { firstDay, lastDay: at('endDate') };
  const value = at('value');
  return { low: value || at('minValue'), high: value || at('maxValue') };
}
