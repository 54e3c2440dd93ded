import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Mails somebody. Nothing finds a sent mail again, so a lost answer can only be asked about. */
export const deskMail = defineAction({
  id: "proving.mail",
  title: "Mail the technician",
  effect: "write",
  uses: ["mail"],
  input: z.object({ subject: z.string() }),
  output: z.object({ messageId: z.string(), accepted: z.array(z.string()), refused: z.array(z.string()) }),
  run: ({ input, ports }) =>
    ports.mail.sendMail({
      to: ["terry.hale@example.com"],
      subject: input.subject,
      text: "A mail of a generated workflow.",
    }),
  again: "ask",
});
