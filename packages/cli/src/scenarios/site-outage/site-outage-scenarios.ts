import type { Scenario } from "../scenario.ts";
import { adoptedWithoutContact } from "./adopted-without-contact.ts";
import { automaticUpdates } from "./automatic-updates.ts";
import { contractCoversTheNight } from "./contract-covers-the-night.ts";
import { documentationKeyRevoked } from "./documentation-key-revoked.ts";
import { documentationNotReadable } from "./documentation-not-readable.ts";
import { draftNeverReleased } from "./draft-never-released.ts";
import { draftReleased } from "./draft-released.ts";
import { escalated } from "./escalated.ts";
import { holiday } from "./holiday.ts";
import { notEntitled } from "./not-entitled.ts";
import { outsideHours } from "./outside-hours.ts";
import { plannedMaintenance } from "./planned-maintenance.ts";
import { toldByTheServiceDesk } from "./told-by-the-service-desk.ts";
import { toldByUs } from "./told-by-us.ts";
import { upButNotWorking } from "./up-but-not-working.ts";

/** The scenarios of an outage. */
export const siteOutageScenarios: readonly Scenario[] = [
  toldByUs,
  toldByTheServiceDesk,
  outsideHours,
  contractCoversTheNight,
  holiday,
  documentationKeyRevoked,
  documentationNotReadable,
  draftReleased,
  draftNeverReleased,
  automaticUpdates,
  escalated,
  plannedMaintenance,
  upButNotWorking,
  adoptedWithoutContact,
  notEntitled,
];
