import { defineAction, type NotificationTemplate } from "@msp/workflows";
import * as z from "zod";
import { addresseesOf } from "../notifications/addressees-of.ts";
import { KeptFrom } from "../notifications/kept-from.ts";
import { lookForNotification, NotificationLook } from "../notifications/look-for-notification.ts";
import { refuseUnwanted } from "../notifications/refuse-unwanted.ts";

/**
 * Makes the change that the service desk's own rule waits for, unless the mail would go to somebody in `notFor`. A lost answer is settled by the
 * mail itself; where that cannot be seen a person is asked, because triggering twice could mail twice.
 */
export const triggerNotification = <Id extends string>(notification: NotificationTemplate<Id>) =>
  defineAction({
    id: `notification.trigger.${notification.id}`,
    title: `Let the service desk send "${notification.title}"`,
    effect: "write",
    uses: ["ticketing"],
    needs: [`notification:${notification.id}` as const],
    input: NotificationLook.extend(KeptFrom.shape),
    output: z.object({}),
    async run({ input, ports: { ticketing } }) {
      if (input.notFor !== undefined && input.notFor.length > 0) {
        refuseUnwanted(notification, await addresseesOf(ticketing, input.ticketId, notification.to), input);
      }
      await ticketing.triggerNotification(input.ticketId, notification.id);
      return {};
    },
    again: {
      async lookUp(call) {
        const { seen } = await lookForNotification(notification, call);
        if (seen === "this mail") return { matches: [{}], controlSeen: true };
        const unclear = "the mail was not seen, which does not prove that the service desk will not send it yet";
        return { matches: [], controlSeen: false, unclear };
      },
    },
    async verify(call) {
      const { seen, isProof, mailAt, recipients } = await lookForNotification(notification, call);
      if (seen === "this mail") return { seen: true, evidence: { mailAt: mailAt ?? null, recipients } };
      if (!isProof) return { seen: false, reason: "which mails went out cannot be read" };
      // A rule may take minutes. The write is the change it waits for; whether the mail went is for the step that looks for it.
      return (await call.ports.ticketing.isTriggered(call.input.ticketId, notification.id))
        ? { seen: true, evidence: { triggered: true } }
        : { seen: false, reason: "neither the mail nor the change that sets it off was seen" };
    },
  });
