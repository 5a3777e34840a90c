import { findNodes } from './claim-review-nodes.ts';
import type { Node } from './claim-review-values.ts';

type ScriptLine = { readonly line: number; readonly json: string };

/**
 * The entries of a file with one script element a line, as Data Commons publishes its research data set
 * (https://datacommons.org/factcheck/download); `null` where the file is none.
 */
export function scriptLines(text: string): readonly ScriptLine[] | null {
  if (!/^\s*<script\b[^>]{0,200}\bld\+json\b/i.test(text)) return null;
  return text.split('\n').flatMap((content, at) => {
    const json = content
      .trim()
      .replace(/^<script\b[^>]*>/i, '')
      .replace(/<\/script>$/i, '');
    return json.trim() === '' ? [] : [{ line: at + 1, json }];
  });
}

/** The one review or claim of a line; `null` where there is none, or it cannot be read. */
export function readLine(json: string): { readonly node: Node; readonly type: 'review' | 'claim' } | null {
  try {
    const [first] = findNodes(JSON.parse(json)).found;
    return first?.node && first.type ? { node: first.node, type: first.type } : null;
  } catch {
    return null;
  }
}
