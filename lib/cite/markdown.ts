import { plain } from './plain.ts';

/**
 * Any text as inline Markdown that shows it as it is: no link, emphasis, code, HTML or entity comes of it, and no list or
 * heading where it begins a line (https://spec.commonmark.org/0.31.2/#backslash-escapes).
 */
export function escapeMarkdown(text: string): string {
  return (
    plain(text)
      .replace(/[\\`*_[\]<>&|~$]/g, '\\$&')
      // programs that link bare addresses would link one that a title was given
      .replace(/:\/\//g, ':\\/\\/')
      .replace(/\b(www)\./gi, '$1\\.')
      .replace(/@/g, '\\@')
      .replace(/^(\d+)([.)])/, '$1\\$2')
      .replace(/^[-+#=]/, '\\$&')
  );
}

/** A link; without an address, its text alone. `url` is an address that `passageLink` made. */
export function markdownLink(text: string, url: string | null): string {
  const shown = escapeMarkdown(text);
  if (url === null) return shown;
  // brackets would end the address, and "&copy;" would be read as an entity
  const address = url
    .replace(/[()<>\\\s*_[\]]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return `[${shown || address}](${address})`;
}
