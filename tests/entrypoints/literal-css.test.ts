import { expect, it } from 'vitest';
import { literalCss } from '../../entrypoints/card/literal-css.ts';

it('puts the value of a custom property where it is used', () => {
  const css =
    '.a {\n  --x-ink: light-dark(#000, #fff);\n  color: var(--x-ink);\n}\n.b { border: 1px solid var(--x-ink) }';
  const rules = literalCss(css).replace(/\s+/g, ' ');
  expect(rules).toBe('.a { color: light-dark(#000, #fff); } .b { border: 1px solid light-dark(#000, #fff) }');
});

it('reads minified rules too', () => {
  expect(literalCss('.a{--x:#000;--y:1px}.b{color:var(--x);margin:var(--y)}')).toBe('.a{}.b{color:#000;margin:1px}');
});

it('refuses what has no value of its own, or several', () => {
  expect(() => literalCss('.a{color:var(--x)}')).toThrow('--x has no value');
  expect(() => literalCss('.a{--x:1}.b{--x:2}')).toThrow('--x has more than one value');
});
