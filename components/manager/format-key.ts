/** The message that names a file format; keys of messages have no hyphens. */
export function formatKey(id: string): string {
  return `transfer_format_${id.replaceAll('-', '_')}`;
}
