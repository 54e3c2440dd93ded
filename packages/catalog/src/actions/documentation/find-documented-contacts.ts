import { DocumentedContact, defineAction } from "@msp/workflows";
import * as z from "zod";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

/** Finds a person in the documentation by mail address or by exact name. */
export const findDocumentedContacts = defineAction({
  id: "documentation.find-contacts",
  title: "Find the person in the documentation",
  effect: "read",
  uses: ["documentation"],
  input: z.object({ organizationId: z.string(), email: z.string().optional(), name: z.string().optional() }),
  output: z.discriminatedUnion("outcome", [
    z.object({ outcome: z.literal("read"), contacts: z.array(DocumentedContact) }),
    NotReadable,
  ]),
  async run({ input, ports: { documentation } }) {
    const contacts = await readOrSayWhy(documentation.findDocumentedContacts(input));
    return "outcome" in contacts ? contacts : { outcome: "read" as const, contacts: [...contacts] };
  },
});
