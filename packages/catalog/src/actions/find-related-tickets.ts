import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { outageWords } from "../policies/outage-words.ts";

/** Finds the company's open tickets that may be about the same outage: by the policy's words, or because an alert names their number. */
export const findRelatedTickets = defineAction({
  id: "ticket.find-related-to-outage",
  title: "Look for other open tickets about the same outage",
  effect: "read",
  uses: ["ticketing"],
  policies: [outageWords],
  input: z.object({
    companyId: z.string(),
    besides: z.string().optional(),
    /** Numbers that alerts name. */
    numbers: z.array(z.string()),
  }),
  output: z.object({
    tickets: z.array(z.object({ ticketId: z.string(), number: z.string(), title: z.string(), openedAt: z.string() })),
  }),
  async run({ input: { companyId, besides, numbers }, ports, tenant }) {
    const { tickets: words } = tenant.policy(outageWords);
    const open = await ports.ticketing.findOpenTickets({ companyId });
    const isRelated = ({ number, title, description = "" }: (typeof open)[number]) =>
      numbers.includes(number) || words.some((word) => hasWord(`${title} ${description}`, word));
    const tickets = open
      .filter((ticket) => ticket.id !== besides && isRelated(ticket))
      .map(({ id, number, title, createdAt }) => ({ ticketId: id, number, title, openedAt: createdAt }));
    return { tickets };
  },
});

/** As words of their own, so that "down" is not found in "download". */
const hasWord = (text: string, word: string): boolean => {
  const plain = (value: string) =>
    ` ${value
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()} `;
  return plain(text).includes(plain(word));
};
