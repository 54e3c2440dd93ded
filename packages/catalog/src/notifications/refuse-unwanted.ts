import type { NotificationTemplate } from "@msp/workflows";
import { ConflictError } from "@msp/workflows/ports";
import type { Addressee } from "./addressees-of.ts";
import type { KeptFrom } from "./kept-from.ts";
import { unwantedAmong } from "./unwanted-among.ts";

/** Throws `ConflictError`, before anything is sent, when a mail would go to somebody who must not get it. */
export function refuseUnwanted(notification: NotificationTemplate, people: readonly Addressee[], kept: KeptFrom): void {
  const ways = unwantedAmong(people, kept);
  if (ways.length === 0) return;
  throw new ConflictError(
    `"${notification.title}" was not sent: ${ways.join("; ")}, and must not get it. Correct the people on the ticket and try again.`,
    { system: "ticketing", operation: "sendNotification" },
  );
}
