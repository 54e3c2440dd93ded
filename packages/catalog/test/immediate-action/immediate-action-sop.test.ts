import { toSop } from "@msp/workflows/render";
import { expect, it } from "vitest";
import { immediateAction } from "../../src/immediate-action/immediate-action.ts";

// Accept a wanted change with: npx vitest run --project @msp/catalog -u
it("the committed page is what the definition says today", async () => {
  await expect(toSop(immediateAction)).toMatchFileSnapshot("../../src/immediate-action/immediate-action.sop.md");
});
