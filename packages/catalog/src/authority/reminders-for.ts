import type { Reminders } from "@msp/workflows";

/** People who are asked about something that cannot wait are reminded as of anything urgent. */
export const remindersFor = ({
  input,
  reminding,
  urgentReminding,
}: {
  readonly input: { readonly isUrgent: boolean };
  readonly reminding: Reminders;
  readonly urgentReminding: Reminders;
}): Reminders => (input.isUrgent ? urgentReminding : reminding);
