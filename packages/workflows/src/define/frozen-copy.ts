/**
 * Plain objects and lists copied and frozen as deep as they go. Everything else is kept as it is: functions, schemas, and whatever is frozen
 * already, such as other definitions, whose identity matters.
 */
export function frozenCopy<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as T;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  const fields = Object.entries(value).map(([key, field]) => [key, frozenCopy(field)] as const);
  return Object.freeze(Object.fromEntries(fields)) as T;
}
