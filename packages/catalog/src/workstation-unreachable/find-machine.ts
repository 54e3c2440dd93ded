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
              answer: z.object({ deviceId: z.string().min(1).describe("Id of the device in remote monitoring") }),
              source: "practice",
            })
            .step("found", requireDevice, ({ input, named }) => ({
              deviceId: named.deviceId,
              companyId: input.companyId,
            })),
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
        ({ kinds, found }) => found !== undefined && kindOf(found.device.kind, kinds) === "not known",
        (flow) =>
          flow.task("kind", {
            title: "Say whether it is a laptop or a tower",
            role: technician,
            remind: ({ urgent }) => urgent,
            ticket: ({ input }) => input.ticketId,
            instructions: ({ input, found }) =>
              `${found?.device.name ?? "The machine"} of ticket ${input.ticketNumber}: remote monitoring calls it "${found?.device.kind ?? "nothing"}". A laptop has a battery and can be sent in; a tower has neither.`,
            answer: z.object({ kind: z.enum(["laptop", "tower", "neither"]) }),
            source: "practice",
          }),
      ),
  output: ({ kinds, found, described, kind }) => ({
    ...(found === undefined
      ? {
          machine: { name: "", kind: "tower" as const, connection: "unknown" as const, ...described },
          isWorkstation: true,
        }
      : machineFrom(found.device, kind?.kind ?? kindOf(found.device.kind, kinds))),
    problems: found?.problems ?? [],
  }),
});

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
