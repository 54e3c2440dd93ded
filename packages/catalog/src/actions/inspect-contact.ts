import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { ContactWanted } from "../contacts/contact-wanted.ts";
import { problemsOfContact } from "../contacts/problems-of-contact.ts";

/** Says what keeps a contact from being used; an empty list means nothing does. */
export const inspectContact = defineAction({
  id: "contact.inspect",
  title: "Check that the contact is active, of this company and can be mailed",
  effect: "read",
  uses: ["ticketing"],
  input: ContactWanted,
  output: z.object({ problems: z.array(z.string()) }),
  run: async ({ input, ports }) => ({ problems: [...(await problemsOfContact(ports.ticketing, input)).problems] }),
});
