/**
 * The matches of a sticky pattern that begin at one of `starts` (offsets in order), each behind the end of the one before: what
 * `matchAll` gives of the same pattern, where every match begins at one of them. Looks nowhere else.
 */
export function matchesAt(pattern: RegExp, text: string, starts: readonly number[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let behind = 0;
  for (const start of starts) {
    if (start < behind) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    found.push(match);
    behind = start + match[0].length;
  }
  return found;
}
