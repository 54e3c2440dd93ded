import { unprocessable } from "../http/refusal.ts";
import type { AccountRow } from "../state/account-row.ts";

/** What may still be changed on a record that follows another system. Types not named here are never locked. */
const openAttributes: { readonly [type: string]: readonly string[] } = {
  organizations: ["alert", "description", "quick_notes"],
  configurations: [
    "archived",
    "asset_tag",
    "notes",
    "purchased_at",
    "restricted",
    "serial_number",
    "warranty_expires_at",
    "mitp_device_expiration_date",
    "mitp_end_of_life_date",
  ],
  contacts: ["important", "notes"],
  locations: [],
};

/** Refuses changes to what a PSA or an RMM decides. */
export function checkSync(type: string, row: AccountRow, names: readonly string[]): void {
  const open = openAttributes[type];
  if (open === undefined || row.attributes.psa_integration !== "enabled") return;
  const locked = names.find((name) => !open.includes(name));
  if (locked === undefined) return;
  throw unprocessable("Cannot update a synced resource", `/data/attributes/${locked.replaceAll("_", "-")}.base`);
}
