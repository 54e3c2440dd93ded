import { defineWorkflow } from "@msp/workflows";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { unreachableTexts } from "../policies/unreachable-texts.ts";
import { workstationUnreachableTemplate } from "../templates/workstation-unreachable-template.ts";
import { fillText } from "../texts/fill-text.ts";
import { withoutFullStop } from "../texts/without-full-stop.ts";
import { nameResponsible } from "../tickets/name-responsible.ts";
import { takeIncident } from "../tickets/take-incident.ts";
import { bringUp } from "./bring-up.ts";
import { findCause } from "./find-cause.ts";
import { findMachine } from "./find-machine.ts";
import { takeUnreachableReport } from "./take-unreachable-report.ts";
import { UnreachableReport } from "./unreachable-report.ts";
import type { UnreachableWorkstation } from "./unreachable-workstation.ts";
import type { WorkEnded } from "./work-ended.ts";
import type { Workstation } from "./workstation.ts";

/** Works on a workstation that cannot be reached or has crashed, from the report to a machine that was seen up, a visit or a parcel. */
export const workstationUnreachable = defineWorkflow({
  id: "workstation-unreachable",
  title: "RMM workstation unreachable or crashed",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "A workstation of a customer with remote monitoring cannot be reached: it is found out whether it is the machine at all, it is brought up where that is possible, and somebody goes there where it is not.",
  input: UnreachableReport,
  steps: (flow) =>
    flow
      .run("report", takeUnreachableReport, ({ input }) => input)
      .step("texts", readPolicy(unreachableTexts), () => ({}))
      .run("ticket", takeIncident(workstationUnreachableTemplate), ({ input, report, texts }) => ({
        entry: input.entry,
        companyId: report.companyId,
        contactId: report.user.contactId,
        title: fillText(texts.ticketTitle, {
          machine: input.deviceName ?? "A workstation",
          company: report.companyName,
        }),
        description: fillText(texts.ticketDescription, {
          machine: input.deviceName ?? "A workstation",
          says: report.says,
        }),
      }))
      .run("acting", nameResponsible, ({ ticket }) => ({ ticketId: ticket.ticketId }))
      .run("found", findMachine, ({ input, report, ticket }) => ({
        ticketId: ticket.ticketId,
        ticketNumber: ticket.number,
        companyId: report.companyId,
        companyName: report.companyName,
        user: { name: report.user.name, email: report.user.email },
        deviceId: input.deviceId,
        deviceName: input.deviceName,
      }))
      .when(
        "it is a workstation",
        ({ found }) => found.isWorkstation,
        (flow) =>
          flow
            .run("cause", findCause, (scope) => ({ ...workstationOf(scope), says: scope.report.says }), {
              source: "customer",
            })
            .step(
              "noted",
              addInternalNote,
              ({ ticket, texts, found, cause }) => ({
                ticketId: ticket.ticketId,
                title: texts.findingTitle,
                text: fillText(texts.findingText, {
                  machine: found.machine.name,
                  finding: cause.finding,
                  says: cause.says,
                  site: [cause.site, ...found.problems].join(" "),
                }),
              }),
              { title: "Note on the ticket where the fault is" },
            ),
      )
      .choose("where the fault is", ({ cause }) => cause?.finding ?? ("something else than a workstation" as const), {
        "the workstation": (flow) => flow.run("work", bringUp, workstationOf, { source: "customer" }),
        "the whole site": (flow) =>
          flow.step(
            "handedOver",
            addInternalNote,
            ({ ticket, texts, found, cause }) => ({
              ticketId: ticket.ticketId,
              title: texts.siteTitle,
              text: fillText(texts.siteText, { machine: found.machine.name, reason: siteReason(cause) }),
            }),
            {
              title: "Note on the ticket that the site is down, and that site-outage goes on with it",
              source: "practice",
            },
          ),
        "something else than a workstation": (flow) =>
          flow.step(
            "handedOver",
            addInternalNote,
            ({ ticket, texts, found }) => ({
              ticketId: ticket.ticketId,
              title: texts.elsewhereTitle,
              text: fillText(texts.elsewhereText, { machine: found.machine.name }),
            }),
            { title: "Note on the ticket that site-outage goes on with it", source: "practice" },
          ),
        "not the machine": (flow) => flow,
      }),
  output: ({ ticket, found, cause, work }) => ({
    ticketId: ticket.ticketId,
    ticketNumber: ticket.number,
    machine: found.machine.name,
    ...(work ?? leftTo(cause)),
  }),
  ordering: [
    {
      earlier: "report/entitlement",
      later: "ticket",
      because: "work begins only for a customer who is entitled to it",
    },
    {
      earlier: "cause",
      later: "work",
      because: "offline is not crashed: nothing is restarted before the user was asked",
    },
  ],
});

/** What every part of the work is given. */
function workstationOf(scope: {
  readonly report: { readonly companyName: string; readonly user: { readonly name: string } };
  readonly ticket: UnreachableWorkstation["ticket"];
  readonly found: { readonly machine: Workstation };
}): UnreachableWorkstation {
  const { report, ticket, found } = scope;
  return { ticket, companyName: report.companyName, user: report.user.name, machine: found.machine };
}

/** Why it is the whole site: what remote monitoring shows, and what a technician was told where one was asked. */
const siteReason = (cause: { readonly says: string; readonly site: string } | undefined): string =>
  cause === undefined ? "" : `${withoutFullStop(cause.says)}. ${cause.site}`;

/** What becomes of a report that is not about a workstation that is down. The ticket stays open for whoever goes on with it. */
function leftTo(
  cause: { readonly finding: string; readonly says: string; readonly site: string } | undefined,
): WorkEnded {
  const isElsewhere = cause?.finding === "not the machine";
  return {
    outcome: isElsewhere ? "not the machine" : "site-outage",
    seen: cause === undefined ? "it is no workstation" : isElsewhere ? cause.says : siteReason(cause),
    ticketCompleted: false,
  };
}
