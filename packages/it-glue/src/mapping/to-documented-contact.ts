import type { DocumentedContact } from "@msp/workflows/ports";
import type { ItGlueRecord } from "../client/it-glue-client.ts";
import { htmlToText } from "./html-to-text.ts";
import { mailAddresses } from "./mail-addresses.ts";
import { present } from "./present.ts";

/** A contact as the port tells it. */
export function toDocumentedContact({ id, attributes }: ItGlueRecord<"contacts">): DocumentedContact {
  const { first_name: first, last_name: last, contact_type_name: type, notes } = attributes;
  const name = attributes.name ?? [first, last].filter(Boolean).join(" ");
  const [email] = mailAddresses(attributes.contact_emails);
  return {
    id,
    organizationId: attributes.organization_id ?? "",
    name,
    isSynced: attributes.psa_integration === "enabled",
    ...present({ email, type, notes: notes == null ? undefined : htmlToText(notes) }),
  };
}
