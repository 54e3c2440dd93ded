import type { Json } from "@msp/workflows";

/** Which parts of a result say the name of what has an id, by what it is a name of. */
const naming = [
  { what: "ticket", ids: ["ticketId", "id"], names: ["number", "ticketNumber"] },
  { what: "company", ids: ["companyId"], names: ["companyName"] },
  { what: "contact", ids: ["contactId"], names: ["name"] },
] as const;

/** Learns from a result how things are called that a service only numbers: `ticket 70001` is `ticket T20261130.0001`. */
export function learnNames(result: Json | undefined, names: Map<string, string>): void {
  if (typeof result !== "object" || result === null) return;
  const parts = result as { readonly [name: string]: Json };
  for (const { what, ids, names: keys } of naming) {
    const id = ids.map((key) => parts[key]).find(isText);
    const name = keys.map((key) => parts[key]).find(isText);
    if (id !== undefined && name !== undefined) names.set(`${what} ${id}`, `${what} ${name}`);
  }
  for (const part of Object.values(parts)) learnNames(part, names);
}

const isText = (value: Json | undefined): value is string => typeof value === "string";
