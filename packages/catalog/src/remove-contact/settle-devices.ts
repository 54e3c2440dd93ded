import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { readPolicy } from "../actions/read-policy.ts";
import { DeviceFate } from "../forms/offboarding-details.ts";
import { deviceFate } from "../policies/device-fate.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { seniorSpecialist } from "../roles/senior-specialist.ts";
import { technician } from "../roles/technician.ts";
import { Offboarding } from "./offboarding.ts";
import { tickItems } from "./tick-items.ts";

const Devices = z
  .array(z.object({ name: z.string().min(1), fate: DeviceFate, successor: z.string().optional() }))
  .refine((devices) => new Set(devices.map(({ name }) => name)).size === devices.length, {
    error: "name every device once",
  });

/** Passes the person's devices on, or retires them with approval; and clears company data off the phones. */
export const settleDevices = defineWorkflow({
  id: "remove-contact.settle-devices",
  title: "Deal with the devices",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Finds every device of the person and does with it what the customer decided; without a decision it passes to a successor.",
  input: Offboarding,
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("fate", readPolicy(deviceFate), () => ({}), { source: "practice" })
      .when(
        "company data is to be removed from phones",
        ({ input }) => input.details.wipeMobileDevices && input.mobileDevices.length > 0,
        (flow) =>
          flow.approve(
            "wipe",
            {
              title: "Approve wiping company data",
              by: seniorSpecialist,
              remind: ({ reminding }) => reminding,
              ask: ({ input }) =>
                `Remove company data of ${input.companyName} from these devices of ${input.leaver.name}: ${input.mobileDevices.join(", ")}? It cannot be undone.`,
              source: "practice",
            },
            (flow) =>
              flow.task("wiped", {
                title: "Remove company data from phones and tablets",
                role: technician,
                remind: ({ reminding }) => reminding,
                ticket: ({ input }) => input.ticket.ticketId,
                instructions: ({ input }) =>
                  `Remove company data, and the mail partnership, from: ${input.mobileDevices.join(", ")}. Private data stays.`,
                answer: z.object({ evidence: z.string().min(1).describe("The report of the wipe, for every device") }),
                source: "practice",
              }),
            (flow) => flow,
          ),
      )
      .task("found", {
        title: "List the person's devices",
        role: technician,
        remind: ({ reminding }) => reminding,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input: { leaver, details }, fate }) =>
          `List every device of ${leaver.name}, from the documentation and from remote monitoring; a last logged-in user alone proves nothing. The customer decided: ${details.devices.map(({ name, fate, successor }) => `${name}: ${fate ?? "no word"}${successor === undefined ? "" : `, to ${successor}`}`).join("; ") || "nothing"}. Without a decision: ${fate.otherwise}.`,
        answer: z.object({
          devices: Devices,
          lookedIn: z.string().min(1).describe("Where was looked, so that an empty list means something"),
        }),
        source: "practice",
      })
      .each("handled", "device", { of: ({ found }) => found.devices, key: ({ name }) => name }, (flow) =>
        flow.choose("what becomes of the device", ({ device }) => device.fate, {
          reassign: (flow) =>
            flow.task("reassigned", {
              title: "Pass the device on",
              role: technician,
              remind: ({ reminding }) => reminding,
              ticket: ({ input }) => input.ticket.ticketId,
              instructions: ({ input, device }) =>
                `${device.name}: collect it, clear ${input.leaver.name}'s profile, and hand it to ${device.successor ?? "the successor the customer names; ask"}. Change the user in remote monitoring and documentation.`,
              answer: z.object({
                to: z.string().min(1).describe("Who uses the device now"),
                recordsChanged: z.literal(true),
              }),
              source: "practice",
            }),
          retire: (flow) =>
            flow.approve(
              "retirement",
              {
                title: "Approve retiring a device",
                by: seniorSpecialist,
                remind: ({ reminding }) => reminding,
                ask: ({ input, device }) =>
                  `Retire ${device.name} of ${input.leaver.name} at ${input.companyName} for good? Its agents are removed and its records archived.`,
                source: "practice",
              },
              (flow) =>
                flow
                  .task("agentsRemoved", {
                    title: "Remove the agents while the device is online",
                    role: technician,
                    remind: ({ reminding }) => reminding,
                    ticket: ({ input }) => input.ticket.ticketId,
                    instructions: ({ device }) =>
                      `${device.name}: save what is to be kept, note the recovery key, then remove every agent while the device is online, and see that each is gone.`,
                    answer: z.object({
                      agentsGone: z.literal(true),
                      evidence: z.string().min(1).describe("What showed that each agent is gone"),
                    }),
                    source: "practice",
                  })
                  .task("recordsArchived", {
                    title: "Archive the records of the device",
                    role: technician,
                    remind: ({ reminding }) => reminding,
                    ticket: ({ input }) => input.ticket.ticketId,
                    instructions: ({ device }) =>
                      `${device.name}: archive its records in remote monitoring, in the service desk and in the documentation.`,
                    answer: z.object({ done: z.literal(true) }),
                    source: "practice",
                  }),
              (flow) => flow,
            ),
          "keep as it is": (flow) => flow,
        }),
      )
      .run("ticked", tickItems, ({ input }) => ({ ticketId: input.ticket.ticketId, items: ["devices"] as const })),
  output: ({ found }) => ({ devices: found.devices.length, lookedIn: found.lookedIn }),
  ordering: [
    {
      earlier: "handled[]/retirement/agentsRemoved",
      later: "handled[]/retirement/recordsArchived",
      verified: true,
      because: "an agent whose record is gone can no longer be removed from here, and comes back",
    },
  ],
});
