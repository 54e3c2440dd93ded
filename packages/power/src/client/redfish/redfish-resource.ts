import { AnswerMismatch } from "@msp/adapter-kit";

/** A resource of a Redfish service; what is in it depends on its `@odata.type`. */
export interface RedfishResource {
  /** Its address at the service, as advertised. */
  readonly "@odata.id": string;
  /** For example `#Outlet.v1_4_4.Outlet`. */
  readonly "@odata.type"?: string;
  readonly [field: string]: unknown;
}

/** Reads a resource; only its address must be there. */
export function readRedfishResource(value: unknown): RedfishResource {
  const id = (value as { readonly "@odata.id"?: unknown } | null | undefined)?.["@odata.id"];
  if (typeof id !== "string") throw new AnswerMismatch("@odata.id", "an address", id);
  return value as RedfishResource;
}

/** The address a field links to. */
export function linkOf(resource: RedfishResource, field: string): string | undefined {
  return addressIn(resource[field]);
}

/** The address in a link object. */
export function addressIn(link: unknown): string | undefined {
  const id = (link as { readonly "@odata.id"?: unknown } | null | undefined)?.["@odata.id"];
  return typeof id === "string" ? id : undefined;
}

/** Whether a resource says that it is the one at an address. Case and a slash at the end are the maker's taste. */
export function isAt(resource: RedfishResource, address: string): boolean {
  const plain = (text: string) => text.replace(/\/+$/, "").toLowerCase();
  return plain(resource["@odata.id"]) === plain(address);
}

/** Whether a resource is of a kind, whatever its version: `Outlet` for `#Outlet.v1_4_4.Outlet`. */
export function isOfKind(resource: RedfishResource, kind: string): boolean {
  // It comes from outside, and may be anything.
  const type: unknown = resource["@odata.type"];
  return typeof type === "string" && type.startsWith(`#${kind}.`);
}
