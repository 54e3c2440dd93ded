import type { AnyWorkflow } from "@msp/workflows";
import { adminInstall } from "./admin-install/admin-install.ts";
import { removeContact } from "./remove-contact/remove-contact.ts";
import { siteOutage } from "./site-outage/site-outage.ts";
import { workstationUnreachable } from "./workstation-unreachable/workstation-unreachable.ts";

/** Every procedure of the catalog that is started by itself. Parts of procedures are exported under their own names. */
export const catalog: readonly AnyWorkflow[] = Object.freeze([
  adminInstall,
  removeContact,
  siteOutage,
  workstationUnreachable,
]);
