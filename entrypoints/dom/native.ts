/**
 * Reads DOM members from the prototypes that define them, never from a node. A form answers `form.parentNode` with its
 * field of that name, and a document `document.title` with its image of that name; a page chooses these names.
 */

/** The getter of a property that `prototype` itself defines, as a function of the node. */
/* @__NO_SIDE_EFFECTS__ */
export function getter<T extends object, K extends keyof T>(prototype: T, name: K): (of: T) => T[K] {
  return Function.prototype.call.bind(Object.getOwnPropertyDescriptor(prototype, name)?.get as never);
}

/** A method that `prototype` itself defines, as a function of the node and the method's own arguments. */
/* @__NO_SIDE_EFFECTS__ */
export function method<T extends object, K extends keyof T>(
  prototype: T,
  name: K,
): T[K] extends (...given: infer Given) => infer Result ? (of: T, ...given: Given) => Result : never {
  return Function.prototype.call.bind(prototype[name] as never) as never;
}
