import type { Scenario } from "../scenario.ts";
import { listed } from "./listed.ts";
import { removalDeclined } from "./removal-declined.ts";
import { twoApprovals } from "./two-approvals.ts";

/** The scenarios of a permission for planned software. */
export const softwarePermissionScenarios: readonly Scenario[] = [listed, twoApprovals, removalDeclined];
