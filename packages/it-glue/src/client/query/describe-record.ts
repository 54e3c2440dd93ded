import type { AnyRecord } from "../wire/to-record.ts";

/** A record in a few words, for a person who has to choose between several: its name, id and organization. */
export function describeRecord({ id, type, attributes }: AnyRecord): string {
  const { name, organization_name: organization } = attributes;
  const called = typeof name === "string" ? `"${name.slice(0, 80)}" ` : "";
  const of = typeof organization === "string" ? ` of ${organization.slice(0, 80)}` : "";
  return `${called}(${type} ${id}${of})`;
}
