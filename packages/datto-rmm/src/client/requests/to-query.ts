/** What a query parameter may be; undefined is left out, a list is joined by commas (reported). */
export type QueryValue = string | number | boolean | readonly (string | number)[] | undefined;

/** Query parameters as they are sent. */
export function toQuery(values: { readonly [name: string]: QueryValue }): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    query.set(name, Array.isArray(value) ? value.join(",") : String(value));
  }
  return query;
}
