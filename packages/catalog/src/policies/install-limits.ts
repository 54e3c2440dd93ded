import { definePolicy } from "@msp/workflows";
import * as z from "zod";
import { durationText } from "../texts/duration-text.ts";

/** How long things may take when somebody needs administrator rights. */
export const installLimits = definePolicy({
  id: "admin-install.limits",
  title: "Times of an installation with administrator rights",
  schema: z.strictObject({
    /** How far back a pending request may lie, in days. */
    requestDays: z.int().positive(),
    /** How often pending requests are looked for while the user is to ask again. A service may answer a hundred questions an hour. */
    lookEvery: durationText,
    /** How long they are looked for. */
    requestWithin: durationText,
    /** How long the approval may take; after that it has expired, because evidence and request may not be what they were. */
    approveWithin: durationText,
    /** The length of a session, in minutes, where a service lets it be set. */
    sessionMinutes: z.int().positive(),
    /** A technician's own remote session. */
    remoteSession: durationText,
    /** How long a job on a Mac is waited for. */
    jobWithin: durationText,
    /** How long it is looked whether the user's rights are gone. */
    rightsGoneWithin: durationText,
    /** How long a new password may take to stand in the documentation. */
    rotationWithin: durationText,
  }),
  default: {
    requestDays: 2,
    lookEvery: "5 minutes",
    requestWithin: "1 business day",
    approveWithin: "1 business day",
    sessionMinutes: 15,
    remoteSession: "45 minutes",
    jobWithin: "1 hour",
    rightsGoneWithin: "4 hours",
    rotationWithin: "1 business day",
  },
});
