import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { findCompanyDevices } from "../actions/devices/find-company-devices.ts";
import { readDeviceMeans } from "../actions/devices/read-device-means.ts";
import { retireDevice } from "../actions/devices/retire-device.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { DeviceFate } from "../forms/offboarding-details.ts";
import { deviceFate } from "../policies/device-fate.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { seniorSpecialist } from "../roles/senior-specialist.ts";
import { technician } from "../roles/technician.ts";
import { archiveRecords } from "./archive-records.ts";
import { type DeviceToSettle, deviceNamed, devicesByForm, hintedDevices, type SeenDevices } from "./devices-by-form.ts";
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
  version: "2.0.0",
  effective: "2026-12-15",
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
      .step("seen", findCompanyDevices, ({ input }) => ({ companyId: input.ticket.companyId }), { source: "practice" })
      .when(
        "only a person can say which devices are meant",
        (scope) => byForm(scope) === undefined,
        (flow) =>
          flow.task("found", {
            title: "List the person's devices",
            role: technician,
            remind: ({ reminding }) => reminding,
            ticket: ({ input }) => input.ticket.ticketId,
            instructions: ({ input: { leaver, details, accountNames }, fate, seen }) =>
              `List every device of ${leaver.name}, from the documentation and from remote monitoring; a last logged-in user alone proves nothing. The customer decided: ${details.devices.map(({ name, fate, successor }) => `${name}: ${fate ?? "no word"}${successor === undefined ? "" : `, to ${successor}`}`).join("; ") || "nothing"}. Without a decision: ${fate.otherwise}. ${hintText(seen, accountNames)}`,
            answer: z.object({
              devices: Devices,
              lookedIn: z.string().min(1).describe("Where was looked, so that an empty list means something"),
            }),
            source: "practice",
          }),
      )
      .each("handled", "device", { of: devicesOf, key: ({ name }) => name }, (flow) =>
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
                  .step("means", readDeviceMeans, () => ({}))
                  .when(
                    "remote monitoring can take the device out by itself",
                    ({ device, means }) => retiresItself(device, means),
                    (flow) =>
                      flow.step("retired", retireDevice, ({ device }) => ({ deviceId: device.deviceId ?? "" }), {
                        source: "practice",
                      }),
                  )
                  .run("records", archiveRecords, ({ input, device, means }) => ({
                    ticketId: input.ticket.ticketId,
                    companyId: input.ticket.companyId,
                    device: { name: device.name, deviceId: device.deviceId },
                    // Worked out as before the retirement, so that the plan the approvers see names the writes that follow.
                    isRetiredInMonitoring: retiresItself(device, means),
                  })),
              (flow) => flow,
            ),
          "keep as it is": (flow) => flow,
        }),
      )
      .run("ticked", tickItems, ({ input }) => ({ ticketId: input.ticket.ticketId, items: ["devices"] as const })),
  output: ({ handled, found }) => ({
    devices: handled.length,
    lookedIn: found?.lookedIn ?? "the customer's form, against remote monitoring",
  }),
  ordering: [
    {
      earlier: "handled[]/retirement/agentsRemoved",
      later: "handled[]/retirement/records",
      verified: true,
      because: "an agent whose record is gone can no longer be removed from here, and comes back",
    },
    {
      earlier: "handled[]/retirement/agentsRemoved",
      later: "handled[]/retirement/retired",
      verified: true,
      because: "a device that is retired first keeps agents that nobody can reach any more",
    },
  ],
});

interface Listing {
  readonly input: Pick<Offboarding, "details" | "accountNames">;
  readonly fate: (typeof deviceFate)["default"];
  readonly seen: SeenDevices;
}
const byForm = ({ input: { details, accountNames }, fate: { otherwise }, seen }: Listing) =>
  devicesByForm(details, seen, { accountNames, otherwise });

/** What the person listed, or what the form says where that leaves no question. */
function devicesOf(
  scope: Listing & { readonly found?: { readonly devices: z.output<typeof Devices> } | undefined },
): DeviceToSettle[] {
  return scope.found === undefined
    ? (byForm(scope) ?? [])
    : scope.found.devices.map((device) => ({ ...device, deviceId: deviceNamed(scope.seen, device.name)?.id }));
}

/** What remote monitoring shows, as a hint: who was signed in last does not own the device. */
function hintText(seen: SeenDevices, accountNames: readonly string[]): string {
  if (seen.outcome !== "read") return `Remote monitoring could not be read here: ${seen.reason}`;
  const hints = hintedDevices(seen, accountNames);
  return hints.length === 0 ? "" : `Signed in to last, which decides nothing: ${hints.join(", ")}.`;
}

/** Whether remote monitoring takes the device out of the customer's by itself. */
const retiresItself = (
  { deviceId }: DeviceToSettle,
  means: { readonly outcome: string; readonly retiresDevices?: "deletes" | "sets aside" | "no" },
): boolean => deviceId !== undefined && means.outcome === "read" && means.retiresDevices !== "no";
