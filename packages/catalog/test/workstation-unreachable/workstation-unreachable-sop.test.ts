import { toSop } from "@msp/workflows/render";
import { expect, it } from "vitest";
import { workstationUnreachable } from "../../src/workstation-unreachable/workstation-unreachable.ts";

// Accept a wanted change with: npx vitest run --project @msp/catalog -u
it("the committed page is what the definition says today", async () => {
  await expect(toSop(workstationUnreachable)).toMatchFileSnapshot(
    "../../src/workstation-unreachable/workstation-unreachable.sop.md",
  );
});
