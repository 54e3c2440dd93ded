import type { Scenario } from "../scenario.ts";
import { approvalExpired } from "./approval-expired.ts";
import { asksAgain } from "./asks-again.ts";
import { customerDeclines } from "./customer-declines.ts";
import { decidedElsewhere } from "./decided-elsewhere.ts";
import { macListed } from "./mac-listed.ts";
import { macMalicious } from "./mac-malicious.ts";
import { passwordChanged } from "./password-changed.ts";
import { ruleLeft } from "./rule-left.ts";
import { twoRequests } from "./two-requests.ts";
import { unlistedAuthorised } from "./unlisted-authorised.ts";
import { usual } from "./usual.ts";

/** The scenarios of an installation with administrator rights. */
export const adminInstallScenarios: readonly Scenario[] = [
  usual,
  macListed,
  macMalicious,
  unlistedAuthorised,
  customerDeclines,
  asksAgain,
  twoRequests,
  decidedElsewhere,
  approvalExpired,
  ruleLeft,
  passwordChanged,
];
