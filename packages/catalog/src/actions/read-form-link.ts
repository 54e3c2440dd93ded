import { defineAction, type Form } from "@msp/workflows";
import * as z from "zod";
import { fillText } from "../texts/fill-text.ts";

/** Reads the address of a form for one ticket; it carries what the answer is matched by. Empty where the tenant names no address. */
export const readFormLink = <Id extends string, Answer>(form: Form<Id, Answer>) =>
  defineAction({
    id: `form.read-link.${form.id}`,
    title: `Read the address of the form "${form.title}"`,
    effect: "read",
    uses: [],
    needs: [`form:${form.id}` as const],
    input: z.object({ ticketNumber: z.string(), companyId: z.string() }),
    output: z.object({ link: z.string().optional() }),
    async run({ input, tenant }) {
      const { address } = tenant.binding("form", form.id);
      if (address === undefined) return {};
      return {
        link: fillText(address, {
          ticketNumber: encodeURIComponent(input.ticketNumber),
          companyId: encodeURIComponent(input.companyId),
        }),
      };
    },
  });
