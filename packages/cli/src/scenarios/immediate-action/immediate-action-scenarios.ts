import type { Scenario } from "../scenario.ts";
import { administratorRights } from "./administrator-rights.ts";
import { canWait } from "./can-wait.ts";
import { serverDown } from "./server-down.ts";
import { workstation } from "./workstation.ts";
import { workstationIsTheSite } from "./workstation-is-the-site.ts";

/** One for every way the triage can go. */
export const immediateActionScenarios: readonly Scenario[] = [
  workstation,
  workstationIsTheSite,
  serverDown,
  administratorRights,
  canWait,
];
