import { defineWorkflow } from "@msp/workflows";
import { adminInstall } from "../admin-install/admin-install.ts";
import { siteOutage } from "../site-outage/site-outage.ts";
import { workstationUnreachable } from "../workstation-unreachable/workstation-unreachable.ts";
import { ImmediateIssue } from "./immediate-issue.ts";
import { triageIssue } from "./triage-issue.ts";

/**
 * The triage of what cannot wait: asks what is wrong and starts the procedure it belongs to, on the ticket that exists or on the one that procedure opens. What
 * turns out to be the site goes on as an outage, on the same ticket.
 */
export const immediateAction = defineWorkflow({
  id: "immediate-action",
  title: "Customer issue that requires immediate action",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "People at a customer cannot work: it is found out at once what is wrong, and the right procedure begins, with one ticket from first to last.",
  input: ImmediateIssue,
  steps: (flow) =>
    flow
      .run("triage", triageIssue, ({ input }) => input)
      .choose("what is wrong", ({ triage }) => triage.kind, {
        "a workstation is unreachable or crashed": (flow) =>
          flow
            .run(
              "workstation",
              workstationUnreachable,
              ({ input: { entry, deviceId, deviceName, says } }) => ({ entry, deviceId, deviceName, says }),
              { source: "customer" },
            )
            .when(
              "the site is down, not the workstation",
              ({ workstation }) => workstation.outcome === "site-outage",
              (flow) =>
                flow.run(
                  "outage",
                  siteOutage,
                  ({ input, workstation }) => ({
                    entry: { kind: "adopt" as const, ticketId: workstation.ticketId },
                    symptom: input.says ?? workstation.seen,
                  }),
                  { title: "Go on with the outage, on the same ticket", source: "customer" },
                ),
            ),
        "internet or a server is down": (flow) =>
          flow.run(
            "outage",
            siteOutage,
            ({ input: { entry, says, deviceId } }) => ({
              entry,
              symptom: says,
              deviceIds: deviceId === undefined ? undefined : [deviceId],
            }),
            { source: "customer" },
          ),
        "a user needs administrator rights": (flow) =>
          flow.run(
            "install",
            adminInstall,
            ({ input: { entry, requestedBy, wish } }) => ({ entry, requestedBy, wish }),
            {
              source: "customer",
            },
          ),
      }),
  output: ({ triage, workstation, outage, install }) => ({
    kind: triage.kind,
    ticketId: workstation?.ticketId ?? outage?.ticketId ?? install?.ticketId,
    /** The procedures that ran, in their order. */
    procedures: [
      ...(workstation === undefined ? [] : ["workstation-unreachable"]),
      ...(outage === undefined ? [] : ["site-outage"]),
      ...(install === undefined ? [] : ["admin-install"]),
    ],
    outcome: outage?.finding ?? workstation?.outcome ?? install?.outcome,
  }),
});
