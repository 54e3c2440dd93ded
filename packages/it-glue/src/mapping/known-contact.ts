import type { ItGlueRecord } from "../client/it-glue-client.ts";
import { mailAddresses } from "./mail-addresses.ts";
import { present } from "./present.ts";
import { remoteIds } from "./remote-ids.ts";

/** A contact as far as a customer's record needs it. */
export interface KnownContact {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  /** The contact in the service desk's ids, where the record proves exactly one. */
  readonly contactId?: string;
}

/** Reads a contact together with its records in other systems. */
export function toKnownContact({
  id,
  attributes,
  related,
}: ItGlueRecord<"contacts", "adapters_resources">): KnownContact {
  const [email] = mailAddresses(attributes.contact_emails);
  const [contactId, another] = attributes.psa_integration === "enabled" ? remoteIds(related.adapters_resources) : [];
  const name = attributes.name ?? [attributes.first_name, attributes.last_name].filter(Boolean).join(" ");
  return {
    id,
    name,
    ...present({
      email,
      phone: phoneOf(attributes.contact_phones),
      contactId: another === undefined ? contactId : undefined,
    }),
  };
}

function phoneOf(phones: unknown): string | undefined {
  const rows: readonly unknown[] = Array.isArray(phones) ? phones : [];
  const numbers = rows.flatMap((row) => {
    const { value, primary, "label-type": kind } = (row ?? {}) as { readonly [name: string]: unknown };
    return typeof value === "string" && value !== "" && kind !== "fax" ? [{ value, isPrimary: primary === true }] : [];
  });
  return (numbers.find(({ isPrimary }) => isPrimary) ?? (numbers.length === 1 ? numbers[0] : undefined))?.value;
}
