import type { Row } from "../store/row.ts";
import type { Tenant } from "../tenant/tenant.ts";
import type { Target } from "./find-targets.ts";
import type { Addressee, HeldBackMail } from "./sent-mail.ts";

/** An addressee, and why nothing may be sent to them if that is so. */
export interface FoundAddressee {
  readonly person: Addressee;
  readonly heldBack?: HeldBackMail["reason"];
}

const nameOf = ({ values }: Row): string => `${String(values.firstName)} ${String(values.lastName)}`;

/** Looks a target up and says whether they can be mailed now. */
export const findAddressee = ({ database }: Tenant, { kind, id, address = "" }: Target): FoundAddressee => {
  if (kind === "address" || id === null) return { person: { kind, id: null, name: address, address } };
  const row = database.table(kind === "contact" ? "Contacts" : "Resources").get(id);
  const mailAddress = row?.values[kind === "contact" ? "emailAddress" : "email"] ?? "";
  const person: Addressee = { kind, id, name: row ? nameOf(row) : "", address: String(mailAddress) };
  const active = row?.values.isActive;
  if (active !== true && active !== 1) return { person, heldBack: "inactive" };
  if (person.address === "") return { person, heldBack: "no address" };
  const refuses = kind === "contact" && row?.values.receivesEmailNotifications !== true;
  return refuses ? { person, heldBack: "does not receive notifications" } : { person };
};
