import type { Call, Mail, MailAbilities, PortAdapter } from "@msp/workflows/ports";
import { at } from "../all-cells.ts";
import { type Busy, during } from "./busy.ts";
import type { Reach } from "./reach.ts";
import { tell } from "./tell.ts";

/** Our own mail, whose process can be killed before a mail leaves and after the server's last word. */
export function watchedMail(
  adapter: PortAdapter<Mail, MailAbilities>,
  reach: Reach,
  busy: Busy,
): PortAdapter<Mail, MailAbilities> {
  return {
    ...adapter,
    on(call: Call) {
      let messageId = "";
      const mail = adapter.on({
        ...call,
        async beforeWrite(write) {
          await call.beforeWrite(write);
          messageId = String((write.request.body as { messageId?: unknown } | undefined)?.messageId ?? "");
          reach(at.beforeLeaving, "sendMail");
          tell({ kind: "mailing", step: "begins", messageId });
        },
      });
      return {
        ...mail,
        async sendMail(given) {
          try {
            const sent = await during(busy, "others", () => mail.sendMail(given));
            reach(at.answered, "sendMail");
            return sent;
          } finally {
            tell({ kind: "mailing", step: "ends", messageId });
          }
        },
      };
    },
  };
}
