/**
 * `css` with the value of each custom property in the places where it is used, and no custom property left. Pages can
 * set those, and `@property` gives them a type for the whole document, closed roots included.
 * Throws where a property has no value, or more than one.
 */
export function literalCss(css: string): string {
  const values = new Map<string, string>();
  const rules = css.replace(/(--[\w-]+)\s*:\s*([^;}]+);?/g, (_, name: string, value: string) => {
    if (values.has(name)) throw new Error(`${name} has more than one value.`);
    values.set(name, value.trim());
    return '';
  });
  return rules.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`${name} has no value.`);
    return value;
  });
}
