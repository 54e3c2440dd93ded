import { defineWorkflow } from "@msp/workflows";
import { setTicketStatus } from "../actions/set-ticket-status.ts";
import { Offboarding } from "./offboarding.ts";
import { settleAccounts } from "./settle-accounts.ts";
import { settleDevices } from "./settle-devices.ts";
import { tickItems } from "./tick-items.ts";
import { updateRecords } from "./update-records.ts";

/** The work after the lock-out: accounts, devices and records side by side, each in its own order. */
export const offboardUser = defineWorkflow({
  id: "remove-contact.offboard-user",
  title: "Offboard the person",
  version: "2.0.0",
  effective: "2026-12-15",
  purpose: "Winds up everything the person had, so that nothing is lost and nothing stays behind.",
  input: Offboarding,
  steps: (flow) =>
    flow
      .step("started", setTicketStatus("in-progress", "in progress"), ({ input }) => ({
        ticketId: input.ticket.ticketId,
      }))
      .run("ticked", tickItems, ({ input }) => ({
        ticketId: input.ticket.ticketId,
        items: ["authority", "effectiveTime"] as const,
      }))
      .together("work", {
        accounts: (flow) => flow.run("done", settleAccounts, ({ input }) => input),
        devices: (flow) => flow.run("done", settleDevices, ({ input }) => input),
        records: (flow) => flow.run("done", updateRecords, ({ input }) => input),
      }),
  output: ({ work }) => ({
    groupsThatRemain: work.accounts.done.groupsThatRemain,
    devices: work.devices.done.devices,
    documentation: work.records.done.documentation,
  }),
});
