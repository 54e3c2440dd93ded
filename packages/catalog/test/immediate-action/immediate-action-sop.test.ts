import { type FindOwnPage, toSop } from "@msp/workflows/render";
import { expect, it } from "vitest";
import { catalog } from "../../src/catalog.ts";
import { immediateAction } from "../../src/immediate-action/immediate-action.ts";

// Procedures that are started by themselves are printed by their own tests, beside this page.
const pageOf: FindOwnPage = (nested) =>
  catalog.includes(nested) ? { link: `../${nested.id}/${nested.id}.sop.md` } : undefined;

// Accept a wanted change with: npx vitest run --project @msp/catalog -u
it("the committed page is what the definition says today", async () => {
  await expect(toSop(immediateAction, { pageOf })).toMatchFileSnapshot(
    "../../src/immediate-action/immediate-action.sop.md",
  );
});
