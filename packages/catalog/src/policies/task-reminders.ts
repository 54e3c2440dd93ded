import { definePolicy } from "@msp/workflows";
import * as z from "zod";
import { durationText } from "../texts/duration-text.ts";

const schema = z.strictObject({ after: durationText, every: durationText, atMost: z.int().positive() });

/** How a person is reminded of a task or an approval. */
export const taskReminders = definePolicy({
  id: "tasks.reminders",
  title: "Reminders of tasks and approvals",
  schema,
  default: { after: "1 business day", every: "1 business day", atMost: 10 },
});

/** The same for tasks that cannot wait, such as locking somebody out. */
export const urgentTaskReminders = definePolicy({
  id: "tasks.urgent-reminders",
  title: "Reminders of urgent tasks",
  schema,
  default: { after: "15 minutes", every: "15 minutes", atMost: 8 },
});
