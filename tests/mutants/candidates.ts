import { isNode, type Node } from '../helpers/source-tree.ts';

/** One change of a source text that a test should notice. */
export type Mutant = {
  /** What is replaced. */
  readonly start: number;
  readonly end: number;
  readonly to: string;
  readonly kind: string;
  /** The whole statement, expression or member (with its dot) that the change is a part of. */
  readonly from: number;
  readonly until: number;
  readonly how: 'statement' | 'expression' | 'member';
};

const OPERATORS: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
};
const METHODS: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
  ['find', 'findLast'],
  ['findIndex', 'findLastIndex'],
]);

/** Every mutant of a parsed source text; types, imports and what stands at the top of a file alone are left as they are. */
export function mutantsOf(program: unknown, text: string): Mutant[] {
  const found: Mutant[] = [];
  walk(program, (node) => found.push(...mutantsAt(node, text)));
  return found;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (isNode(value) && !isOnlyTypes(value)) {
    visit(value);
    for (const [name, child] of Object.entries(value))
      if (typeof child === 'object' && !(name === 'key' && !value.computed)) walk(child, visit);
  }
}

/** `x as T` and the like are looked into, for they hold an expression. */
function isOnlyTypes({ type }: Node): boolean {
  if (/^TS(As|Satisfies|NonNull)Expression$/.test(type)) return false;
  return type.startsWith('TS') || type === 'ImportDeclaration';
}

function mutantsAt(node: Node, text: string): Mutant[] {
  const { type } = node;
  if (type === 'BinaryExpression' || type === 'LogicalExpression') return operator(node, text);
  if (type === 'IfStatement' || type === 'ConditionalExpression')
    return [put(node.test, '(true)', 'condition is true'), put(node.test, '(false)', 'condition is false')];
  if (type === 'UnaryExpression' && node.operator === '!')
    return [put(node, sourceOf(node.argument, text), 'no “not”')];
  if (type === 'Literal' && typeof node.value === 'boolean')
    return [put(node, String(!node.value), 'other truth value')];
  if (type === 'Literal' && typeof node.value === 'number') return [put(node, String(node.value + 1), 'one more')];
  if (type === 'ExpressionStatement' && isCall(node.expression))
    return [{ ...put(node, ';', 'call left out'), how: 'statement' }];
  if (type === 'MemberExpression' && isNode(node.property) && !node.computed) return method(node.property, text);
  return [];
}

function operator(node: Node, text: string): Mutant[] {
  const { left, right } = node;
  const sign = String(node.operator);
  const to = OPERATORS[sign];
  if (!isNode(left) || !isNode(right) || to === undefined) return [];
  // `a ?? b && c` does not parse.
  if (sign === '??') return [put(node, `${sourceOf(left, text)} ${to} ${sourceOf(right, text)}`, `${sign} is ${to}`)];
  const start = text.indexOf(sign, Number(left.end));
  return [{ ...put(node, to, `${sign} is ${to}`), start, end: start + sign.length }];
}

function method(property: Node, text: string): Mutant[] {
  const to = METHODS.get(String(property.name));
  if (to === undefined || property.type !== 'Identifier') return [];
  const mutant = put(property, to, `${property.name} is ${to}`);
  // After `?.` the brackets of a computed name may follow, after a dot they take its place.
  const dot = text.lastIndexOf('.', mutant.start);
  return [{ ...mutant, from: text[dot - 1] === '?' ? dot + 1 : dot, how: 'member' }];
}

function isCall(value: unknown): boolean {
  if (!isNode(value)) return false;
  return value.type === 'CallExpression' || (value.type === 'AwaitExpression' && isCall(value.argument));
}

function put(value: unknown, to: string, kind: string): Mutant {
  if (!isNode(value)) throw new Error('There is no such part.');
  const [start, end] = [Number(value.start), Number(value.end)];
  return { start, end, to, kind, from: start, until: end, how: 'expression' };
}

function sourceOf(value: unknown, text: string): string {
  return isNode(value) ? `(${text.slice(Number(value.start), Number(value.end))})` : '';
}
