import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { findCompanyDevices } from "../actions/devices/find-company-devices.ts";
import { readJobState } from "../actions/devices/read-job-state.ts";
import { runComponent } from "../actions/devices/run-component.ts";
import { readClock } from "../actions/read-clock.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { installLimits } from "../policies/install-limits.ts";
import { installTexts } from "../policies/install-texts.ts";
import { macComponents } from "../policies/mac-components.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";
import { readRightsCheck } from "../software/read-rights-check.ts";
import { fillText } from "../texts/fill-text.ts";
import { Installation } from "./installation.ts";

/** Sees that the rights a session gave are gone when it is over: on the Mac itself where that can be asked, by a technician everywhere else. */
export const checkRights = defineWorkflow({
  id: "admin-install.check-rights",
  title: "See that the rights are gone",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "A session that ends on paper may leave an administrator behind, so the machine itself is asked.",
  input: Installation,
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("limits", readPolicy(installLimits), () => ({}), { source: "practice" })
      .step("texts", readPolicy(installTexts), () => ({}))
      .step("components", readPolicy(macComponents), () => ({}), { source: "practice" })
      .step("given", readClock, () => ({}), { title: "Note when the rights were given" })
      .sleepUntil("over", ({ given, limits }) => minutesLater(given.now, limits.sessionMinutes), {
        title: "Wait until the session is over",
      })
      .step(
        "machines",
        findCompanyDevices,
        ({ input }) => ({ companyId: input.ticket.companyId, name: input.wish.deviceName }),
        { title: "Find the Mac in remote monitoring, by its exact name at this customer" },
      )
      .when(
        "the Mac can be asked",
        ({ input, components, machines }) =>
          components.checkRights !== undefined &&
          input.wish.account !== undefined &&
          machines.outcome === "read" &&
          machines.total === 1,
        (flow) =>
          flow
            .step(
              "queued",
              runComponent,
              ({ input, components, machines }) => ({
                deviceId: machines.outcome === "read" ? (machines.devices[0]?.id ?? "") : "",
                componentId: components.checkRights?.componentId ?? "",
                title: `Check the rights of ${input.wish.account} (${input.ticket.number})`,
                variables: { [components.checkRights?.accountVariable ?? "account"]: input.wish.account ?? "" },
              }),
              { title: "Ask the Mac whether the account may administer it" },
            )
            .waitUntil(
              "asked",
              {
                check: readJobState,
                input: ({ queued }) => queued,
                until: ({ isOver }) => isOver,
                every: "1 minute",
                giveUpAfter: ({ limits }) => limits.rightsGoneWithin,
                title: "Wait until the Mac has answered",
              },
              (flow) => flow,
            ),
      )
      .when(
        "the Mac did not say that they are gone",
        ({ input, asked }) => rightsOf(asked, input.wish.account) !== "gone",
        (flow) =>
          flow.task("looked", {
            title: "See that the administrator rights are gone, and take them away where not",
            role: technician,
            remind: ({ urgent }) => urgent,
            ticket: ({ input }) => input.ticket.ticketId,
            instructions: ({ input, asked }) =>
              `${input.requester.name} had administrator rights on ${input.wish.deviceName} (account ${input.wish.account ?? "of the user"}). ${rightsOf(asked, input.wish.account) === "still there" ? "The Mac says that they are still there." : "It could not be seen here whether they are gone."} Look on the machine, take them away where they are left, and say how you saw that they are gone.`,
            answer: z.object({ rights: z.literal("gone"), evidence: z.string().min(1) }),
            source: "practice",
          }),
      )
      .step(
        "noted",
        addInternalNote,
        ({ input, texts, looked }) => ({
          ticketId: input.ticket.ticketId,
          title: texts.rightsTitle,
          text: fillText(texts.rightsText, {
            account: input.wish.account ?? input.requester.name,
            machine: input.wish.deviceName,
            seen: seenBy(looked),
          }),
        }),
        { title: "Note on the ticket that the rights are gone" },
      ),
  output: ({ looked }) => ({ seen: seenBy(looked) }),
});

const minutesLater = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

const seenBy = (looked: { readonly evidence: string } | undefined): string =>
  looked === undefined ? "gone, says the Mac itself" : `gone, says a technician: ${looked.evidence}`;

function rightsOf(
  asked:
    | { readonly outcome: "met"; readonly result: { readonly state: string; readonly output?: string | undefined } }
    | { readonly outcome: "gave up" }
    | undefined,
  account: string | undefined,
) {
  if (asked?.outcome !== "met" || account === undefined) return "unknown";
  return readRightsCheck(asked.result.output ?? "", account);
}
