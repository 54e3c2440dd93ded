import { toSop } from "@msp/workflows/render";
import { expect, it } from "vitest";
import { siteOutage } from "../../src/site-outage/site-outage.ts";

// Accept a wanted change with: npx vitest run --project @msp/catalog -u
it("the committed page is what the definition says today", async () => {
  await expect(toSop(siteOutage)).toMatchFileSnapshot("../../src/site-outage/site-outage.sop.md");
});
