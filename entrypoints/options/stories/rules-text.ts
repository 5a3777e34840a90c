import type { Story } from '../../../lib/model.ts';

/** What no form shows, as JSON for a person: one rule a line, so that a long list can still be read and searched. */
export function rulesText({ names, fates, gate, mentions, subjects, reading, scores, positions }: Story): string {
  const parts: [string, readonly unknown[]][] = [
    ['names', names],
    ...(fates ? [['fates', fates] as [string, readonly unknown[]]] : []),
    ['gate', gate],
    ['mentions', mentions],
    ['subjects', subjects],
    ['reading', reading],
    ...(scores ? [['scores', scores] as [string, readonly unknown[]]] : []),
    ['positions', positions],
  ];
  const lists = parts.map(([name, list]) => {
    const lines = list.map((one) => `    ${JSON.stringify(one)}`);
    return `  "${name}": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]`;
  });
  return `{\n${lists.join(',\n')}\n}`;
}
