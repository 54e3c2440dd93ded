/** One thing IT Glue says is wrong. */
export interface RefusalReason {
  readonly title: string;
  readonly detail: string | undefined;
  /** Where, for example `data/attributes/traits`. */
  readonly pointer: string | undefined;
}

/** Reads `{ errors: [{ title, detail, source: { pointer } }] }`; whatever else came says nothing. */
export function toRefusalReasons(body: unknown): readonly RefusalReason[] {
  const errors: unknown = (body as { errors?: unknown } | null | undefined)?.errors;
  return Array.isArray(errors) ? errors.flatMap((error) => toReason(error) ?? []) : [];
}

function toReason(error: unknown): RefusalReason | undefined {
  if (typeof error === "string") return { title: error, detail: undefined, pointer: undefined };
  if (typeof error !== "object" || error === null) return undefined;
  const { title, detail, source } = error as { readonly [name: string]: unknown };
  const pointer: unknown = (source as { pointer?: unknown } | null | undefined)?.pointer;
  const said = { title: textOf(title), detail: textOf(detail), pointer: textOf(pointer)?.replace(/^\//, "") };
  const first = said.title ?? said.detail;
  return first === undefined ? undefined : { ...said, title: first };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
