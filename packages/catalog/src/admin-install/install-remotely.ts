import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { installLimits } from "../policies/install-limits.ts";
import { installTexts } from "../policies/install-texts.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { Installation } from "./installation.ts";
import { revealPassword } from "./reveal-password.ts";

const { remoteSession } = installLimits.default;

/** The fallback: a technician installs by remote session, with rights of their own and a clock of its own. A password is seen only when that is not enough. */
export const installRemotely = defineWorkflow({
  id: "admin-install.install-remotely",
  title: "Install by remote session",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Where no service can decide about elevation a technician does it, and no password reaches the user.",
  input: Installation.extend({ permission: z.string(), why: z.string() }),
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("limits", readPolicy(installLimits), () => ({}), { source: "practice" })
      .step("texts", readPolicy(installTexts), () => ({}))
      .task("started", {
        title: "Agree with the user that you connect now",
        role: technician,
        remind: ({ urgent }) => urgent,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input, limits }) =>
          `${input.wish.what} is to be installed on ${input.wish.deviceName} for ${input.requester.name} by remote session, because ${input.why}. Call the user. Answer when you are about to connect: from then on there are ${limits.remoteSession}.`,
        answer: z.object({ connecting: z.literal(true) }),
        source: "customer",
      })
      .within(
        "session",
        ({ limits }) => limits.remoteSession,
        (flow) =>
          flow.task("work", {
            title: "Install it yourself",
            role: technician,
            ticket: ({ input }) => input.ticket.ticketId,
            instructions: ({ input }) =>
              `Connect to ${input.wish.deviceName}, install ${input.wish.what} with rights of your own, and end the session. Never leave the user alone in a session with your rights. Where the machine accepts nothing but its local administrator's password, answer so.`,
            answer: z.object({
              outcome: z.enum(["installed", "needs the local password", "not installed"]),
              seen: z.string().min(1).describe("What was done and seen"),
            }),
            source: "customer",
          }),
        (flow) =>
          flow.task("left", {
            title: "End the remote session",
            role: technician,
            remind: ({ urgent }) => urgent,
            ticket: ({ input }) => input.ticket.ticketId,
            instructions: ({ input }) =>
              `The time for the remote session on ${input.wish.deviceName} is over. End it now, close what ran with your rights, and say how far it came.`,
            answer: z.object({ outcome: z.enum(["installed", "not installed"]), seen: z.string().min(1) }),
            source: "practice",
          }),
        {
          title: "The remote session",
          why: `Unless the provider has set it otherwise it lasts ${remoteSession} at most.`,
          source: "customer",
        },
      )
      .when(
        "nothing but the local administrator's password works",
        ({ session }) => session.outcome === "in time" && session.work.outcome === "needs the local password",
        (flow) =>
          flow.run("password", revealPassword, ({ input, session }) => ({
            ...installationOf(input),
            why: session.outcome === "in time" ? session.work.seen : "",
          })),
      )
      .step(
        "noted",
        addInternalNote,
        ({ input, texts, session, password }) => ({
          ticketId: input.ticket.ticketId,
          title: texts.sessionTitle,
          text: fillText(texts.sessionText, {
            what: input.wish.what,
            seen: endOf(session, password).seen,
            permission: input.permission,
          }),
        }),
        { title: "Note on the ticket what was done" },
      ),
  output: ({ session, password }) => endOf(session, password),
});

interface End {
  readonly outcome: "installed" | "not installed" | "needs the local password";
  readonly seen: string;
}
type Session = { readonly outcome: "in time"; readonly work: End } | { readonly outcome: "over"; readonly left: End };

const endOf = (session: Session, password: End | undefined): End =>
  password ?? (session.outcome === "in time" ? session.work : session.left);

const installationOf = ({ ticket, companyName, requester, wish }: Installation): Installation => ({
  ticket,
  companyName,
  requester,
  wish,
});
