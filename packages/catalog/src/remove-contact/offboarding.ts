import { Authority } from "@msp/workflows";
import * as z from "zod";
import { OffboardingDetails } from "../forms/offboarding-details.ts";
import { Removal } from "./removal.ts";

/** A removal once the person is locked out and the customer has said how to go about the rest. */
export const Offboarding = Removal.extend({
  details: OffboardingDetails,
  leaverHolds: z.array(Authority),
  mailboxGigabytes: z.number(),
  /** A hold, retention rule or online archive keeps the mailbox. */
  isOnHold: z.boolean(),
  mobileDevices: z.array(z.string()),
  /** Names under which the person signs in to computers; empty where they are not known. */
  accountNames: z.array(z.string()),
});
export type Offboarding = z.output<typeof Offboarding>;
