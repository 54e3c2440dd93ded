import type { Scenario } from "../scenario.ts";
import { consentDeclined } from "./consent-declined.ts";
import { formGivenUp } from "./form-given-up.ts";
import { pendingElevation } from "./pending-elevation.ts";
import { retiredDevice } from "./retired-device.ts";
import { twoRecords } from "./two-records.ts";
import { usual } from "./usual.ts";

/** The scenarios of removing a contact. */
export const removeContactScenarios: readonly Scenario[] = [
  usual,
  consentDeclined,
  formGivenUp,
  retiredDevice,
  pendingElevation,
  twoRecords,
];
