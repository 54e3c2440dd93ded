import { type Device, defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { findMachineMeant } from "../actions/devices/find-machine-meant.ts";
import { requireDevice } from "../actions/devices/require-device.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { deviceKinds } from "../policies/device-kinds.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { kindOf } from "./kind-of.ts";
import type { Workstation } from "./workstation.ts";

const DeviceNamed = z.object({ deviceId: z.string().min(1).describe("Id of the device in remote monitoring") });

/** Ends with the one machine that is meant. Exact or asked: no name that is alike, and no user who was signed in last, decides. */
export const findMachine = defineWorkflow({
  id: "workstation-unreachable.find-machine",
  title: "Find the machine",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Knows exactly which machine of remote monitoring and of the service desk is meant, and whether it is a laptop or a tower, before anything is restarted.",
  input: z.object({
    ticketId: z.string(),
    ticketNumber: z.string(),
    companyId: z.string(),
    companyName: z.string(),
    user: z.object({ name: z.string(), email: z.string() }),
    deviceId: z.string().optional(),
    deviceName: z.string().optional(),
  }),
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("kinds", readPolicy(deviceKinds), () => ({}), { source: "practice" })
      .step(
        "meant",
        findMachineMeant,
        ({ input: { ticketId, companyId, deviceId, deviceName, user } }) => ({
          ticketId,
          companyId,
          deviceId,
          deviceName,
          user: user.email,
        }),
        { source: "practice" },
      )
      .choose("how certain it is which machine is meant", ({ meant }) => meant.outcome, {
        exact: (flow) =>
          flow.step("found", requireDevice, ({ input, meant }) => ({
            deviceId: meant.deviceId ?? "",
            companyId: input.companyId,
          })),
        asked: (flow) =>
          flow
            .task("named", {
              title: "Say which machine it is",
              role: technician,
              remind: ({ urgent }) => urgent,
              ticket: ({ input }) => input.ticketId,
              instructions: ({ input, meant }) =>
                `Ticket ${input.ticketNumber}, ${input.user.name} at ${input.companyName}: which machine is meant is not certain (${meant.reason}). Candidates, as a hint only: ${meant.candidates.join(", ") || "none"}. Ask the user for the name on its label, find it in remote monitoring, and correct the link to the configuration item.`,
              answer: DeviceNamed,
              source: "practice",
            })
            .recover(
              "checked",
              (flow) =>
                flow.step("read", requireDevice, ({ input, named }) => ({
                  deviceId: named.deviceId,
                  companyId: input.companyId,
                })),
              (flow) =>
                flow
                  .task("namedAgain", {
                    title: "Say again which machine it is",
                    role: technician,
                    remind: ({ urgent }) => urgent,
                    ticket: ({ input }) => input.ticketId,
                    instructions: ({ input, named, meant }) =>
                      `Ticket ${input.ticketNumber}: the device "${named.deviceId}" cannot be worked on for ${input.companyName}: there is none of that id, it is another company's, it is retired, or it could not be read. Candidates, as a hint only: ${meant.candidates.join(", ") || "none"}. Copy the id from remote monitoring.`,
                    answer: DeviceNamed,
                    source: "practice",
                  })
                  .step("readAgain", requireDevice, ({ input, namedAgain }) => ({
                    deviceId: namedAgain.deviceId,
                    companyId: input.companyId,
                  })),
            ),
        "not readable": (flow) =>
          flow.task("described", {
            title: "Describe the machine",
            role: technician,
            remind: ({ urgent }) => urgent,
            ticket: ({ input }) => input.ticketId,
            instructions: ({ input, meant }) =>
              `Ticket ${input.ticketNumber}: remote monitoring could not be read here (${meant.reason}). Which machine of ${input.user.name} is it?`,
            answer: z.object({ name: z.string().min(1), kind: z.enum(["laptop", "tower"]) }),
            source: "practice",
          }),
      })
      .when(
        "remote monitoring does not say what kind of machine it is",
        (scope) => {
          const device = deviceIn(scope);
          return device !== undefined && kindOf(device.kind, scope.kinds) === "not known";
        },
        (flow) =>
          flow.task("kind", {
            title: "Say whether it is a laptop or a tower",
            role: technician,
            remind: ({ urgent }) => urgent,
            ticket: ({ input }) => input.ticketId,
            instructions: (scope) =>
              `${deviceIn(scope)?.name ?? "The machine"} of ticket ${scope.input.ticketNumber}: remote monitoring calls it "${deviceIn(scope)?.kind ?? "nothing"}". A laptop has a battery and can be sent in; a tower has neither.`,
            answer: z.object({ kind: z.enum(["laptop", "tower", "neither"]) }),
            source: "practice",
          }),
      ),
  output: (scope) => {
    const { kinds, described, kind } = scope;
    const device = deviceIn(scope);
    return {
      ...(device === undefined
        ? {
            machine: { name: "", kind: "tower" as const, connection: "unknown" as const, ...described },
            isWorkstation: true,
          }
        : machineFrom(device, kind?.kind ?? kindOf(device.kind, kinds))),
      problems: [...(readIn(scope)?.problems ?? [])],
    };
  },
});

interface DeviceRead {
  readonly device: Device;
  readonly problems: readonly string[];
}
interface Readings {
  readonly found?: DeviceRead | undefined;
  readonly checked?:
    | { readonly outcome: "succeeded"; readonly read: DeviceRead }
    | { readonly outcome: "failed"; readonly readAgain: DeviceRead }
    | undefined;
}

/** What was read of the machine, by the request or by the first or second answer. */
const readIn = ({ found, checked }: Readings): DeviceRead | undefined =>
  found ?? (checked?.outcome === "failed" ? checked.readAgain : checked?.read);
const deviceIn = (readings: Readings): Device | undefined => readIn(readings)?.device;

/** What is neither laptop nor tower is no workstation, and its power and its place are another procedure's. */
function machineFrom(
  device: Device,
  kind: ReturnType<typeof kindOf>,
): { machine: Workstation; isWorkstation: boolean } {
  const { id, name, siteId, connection, lastSeenAt } = device;
  return {
    machine: {
      deviceId: id,
      name,
      kind: kind === "laptop" ? "laptop" : "tower",
      connection,
      ...(siteId === undefined ? {} : { siteId }),
      ...(lastSeenAt === undefined ? {} : { lastSeenAt }),
    },
    isWorkstation: kind === "laptop" || kind === "tower",
  };
}
