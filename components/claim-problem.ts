import type { FieldProblem } from '../lib/messages.ts';
import type { Translate } from './i18n.ts';

/** What to do about a field of a claim's form, as a sentence. */
export function problemText({ reason, subs }: Pick<FieldProblem, 'reason' | 'subs'>, t: Translate): string {
  return t(`capture_problem_${reason}`, ...subs);
}
