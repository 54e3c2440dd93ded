import { definePolicy } from "@msp/workflows";
import * as z from "zod";
import { durationText } from "../texts/duration-text.ts";

/** How long the parts of an outage may take. */
export const outageTimes = definePolicy({
  id: "site-outage.times",
  title: "Times of an outage",
  schema: z.strictObject({
    /** How long a technician may take to say what it is. After that it is treated as an outage, so that the customer does not wait. */
    triageWithin: durationText,
    /** How often, and how long, it is looked whether the service desk tells the customer by itself. */
    noticeEvery: durationText,
    noticeWithin: durationText,
    /** How often, and how long at most, it is looked whether the devices are up again. */
    watchEvery: durationText,
    watchFor: durationText,
    /** How long nobody may answer an urgent question before the senior specialist may answer as well. */
    answerWithin: durationText,
    /** How far around now a planned visit is looked for, in hours. */
    plannedHours: z.number().positive(),
  }),
  default: {
    triageWithin: "10 minutes",
    noticeEvery: "1 minute",
    noticeWithin: "10 minutes",
    watchEvery: "1 minute",
    watchFor: "14 days",
    answerWithin: "15 minutes",
    plannedHours: 2,
  },
});
