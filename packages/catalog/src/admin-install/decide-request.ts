import { defineWorkflow, ElevationRuleLevel } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { approveElevation } from "../actions/elevation/approve-elevation.ts";
import { readElevationRequest } from "../actions/elevation/read-elevation-request.ts";
import { readPolicy } from "../actions/read-policy.ts";
import type { DecidedElevation } from "../elevation/decided-elevation.ts";
import { installLimits } from "../policies/install-limits.ts";
import { installTexts } from "../policies/install-texts.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { seniorSpecialist } from "../roles/senior-specialist.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { Installation, requesterIds } from "./installation.ts";

const Input = Installation.extend({
  requestId: z.string(),
  /** The evidence in words. */
  evidence: z.string(),
  /** On whose word it may be done. */
  permission: z.string(),
});

/**
 * Decides one request: once unless somebody asks for a rule outright. A rule has an approval of its own, and one for every customer has two. Whoever asked
 * never approves, and the approval counts only from the person who is named to the service as the one who decides.
 */
export const decideRequest = defineWorkflow({
  id: "admin-install.decide-request",
  title: "Decide the request",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "One pending request is approved once by a named person, and what became of it is read back.",
  input: Input,
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("limits", readPolicy(installLimits), () => ({}), { source: "practice" })
      .step("texts", readPolicy(installTexts), () => ({}))
      .step("pending", readElevationRequest, ({ input }) => ({ requestId: input.requestId }), {
        title: "Read the request as it stands now, and what its service can do",
      })
      .when(
        "the request is still pending",
        ({ pending }) => pending.request.state === "pending",
        (flow) =>
          flow
            .task("how", {
              title: "Say how the request is to be approved, and who decides",
              role: technician,
              remind: ({ urgent }) => urgent,
              ticket: ({ input }) => input.ticket.ticketId,
              instructions: ({ input, pending }) =>
                `${input.requester.name} at ${input.companyName} wants ${input.wish.what} on ${input.wish.deviceName}. Permission: ${input.permission}. Approve this once; a rule that approves the same file from now on is for what will certainly come again, at the narrowest level, needs a senior colleague's approval and cannot be taken back from here. Levels of a rule this service can make: ${pending.service.abilities.ruleLevels.join(", ") || "none"}. Name the mail address of the technician who decides; the service is told, and nobody else can approve it then.\n${input.evidence}`,
              answer: z.object({
                approve: z.enum(["once", "with a rule"]),
                level: ElevationRuleLevel.optional().describe("How far the rule reaches; the machine when left out"),
                decidedBy: z.email().describe("Mail address of the technician who decides"),
              }),
              source: "customer",
            })
            .choose("how it is approved", ({ how, pending }) => wayOf(how, pending.service.abilities.ruleLevels), {
              once: (flow) => flow,
              "the service makes no such rule": (flow) =>
                flow.stop(
                  ({ how }) =>
                    `The service makes no rule for "${how.level ?? "device"}", so nothing was decided. Start again and approve once, or choose a level it knows.`,
                ),
              "with a rule": (flow) =>
                flow.approve(
                  "ruleAgreed",
                  {
                    title: "Approve that a rule is left behind",
                    by: seniorSpecialist,
                    requester: ({ input, how }) => [...requesterIds(input), how.decidedBy],
                    ask: (scope) => ruleQuestion(scope),
                    remind: ({ urgent }) => urgent,
                    source: "practice",
                  },
                  (flow) => flow.step("noted", addInternalNote, (scope) => ruleNote(scope)),
                ),
              "with a rule for every customer": (flow) =>
                flow.approve(
                  "ruleAgreedTwice",
                  {
                    title: "Approve that a rule for every customer is left behind, two of you",
                    by: seniorSpecialist,
                    quorum: 2,
                    requester: ({ input, how }) => [...requesterIds(input), how.decidedBy],
                    ask: (scope) => ruleQuestion(scope),
                    remind: ({ urgent }) => urgent,
                    source: "practice",
                  },
                  (flow) => flow.step("noted", addInternalNote, (scope) => ruleNote(scope)),
                ),
            })
            .within(
              "inTime",
              ({ limits }) => limits.approveWithin,
              (flow) =>
                flow.approve(
                  "goAhead",
                  {
                    title: "Approve the request for elevation",
                    by: technician,
                    among: ({ how }) => [how.decidedBy],
                    requester: ({ input }) => requesterIds(input),
                    ask: ({ input }) =>
                      `${input.requester.name} at ${input.companyName} wants ${input.wish.what} on ${input.wish.deviceName} (ticket ${input.ticket.number}). It cannot be taken back. Do you approve the request?`,
                    remind: ({ urgent }) => urgent,
                    source: "customer",
                  },
                  (flow) =>
                    flow.step("decided", approveElevation, ({ input, limits, pending, how }) => ({
                      requestId: input.requestId,
                      decidedBy: how.decidedBy,
                      minutes: minutesFor(input, pending, limits.sessionMinutes),
                      rule: how.approve === "with a rule" ? (how.level ?? "device") : undefined,
                    })),
                  (flow) => flow,
                ),
              (flow) =>
                flow.when(
                  "it may have been decided",
                  ({ possiblyDone }) => possiblyDone.length > 0,
                  (flow) =>
                    flow.task("lookedAt", {
                      title: "See at the service where the request stands",
                      role: technician,
                      remind: ({ urgent }) => urgent,
                      ticket: ({ input }) => input.ticket.ticketId,
                      instructions: ({ input, pending }) =>
                        `The decision about the request ${input.requestId} was sent to ${pending.service.name}, and no clear answer came. It is not sent again. Look there how the request of ${input.requester.name} for ${input.wish.what} on ${input.wish.deviceName} stands now.`,
                      answer: z.object({ stands: z.enum(["approved", "denied", "withdrawn", "pending"]) }),
                      source: "practice",
                    }),
                ),
              {
                title: "The approval is given in time",
                why: "What is approved is the request and the evidence of today: an approval that comes too late has expired, and nothing is decided on it.",
                source: "practice",
              },
            ),
      ),
  output: ({ pending, how, inTime }) => ({
    /** Nobody else had decided before us, nobody of us said no, and the approval came in time. */
    outcome: outcomeOf(inTime, pending.request.state),
    /** Whose word stands at the service, as far as it tells; ours is in the journal. */
    decidedBy: decidedBy(inTime, how?.decidedBy, pending.request.decidedBy),
    rule: how?.approve === "with a rule" ? (how.level ?? "device") : undefined,
    kind: pending.request.kind,
  }),
});

type Levels = readonly ElevationRuleLevel[];
interface How {
  readonly approve: "once" | "with a rule";
  readonly level?: ElevationRuleLevel | undefined;
}

function wayOf({ approve, level = "device" }: How, levels: Levels) {
  if (approve === "once") return "once";
  if (!levels.includes(level)) return "the service makes no such rule";
  return level === "every company" ? "with a rule for every customer" : "with a rule";
}

interface Asking {
  readonly input: z.output<typeof Input>;
  readonly how: How;
  readonly texts: (typeof installTexts)["default"];
}
const ruleQuestion = ({ input, how }: Asking) =>
  `${input.wish.what} for ${input.requester.name} at ${input.companyName} (ticket ${input.ticket.number}) is to be approved with a rule for "${how.level ?? "device"}": the same file is then approved there without anybody being asked. It cannot be taken back from here. Do you agree?\n${input.evidence}`;
const ruleNote = ({ input, how, texts }: Asking) => ({
  ticketId: input.ticket.ticketId,
  title: texts.decidedTitle,
  text: fillText(texts.decidedText, {
    what: input.wish.what,
    request: input.requestId,
    outcome: "a rule is agreed",
    decidedBy: "the senior colleagues named in the journal",
    rule: how.level ?? "device",
    permission: input.permission,
  }),
});

/** A length is set only for a session, and only where the service lets it be set. */
function minutesFor(
  { wish }: Pick<Installation, "wish">,
  {
    request,
    service,
  }: {
    readonly request: { readonly kind: string };
    readonly service: { readonly abilities: { readonly setsSessionMinutes: boolean } };
  },
  minutes: number,
): number | undefined {
  const isSession = request.kind === "session" || (request.kind === "unknown" && wish.wants === "administrator rights");
  return isSession && service.abilities.setsSessionMinutes ? minutes : undefined;
}

type GoAhead =
  | { readonly outcome: "approved"; readonly decided: DecidedElevation }
  | { readonly outcome: "declined"; readonly by: readonly string[] };
type InTime =
  | { readonly outcome: "in time"; readonly goAhead: GoAhead }
  | { readonly outcome: "over"; readonly lookedAt?: { readonly stands: keyof typeof seenLater } | undefined }
  | undefined;

function outcomeOf(inTime: InTime, state: string) {
  if (inTime === undefined) return foundDecided[state] ?? ("unknown" as const);
  if (inTime.outcome === "over") return seenLater[inTime.lookedAt?.stands ?? "pending"];
  const { goAhead } = inTime;
  if (goAhead.outcome === "declined") return "declined by us" as const;
  return outcomes[`${goAhead.decided.outcome}:${goAhead.decided.state}`] ?? goAhead.decided.outcome;
}

/** Where a request stands for which no approval came in time, or one whose sending has no clear end. */
const seenLater = {
  approved: "approved, by whom is not certain",
  denied: "denied by somebody else",
  withdrawn: "withdrawn",
  pending: "not decided: the approval expired",
} as const;

/** What a request says that was not pending when we came to it. A word nobody knows is no word for any of these. */
const foundDecided: {
  readonly [state: string]: "approved by somebody else" | "denied by somebody else" | "withdrawn";
} = { approved: "approved by somebody else", denied: "denied by somebody else", withdrawn: "withdrawn" };

const outcomes: { readonly [seen: string]: "approved by somebody else" | "denied by somebody else" } = {
  "already decided:approved": "approved by somebody else",
  "already decided:denied": "denied by somebody else",
};

function decidedBy(inTime: InTime, ours: string | undefined, before: string | undefined): string {
  if (inTime?.outcome === "over")
    return inTime.lookedAt === undefined ? "nobody" : "somebody the service does not name";
  const goAhead = inTime?.goAhead;
  if (goAhead?.outcome === "declined") return goAhead.by.join(", ");
  const told = goAhead?.decided.decidedBy ?? before;
  return goAhead?.decided.outcome === "applied" ? (ours ?? "") : (told ?? "somebody the service does not name");
}
