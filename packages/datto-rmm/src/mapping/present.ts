/** A record without the fields nobody knows: a key whose value is null or undefined goes. */
export function present<T extends object>(record: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  const known = Object.entries(record).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(known) as { [Key in keyof T]?: NonNullable<T[Key]> };
}
