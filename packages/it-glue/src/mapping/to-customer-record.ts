import type { CustomerRecord } from "@msp/workflows";
import type { CustomerRecordType } from "./customer-record-type.ts";
import type { KnownContact } from "./known-contact.ts";
import { toAllowedSoftware } from "./to-allowed-software.ts";
import { toAuthorityHolders } from "./to-authority-holders.ts";
import { toOutlets } from "./to-outlets.ts";

/** The flexible asset of one customer. */
export interface CustomerAsset {
  readonly companyId: string;
  /** Where it stands. */
  readonly evidence: string;
  readonly traits: { readonly [key: string]: unknown };
  /** The contacts of the customer that it tags, by their ids. */
  readonly contacts: ReadonlyMap<string, KnownContact>;
}

/** What is on file about a customer, as far as it can be understood; whatever cannot stands in `problems`, one sentence each. */
export function toCustomerRecord(
  type: CustomerRecordType,
  { companyId, evidence, traits, contacts }: CustomerAsset,
): CustomerRecord {
  const problems: string[] = [];
  const text = (field: string | undefined): string => {
    const value = field === undefined ? undefined : traits[field];
    if (value === undefined || value === null) return "";
    if (typeof value === "string") return value;
    problems.push(`What "${field}" holds is no text.`);
    return "";
  };
  const mailType = text(type.mailType).trim();
  return {
    companyId,
    evidence,
    holders: toAuthorityHolders(type, traits, contacts, problems),
    allowedSoftware: toAllowedSoftware(text(type.allowedSoftware), problems),
    ...(mailType === "" ? {} : { mailType }),
    outlets: toOutlets(text(type.outlets), evidence, problems),
    problems,
  };
}
