import * as z from "zod";
import { AlertSettings } from "./alerts/alert-settings.ts";

const Words = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

const When = z.strictObject({
  category: z.string().min(1).optional(),
  template: z.string().min(1).optional(),
  status: Words.optional(),
  queue: Words.optional(),
  titleIncludes: z.string().min(1).optional(),
});

const StartRuleSettings = z.strictObject({
  workflow: z.string().min(1),
  when: When,
  /** The workflow's input, with places such as `{ticketId}` in its texts. */
  input: z.record(z.string(), z.json()),
  companies: z.array(z.string().min(1)).min(1).optional(),
});

/** One rule as the configuration writes it; `checkStartRules` makes a `StartRule` of it. */
export type StartRuleSettings = z.output<typeof StartRuleSettings>;

/** The section `serve` of the configuration file: what the host starts runs from, and how it hears of it. */
export const ServeSettings = z.strictObject({
  start: z.array(StartRuleSettings).default([]),
  /** How often tickets are asked for, as an elapsed duration; `false` leaves it to webhooks alone. */
  poll: z.union([z.literal(false), z.strictObject({ every: z.string() })]).default({ every: "60 seconds" }),
  /** Whether what people are asked is shown on its ticket, and answered there. */
  technicians: z.strictObject({ onTickets: z.boolean().default(true) }).prefault({}),
  /** What alerts of remote monitoring start; needs `dattoRmmWebhook`. */
  alerts: AlertSettings.prefault({}),
  /** Receives Datto RMM's webhooks at `/webhooks/datto-rmm`; a secret that is left out comes from `DATTO_RMM_WEBHOOK_SECRET`. */
  dattoRmmWebhook: z.strictObject({ secret: z.string().min(1).optional() }).optional(),
  /** Receives Admin By Request's webhooks at `/webhooks/admin-by-request`; a secret that is left out comes from `ADMIN_BY_REQUEST_WEBHOOK_SECRET`. */
  adminByRequestWebhook: z.strictObject({ secret: z.string().min(1).optional() }).optional(),
  /** Where webhooks and forms are received, as HOST:PORT or PORT. */
  listen: z.string().optional(),
  /** Webhooks by the last part of their address; a secret that is left out comes from `MSP_WEBHOOK_SECRET_NAME`. */
  webhooks: z
    .record(
      z.string().regex(/^[a-z0-9-]+$/, "use small letters, digits and hyphens"),
      z.strictObject({
        secret: z.string().min(1).optional(),
        /** What it tells of, where `msp` registers it. */
        entity: z.enum(["Tickets", "TicketNotes"]).default("Tickets"),
      }),
    )
    .default({}),
  /** Where Autotask reaches this host, without a path. With it, webhooks are registered whenever a host begins to listen. Default: they are not. */
  publicAddress: z.url({ protocol: /^https?$/, error: "write it as https://msp.example.com" }).optional(),
  /** What forms are signed with; left out, it comes from `MSP_FORM_SECRET`. */
  formSecret: z.string().min(1).optional(),
});
export type ServeSettings = z.output<typeof ServeSettings>;
