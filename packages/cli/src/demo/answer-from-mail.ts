import type { PersonRequest } from "@msp/workflows/ports";
import type { AnswerScript } from "../people/answer-script.ts";
import type { AnswerTaker } from "../people/respondents.ts";
import type { Sandbox } from "../sandbox/create-sandbox.ts";

/**
 * The invented customer answers like a real one: from the mail that arrived, whose link carries ticket number and company id. Without a mail there is
 * nothing to answer.
 */
export const answerFromMail =
  (sandbox: Sandbox) =>
  async (taker: AnswerTaker, request: PersonRequest, line: AnswerScript[number]): Promise<void> => {
    const texts = [
      ...sandbox.autotask.mailsSent.map((mail) => mail.body),
      ...sandbox.smtp.mails.map((mail) => mail.text),
    ];
    const link = texts
      .map((text) => /https:\S+ticket=([^&\s]+)&company=(\d+)/.exec(text ?? ""))
      .findLast((found) => found !== null);
    if (!link) return;
    const [, ticket = "", company = ""] = link;
    await taker.submitForm({
      id: `web-form-${ticket}`,
      form: request.about?.form ?? "",
      // People retype numbers; spaces and case do not matter.
      ticket: ` ${ticket.toLowerCase()} `,
      company,
      answer: line.value,
      by: line.by,
      channel: "web form",
    });
  };
