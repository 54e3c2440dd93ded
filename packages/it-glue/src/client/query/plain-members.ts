/**
 * The members of a plain object, or undefined for anything else: what a `Map` holds, what a class computes and what is inherited is nowhere among an
 * object's own members, so it would be left out without a word.
 */
export function plainMembers(value: unknown): readonly (readonly [name: string, value: unknown])[] | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  return isPlain ? Object.entries(value) : undefined;
}
