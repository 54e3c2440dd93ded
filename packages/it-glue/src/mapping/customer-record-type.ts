import type { Authority } from "@msp/workflows";
import type { ResourceId } from "../client/wire/to-id.ts";

/** A field that tags the contacts who hold an authority. */
export interface HolderField {
  /** What they may decide. */
  readonly holds: Authority;
  /** A field of the kind Number: the most they may spend at a time, in this currency. @default no limit is on file */
  readonly moneyLimit?: { readonly field: string; readonly currency: string } | undefined;
  /** A field of the kind Date: since when. @default not on file */
  readonly since?: string | undefined;
}

/**
 * The kind of flexible asset that keeps what is on file about a customer, one for each, and what its fields mean. Fields are named by their keys, for
 * example `money-limit` for "Money limit". A field that is missing or of another kind makes every record unreadable: nothing is guessed.
 *
 * @example
 * ```ts
 * import type { CustomerRecordType } from "@msp/it-glue";
 *
 * const authority: CustomerRecordType = {
 *   typeId: "72",
 *   holders: {
 *     primary: { holds: "primary" },
 *     purchasing: { holds: "purchasing", moneyLimit: { field: "money-limit", currency: "USD" } },
 *   },
 *   allowedSoftware: "allowed-software",
 *   mailType: "mail-type",
 *   outlets: "power-outlets",
 * };
 * ```
 */
export interface CustomerRecordType {
  /** The flexible asset type. */
  readonly typeId: ResourceId;
  /** Fields of the kind Tag that name contacts, by their keys. */
  readonly holders: { readonly [field: string]: HolderField };
  /** A field of the kind Text or Textbox: one line for each, `name | publisher | team id | SHA-256`, of which the last three may be left out. */
  readonly allowedSoftware?: string | undefined;
  /** A field of the kind Select or Text. */
  readonly mailType?: string | undefined;
  /** A field of the kind Text or Textbox: one line for each, `device id | device name | outlet id | outlet name`. */
  readonly outlets?: string | undefined;
}
