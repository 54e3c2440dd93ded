import { DocumentedPage, defineAction } from "@msp/workflows";
import * as z from "zod";
import { foundOrNothing } from "../found-or-nothing.ts";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

/** Reads a page of the documentation as plain text. */
export const readPage = defineAction({
  id: "documentation.read-page",
  title: "Read the page in the documentation",
  effect: "read",
  uses: ["documentation"],
  input: z.object({ pageId: z.string() }),
  output: z.discriminatedUnion("outcome", [
    z.object({ outcome: z.literal("read"), page: DocumentedPage }),
    z.object({ outcome: z.literal("not there") }),
    NotReadable,
  ]),
  async run({ input, ports: { documentation } }) {
    const page = await readOrSayWhy(foundOrNothing(documentation.getPage(input.pageId)));
    if (page === undefined) return { outcome: "not there" as const };
    return "outcome" in page ? page : { outcome: "read" as const, page };
  },
});
