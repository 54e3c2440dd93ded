import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Deactivates a contact. Do it last: a service refuses later writes that refer to an inactive contact. */
export const deactivateContact = defineAction({
  id: "contact.deactivate",
  title: "Deactivate the contact in the service desk",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ contactId: z.string() }),
  output: z.object({}),
  async run({ input, ports }) {
    await ports.ticketing.setContactActive(input.contactId, false);
    return {};
  },
  again: "safe",
  async verify({ input, ports }) {
    const { name, isActive } = await ports.ticketing.getContact(input.contactId);
    if (isActive) return { seen: false, reason: `${name} is still active` };
    return { seen: true, evidence: { contact: name, isActive } };
  },
});
