/** A contact as a field tags it. */
export interface TaggedContact {
  readonly id: string;
  readonly name: string;
}

/** The contacts a field of the kind Tag names, or undefined for a value of another shape. */
export function taggedContacts(value: unknown): readonly TaggedContact[] | undefined {
  if (value === undefined || value === null || value === "") return [];
  const { type, values } = value as { readonly type?: unknown; readonly values?: unknown };
  if (type !== "Contacts" || !Array.isArray(values)) return undefined;
  const contacts = values.flatMap((one: { readonly id?: unknown; readonly name?: unknown } | null) => {
    const { id, name } = one ?? {};
    return typeof id === "string" || typeof id === "number"
      ? [{ id: String(id), name: typeof name === "string" && name.trim() !== "" ? name.trim() : "Somebody" }]
      : [];
  });
  return contacts.length === values.length ? contacts : undefined;
}
