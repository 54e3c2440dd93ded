import { toSop } from "@msp/workflows/render";
import { expect, it } from "vitest";
import { softwarePermission } from "../../src/software-permission/software-permission.ts";

// Accept a wanted change with: npx vitest run --project @msp/catalog -u
it("the committed page is what the definition says today", async () => {
  await expect(toSop(softwarePermission)).toMatchFileSnapshot(
    "../../src/software-permission/software-permission.sop.md",
  );
});
