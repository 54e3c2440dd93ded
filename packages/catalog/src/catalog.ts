import type { AnyWorkflow } from "@msp/workflows";
import { adminInstall } from "./admin-install/admin-install.ts";
import { immediateAction } from "./immediate-action/immediate-action.ts";
import { removeContact } from "./remove-contact/remove-contact.ts";
import { siteOutage } from "./site-outage/site-outage.ts";
import { softwarePermission } from "./software-permission/software-permission.ts";
import { workstationUnreachable } from "./workstation-unreachable/workstation-unreachable.ts";

/** Every procedure of the catalog that is started by itself. Parts of procedures are exported under their own names. */
export const catalog: readonly AnyWorkflow[] = Object.freeze([
  adminInstall,
  immediateAction,
  removeContact,
  siteOutage,
  workstationUnreachable,
  softwarePermission,
]);
