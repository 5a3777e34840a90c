/** A link or a stretch of text as a Markdown reader shows it. */
export type Inline = { readonly text: string; readonly url: string | null };

/**
 * Reads the inline Markdown that citations are made of, as CommonMark does: backslash escapes, links, strong text. Throws
 * where something would be markup that no citation has: code, raw HTML, entities, emphasis, images.
 */
export function readMarkdown(source: string): Inline[] {
  const found: Inline[] = [];
  let text = '';
  let label: string | null = null;
  const close = (url: string | null) => {
    if (text !== '') found.push({ text, url });
    text = '';
  };
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === '\\') {
      const next = source.charAt(at + 1);
      if (!/[!-/:-@[-`{-~\n]/.test(next)) throw new Error(`A lone backslash at ${at}: ${source}`);
      text += next;
      at++;
    } else if (source.startsWith('**', at)) at++;
    else if ('`<>*_~|$'.includes(char) || /^&#?\w+;/.test(source.slice(at)))
      throw new Error(`Markup at ${at}: ${source}`);
    else if (char === '[') {
      if (label !== null) throw new Error(`A bracket in a link at ${at}: ${source}`);
      close(null);
      label = '';
    } else if (char === ']') {
      const address = /^\]\(([^\s()<>]*)\)/.exec(source.slice(at));
      if (label === null || !address) throw new Error(`A bracket at ${at}: ${source}`);
      label = null;
      close((address[1] ?? '').replaceAll('&amp;', '&'));
      at += address[0].length - 1;
    } else text += char;
  }
  if (label !== null) throw new Error(`An open link: ${source}`);
  close(null);
  return found;
}
