import type { FormFields } from '../../../components/manager/form-fields.ts';
import type { OptionsEdges } from '../edges.ts';
import { EMPTY } from './to-fields.ts';

/** What was typed and not saved, and the version of the claim that it was typed over. */
export type Draft = { readonly fields: FormFields; readonly seen: number };

/** Unsaved typing of one address; it survives a reload and ends with the tab. A full or forbidden storage keeps nothing. */
export function draftAt(address: string, drafts: OptionsEdges['drafts']) {
  const key = `draft ${address}`;
  return {
    read: (): Draft | null => {
      try {
        return asDraft(JSON.parse(drafts.getItem(key) ?? 'null'));
      } catch {
        return null;
      }
    },
    keep: (draft: Draft): void => {
      try {
        drafts.setItem(key, JSON.stringify(draft));
      } catch {
        // typing goes on; only a reload would lose it
      }
    },
    drop: (): void => {
      try {
        drafts.removeItem(key);
      } catch {
        // then there was none
      }
    },
  };
}

/** Another version of the extension may have written it: only fields that are known, in their own types, are taken. */
function asDraft(json: unknown): Draft | null {
  if (typeof json !== 'object' || json === null || !('fields' in json) || !('seen' in json)) return null;
  const { fields, seen } = json;
  if (typeof fields !== 'object' || fields === null || typeof seen !== 'number') return null;
  const given = new Map(Object.entries(fields));
  const known = Object.entries(EMPTY).map(([field, empty]) => {
    const value: unknown = given.get(field);
    const isTags = Array.isArray(value) && value.every((tag) => typeof tag === 'string');
    const fits = Array.isArray(empty) ? isTags : typeof value === 'string';
    return [field, fits ? value : empty];
  });
  return { fields: Object.fromEntries(known) as FormFields, seen };
}
