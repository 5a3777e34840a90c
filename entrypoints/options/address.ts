/** Where one is on the options page: a view, what it shows, and how. All of it stands in the page's address. */
export type Address = {
  readonly view: string;
  /** What the view shows: a claim's or story's id; `null` where it shows all or something new. */
  readonly id: string | null;
  readonly params: Readonly<Record<string, string>>;
};

/** Reads `#/view/id?key=value`; anything else is the first view. Ids and values are plain text. */
export function readAddress(hash: string): Address {
  const [path = '', query = ''] = split(hash.replace(/^#\/?/, ''));
  const [view = '', ...rest] = path.split('/');
  const id = rest.join('/');
  return {
    view: decoded(view),
    id: id === '' ? null : decoded(id),
    params: Object.fromEntries(new URLSearchParams(query)),
  };
}

/** The hash that `readAddress` reads back; parameters without a value are left out. */
export function writeAddress({ view, id, params }: Address): string {
  const given = Object.entries(params).filter(([, value]) => value !== '');
  const query = new URLSearchParams(given).toString();
  const path = id === null ? `#/${view}` : `#/${view}/${encodeURIComponent(id)}`;
  return query ? `${path}?${query}` : path;
}

function split(text: string): [string, string] {
  const at = text.indexOf('?');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
