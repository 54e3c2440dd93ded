import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { completeTicket } from "../actions/complete-ticket.ts";
import { readElevationRequest } from "../actions/elevation/read-elevation-request.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { installTexts } from "../policies/install-texts.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { gatherEvidence } from "../software/gather-evidence.ts";
import { permitSoftware } from "../software/permit-software.ts";
import { adminInstallTemplate } from "../templates/admin-install-template.ts";
import { fillText } from "../texts/fill-text.ts";
import { nameResponsible } from "../tickets/name-responsible.ts";
import { takeIncident } from "../tickets/take-incident.ts";
import { AdminInstallRequest } from "./admin-install-request.ts";
import { checkRights } from "./check-rights.ts";
import { decideRequest } from "./decide-request.ts";
import { denyRequest } from "./deny-request.ts";
import { findRequest } from "./find-request.ts";
import { installRemotely } from "./install-remotely.ts";
import type { Installation } from "./installation.ts";
import { takeWish } from "./take-wish.ts";

/**
 * Gives a user administrator rights for one installation, from the request to the proof that they are gone. "A Mac user needs a password" and "a Windows user asks
 * to run an installer" are one decision: is it safe, may this customer have it, who said so. Our journal is the only record of who decided.
 */
export const adminInstall = defineWorkflow({
  id: "admin-install",
  title: "A user needs administrator rights to install software",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Software is installed only when it is known to be safe or decided by those who may, through the service that decides about elevation where there is one, and no password is given out.",
  input: AdminInstallRequest,
  steps: (flow) =>
    flow
      .run("wanted", takeWish, ({ input }) => input)
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("texts", readPolicy(installTexts), () => ({}))
      .run("ticket", takeIncident(adminInstallTemplate), ({ input, wanted, texts }) => ({
        entry: input.entry,
        companyId: wanted.companyId,
        contactId: wanted.requester.contactId,
        title: fillText(texts.ticketTitle, { what: wanted.wish.what, user: wanted.requester.name }),
        description: fillText(texts.ticketDescription, {
          what: wanted.wish.what,
          user: wanted.requester.name,
          machine: wanted.wish.deviceName,
          purpose: wanted.wish.purpose,
        }),
      }))
      .run("acting", nameResponsible, ({ ticket }) => ({ ticketId: ticket.ticketId }))
      .run("search", findRequest, (scope) => installationOf(scope))
      .when(
        "there is a request to decide",
        ({ search }) => search.outcome === "found",
        (flow) =>
          flow.step("asked", readElevationRequest, ({ search }) => ({
            requestId: search.outcome === "found" ? search.requestId : "",
          })),
      )
      .run("evidence", gatherEvidence, ({ ticket, wanted, asked }) => ({
        ticket,
        companyName: wanted.companyName,
        what: wanted.wish.what,
        platform: wanted.wish.platform,
        facts: wanted.wish.facts,
        request: asked?.request,
        deviceName: wanted.wish.deviceName,
        filePath: wanted.wish.filePath,
      }))
      .step(
        "evidenceNoted",
        addInternalNote,
        ({ ticket, texts, wanted, evidence }) => ({
          ticketId: ticket.ticketId,
          title: texts.evidenceTitle,
          text: fillText(texts.evidenceText, {
            what: wanted.wish.what,
            purpose: wanted.wish.purpose,
            evidence: evidence.text,
          }),
        }),
        { title: "Note the evidence on the ticket" },
      )
      .run("permission", permitSoftware, ({ ticket, wanted, evidence }) => ({
        verdict: evidence.verdict,
        against: evidence.against,
        missing: evidence.missing,
        ticket,
        companyName: wanted.companyName,
        requester: wanted.requester,
        kind: wanted.wish.wants === "one program" ? ("install software" as const) : ("grant admin access" as const),
        request:
          wanted.wish.wants === "one program"
            ? `install ${wanted.wish.what} on ${wanted.wish.deviceName}, evidence: ${evidence.verdict}${reservations(evidence)}`
            : `be an administrator on ${wanted.wish.deviceName}, for: ${wanted.wish.what}`,
        allowedBy: evidence.allowedBy,
        isInWriting: wanted.wish.isInWriting,
        identityConfirmedBy: wanted.wish.identityConfirmedBy,
        notByInternally: [],
        isUrgent: true,
      }))
      .choose("what follows", ({ search, permission }) => whatFollows(search, permission), {
        "the request is decided": (flow) =>
          flow
            .run("decision", decideRequest, (scope) => ({
              ...installationOf(scope),
              requestId: requestIdOf(scope.search),
              evidence: scope.evidence.text,
              permission: permissionOf(scope.permission),
            }))
            .step(
              "decisionNoted",
              addInternalNote,
              ({ ticket, texts, wanted, search, permission, decision }) => ({
                ticketId: ticket.ticketId,
                title: texts.decidedTitle,
                text: fillText(texts.decidedText, {
                  what: wanted.wish.what,
                  request: requestIdOf(search),
                  outcome: decision.outcome,
                  decidedBy: decision.decidedBy,
                  rule: decision.rule ?? "none",
                  permission: permissionOf(permission),
                }),
              }),
              { title: "Note on the ticket what became of the request" },
            ),
        "the request is denied": (flow) =>
          flow.run("denial", denyRequest, (scope) => ({
            ...installationOf(scope),
            requestId: requestIdOf(scope.search),
            isMalicious: scope.evidence.verdict === "malicious",
            why: permissionOf(scope.permission),
          })),
        "it is installed by remote session": (flow) =>
          flow.run("remote", installRemotely, (scope) => ({
            ...installationOf(scope),
            permission: permissionOf(scope.permission),
            why: scope.search.outcome === "none" ? scope.search.reason : "",
          })),
        "it is not done": (flow) => flow,
      })
      .when(
        "it was not permitted",
        ({ permission }) => permission.outcome === "refused",
        (flow) =>
          flow
            .step(
              "refusalNoted",
              addInternalNote,
              ({ ticket, texts, wanted, permission }) => ({
                ticketId: ticket.ticketId,
                title: texts.refusedTitle,
                text: fillText(texts.refusedText, { what: wanted.wish.what, reason: permissionOf(permission) }),
              }),
              { title: "Note on the ticket why it was not done" },
            )
            .task("told", {
              title: "Tell the user why it was not done",
              role: technician,
              remind: ({ urgent }) => urgent,
              ticket: ({ ticket }) => ticket.ticketId,
              instructions: ({ wanted, permission }) =>
                `Tell ${wanted.requester.name} that ${wanted.wish.what} is not installed, and whom to ask where something like it is still needed. The reason, for you and not for repeating: ${permissionOf(permission)}.`,
              answer: z.object({ told: z.literal(true) }),
              source: "practice",
            }),
        (flow) =>
          flow
            .task("confirmed", {
              title: "Ask the user whether it works",
              role: technician,
              remind: ({ urgent }) => urgent,
              ticket: ({ ticket }) => ticket.ticketId,
              instructions: ({ wanted, decision, remote }) =>
                `${wanted.wish.what} on ${wanted.wish.deviceName}: ${decision?.outcome ?? remote?.outcome ?? "done"}. ${decision === undefined || isGiven(decision) ? "After an approval the user may have to start the installer again." : `The request was not approved, so tell ${wanted.requester.name} how it goes on; where it is still needed, start this procedure again.`} Ask ${wanted.requester.name} whether it is installed and works.`,
              answer: z.object({ works: z.boolean(), says: z.string().min(1).describe("What the user says") }),
              source: "customer",
            })
            .when(
              "rights were given on a Mac",
              ({ wanted, decision }) => wanted.wish.platform === "macos" && isGiven(decision),
              (flow) => flow.run("rights", checkRights, (scope) => installationOf(scope)),
            ),
      )
      .when(
        "nothing is left to do",
        ({ permission, confirmed }) => permission.outcome === "refused" || confirmed?.works === true,
        (flow) =>
          flow.step("completed", completeTicket, ({ ticket, texts, wanted, confirmed }) => ({
            ticketId: ticket.ticketId,
            resolution: fillText(texts.resolution, {
              what: wanted.wish.what,
              user: wanted.requester.name,
              outcome: confirmed === undefined ? "not permitted" : "installed and confirmed",
            }),
          })),
      ),
  output: ({ ticket, evidence, permission, decision, denial, remote, confirmed, rights, completed }) => ({
    ticketId: ticket.ticketId,
    ticketNumber: ticket.number,
    verdict: evidence.verdict,
    permission: permissionOf(permission),
    outcome: outcomeOf({ decision, denial, remote }),
    decidedBy: decision?.decidedBy ?? denial?.by,
    works: confirmed?.works,
    rightsGone: rights?.seen,
    ticketCompleted: completed !== undefined,
  }),
  ordering: [
    {
      earlier: "evidenceNoted",
      later: "decision/inTime/goAhead/decided",
      because: "whoever approves reads the evidence, and so does whoever asks later",
    },
    { earlier: "permission", later: "decision", because: "nobody decides for a customer who has not decided" },
    { earlier: "rights", later: "completed", because: "a completed ticket claims that no rights were left behind" },
  ],
});

interface Scope {
  readonly ticket: Installation["ticket"];
  readonly wanted: Omit<Installation, "ticket">;
}
const installationOf = ({ ticket, wanted: { companyName, requester, wish } }: Scope): Installation => ({
  ticket,
  companyName,
  requester,
  wish,
});

type Search =
  | { readonly outcome: "found"; readonly requestId: string }
  | { readonly outcome: "none"; readonly reason: string };
type Permission =
  | { readonly outcome: "permitted"; readonly by: string }
  | { readonly outcome: "refused"; readonly reason: string };

function whatFollows(search: Search, permission: Permission) {
  if (permission.outcome === "permitted")
    return search.outcome === "found" ? "the request is decided" : "it is installed by remote session";
  return search.outcome === "found" ? "the request is denied" : "it is not done";
}

const requestIdOf = (search: Search): string => (search.outcome === "found" ? search.requestId : "");
const permissionOf = (permission: Permission): string =>
  permission.outcome === "permitted" ? permission.by : permission.reason;

const reservations = ({
  against,
  missing,
}: {
  readonly against: readonly string[];
  readonly missing: readonly string[];
}) => [...against, ...missing.map((one) => `not known: ${one}`)].map((one) => `; ${one}`).join("");

/** What is approved is given, whoever approved it. */
const isGiven = (decision: { readonly outcome: string } | undefined): boolean =>
  ["applied", "approved by somebody else", "approved, by whom is not certain", "unknown"].includes(
    decision?.outcome ?? "",
  );

function outcomeOf({
  decision,
  denial,
  remote,
}: {
  readonly decision?: { readonly outcome: string } | undefined;
  readonly denial?: { readonly outcome: string } | undefined;
  readonly remote?: { readonly outcome: string } | undefined;
}): string {
  if (denial !== undefined) return denial.outcome === "applied" ? "denied" : `not denied by us: ${denial.outcome}`;
  return decision?.outcome ?? remote?.outcome ?? "not permitted";
}
