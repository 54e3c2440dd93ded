import { toSop } from "@msp/workflows/render";
import { expect, it } from "vitest";
import { adminInstall } from "../../src/admin-install/admin-install.ts";

// Accept a wanted change with: npx vitest run --project @msp/catalog -u
it("the committed page is what the definition says today", async () => {
  await expect(toSop(adminInstall)).toMatchFileSnapshot("../../src/admin-install/admin-install.sop.md");
});
