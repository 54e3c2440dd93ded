import { CustomerRecord } from "@msp/workflows";
import * as z from "zod";

/** What the documentation answered when it was asked who may decide what, also when that was nothing. */
export const RecordOnFile = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("found"), record: CustomerRecord }),
  z.object({ outcome: z.literal("none") }),
  z.object({ outcome: z.literal("several"), links: z.array(z.string()) }),
  z.object({ outcome: z.literal("unreadable"), reason: z.string() }),
]);
export type RecordOnFile = z.output<typeof RecordOnFile>;
