import * as z from "zod";

const Words = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);
const Input = z.record(z.string(), z.json());

/** The section `serve.alerts` of the configuration file: what alerts of remote monitoring start. */
export const AlertSettings = z.strictObject({
  start: z
    .array(
      z.strictObject({
        workflow: z.string().min(1),
        when: z.strictObject({
          kind: Words.optional(),
          priority: Words.optional(),
          textIncludes: z.string().min(1).optional(),
        }),
        /** The input where the monitoring system opened a ticket for the alert, with places such as `{ticketId}` and `{deviceId}`. */
        input: Input,
        /** The input where it opened none. Left out, such an alert starts nothing. */
        inputWithoutTicket: Input.optional(),
        companies: z.array(z.string().min(1)).min(1).optional(),
      }),
    )
    .default([]),
  /** How long is waited for the ticket the monitoring system opens for an alert, as an elapsed duration. */
  ticketWithin: z.string().default("3 minutes"),
});
export type AlertSettings = z.output<typeof AlertSettings>;
