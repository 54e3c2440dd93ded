import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { deactivateConfigurationItem } from "../actions/deactivate-configuration-item.ts";
import { archiveDocumentedDevice } from "../actions/documentation/archive-documented-device.ts";
import { findDocumentedCompany } from "../actions/documentation/find-documented-company.ts";
import { findDocumentedDevices } from "../actions/documentation/find-documented-devices.ts";
import { findItemsOfDevice } from "../actions/find-items-of-device.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { organizationOf } from "../authority/on-file-of.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";

/** Archives what stands about a device that is gone: exactly linked records by itself, everything else by a person. */
export const archiveRecords = defineWorkflow({
  id: "remove-contact.archive-records",
  title: "Archive the records of the device",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "No system goes on showing, watching or billing a device that is gone.",
  input: z.object({
    ticketId: z.string(),
    companyId: z.string(),
    device: z.object({ name: z.string(), deviceId: z.string().optional() }),
    /** Whether remote monitoring does not list it any more. */
    isRetiredInMonitoring: z.boolean(),
  }),
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .each(
        "linked",
        "deviceId",
        {
          of: ({ input: { device } }) => (device.deviceId === undefined ? [] : [device.deviceId]),
          key: (deviceId) => deviceId,
          title: "The device in remote monitoring, where exactly one has the name",
        },
        (flow) =>
          flow
            .step("items", findItemsOfDevice, ({ input: { companyId }, deviceId }) => ({ companyId, deviceId }))
            .when(
              "the service desk has exactly one item of it",
              ({ items }) => items.items.length === 1,
              (flow) =>
                flow.step("itemInactive", deactivateConfigurationItem, ({ input: { companyId }, items }) => ({
                  companyId,
                  configurationItemId: items.items[0]?.id ?? "",
                })),
            )
            .step("company", findDocumentedCompany, ({ input: { companyId } }) => ({ companyId }))
            .when(
              "the documentation knows the customer",
              ({ company }) => company.outcome === "linked",
              (flow) =>
                flow
                  .step("documented", findDocumentedDevices, ({ company, deviceId }) => ({
                    organizationId: organizationOf(company),
                    monitoringId: deviceId,
                  }))
                  .when(
                    "exactly one device there is meant",
                    ({ documented }) => onlyIn(documented) !== undefined,
                    (flow) =>
                      flow.step(
                        "archived",
                        archiveDocumentedDevice,
                        ({ documented }) => ({ deviceId: onlyIn(documented)?.id ?? "" }),
                        { source: "practice" },
                      ),
                  ),
            ),
      )
      .when(
        "records are left that only a person can archive",
        ({ input, linked }) => leftOver(input.isRetiredInMonitoring, linked[0]).length > 0,
        (flow) =>
          flow.task("rest", {
            title: "Archive the records of the device",
            role: technician,
            remind: ({ reminding }) => reminding,
            ticket: ({ input }) => input.ticketId,
            instructions: ({ input, linked }) =>
              `${input.device.name}: archive its records ${leftOver(input.isRetiredInMonitoring, linked[0]).join(", ")}.`,
            answer: z.object({ done: z.literal(true) }),
            source: "practice",
          }),
      ),
  output: ({ input, linked }) => ({ leftToPeople: leftOver(input.isRetiredInMonitoring, linked[0]) }),
});

interface Documented {
  readonly outcome: string;
  readonly devices?: readonly { readonly id: string }[];
}

/** One device is archived; none and several are for a person. One that is archived already is written again and read back, which changes nothing. */
const onlyIn = ({ devices = [] }: Documented) => (devices.length === 1 ? devices[0] : undefined);

interface Linked {
  readonly itemInactive?: unknown;
  readonly archived?: unknown;
}

/** The systems in which a person has to look. */
const leftOver = (isRetiredInMonitoring: boolean, linked: Linked | undefined): string[] => [
  ...(isRetiredInMonitoring ? [] : ["in remote monitoring"]),
  ...(linked?.itemInactive === undefined ? ["in the service desk"] : []),
  ...(linked?.archived === undefined ? ["in the documentation"] : []),
];
