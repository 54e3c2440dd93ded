import { toSop } from "@msp/workflows/render";
import { expect, it } from "vitest";
import { removeContact } from "../../src/remove-contact/remove-contact.ts";

// Accept a wanted change with: npx vitest run --project @msp/catalog -u
it("the committed page is what the definition says today", async () => {
  await expect(toSop(removeContact)).toMatchFileSnapshot("../../src/remove-contact/remove-contact.sop.md");
});
