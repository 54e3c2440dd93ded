import { adminInstallScenarios } from "./admin-install/admin-install-scenarios.ts";
import { immediateActionScenarios } from "./immediate-action/immediate-action-scenarios.ts";
import { removeContactScenarios } from "./remove-contact/remove-contact-scenarios.ts";
import type { Scenario } from "./scenario.ts";
import { siteOutageScenarios } from "./site-outage/site-outage-scenarios.ts";
import { softwarePermissionScenarios } from "./software-permission/software-permission-scenarios.ts";
import { workstationUnreachableScenarios } from "./workstation-unreachable/workstation-unreachable-scenarios.ts";

/** Every scenario there is, workflow by workflow. A workflow's scenarios are listed in their own folder. */
export const allScenarios: readonly Scenario[] = [
  ...adminInstallScenarios,
  ...immediateActionScenarios,
  ...removeContactScenarios,
  ...siteOutageScenarios,
  ...softwarePermissionScenarios,
  ...workstationUnreachableScenarios,
];
