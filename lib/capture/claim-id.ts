/** As long as an id may be is 100; the rest is for what tells it from others. */
const LONGEST = 80;
const LONGEST_PART = 30;

/**
 * An id that people can read ("nis-troops_total-12000-aju-press"), made of parts that say what it is and unlike all of
 * `taken`. Small letters and digits, joined by "-" or "_".
 */
export function readableId(parts: readonly (string | null)[], taken: ReadonlySet<string>): string {
  const slugs = parts.map((part) => slugOf(part ?? '')).filter((slug) => slug !== '');
  const whole = trimmed(slugs.join('-').slice(0, LONGEST)) || 'claim';
  // a word by itself could be the name of an object's own property ("constructor")
  const base = /[-\d]/.test(whole) ? whole : `${whole}-1`;
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}

function slugOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return trimmed(
    plain
      .replace(/[^a-z0-9_]+/g, '-')
      .replace(/-*_[-_]*/g, '_')
      .slice(0, LONGEST_PART),
  );
}

function trimmed(slug: string): string {
  return slug.replace(/^[-_]+|[-_]+$/g, '');
}
