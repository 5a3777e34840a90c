import type { Story } from '../../../lib/model.ts';

/** What no form shows, as JSON for a person: one rule a line, so that a long list can still be read and searched. */
export function rulesText(story: Story): string {
  const { roles, eventDay, names, fates, excluded, gate, mentions, subjects, reading, scores, positions } = story;
  const parts: [string, readonly unknown[]][] = [
    ['names', names],
    ...(fates ? [['fates', fates] as [string, readonly unknown[]]] : []),
    ...(excluded ? [['excluded', excluded] as [string, readonly unknown[]]] : []),
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
  const own = Object.entries(roles ?? {}).map(([role, concepts]) => `    "${role}": ${JSON.stringify(concepts)}`);
  const all = [
    ...(roles ? [`  "roles": {\n${own.join(',\n')}\n  }`] : []),
    ...(eventDay === undefined ? [] : [`  "eventDay": ${JSON.stringify(eventDay)}`]),
    ...lists,
  ];
  return `{\n${all.join(',\n')}\n}`;
}
