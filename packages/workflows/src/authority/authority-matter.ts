import * as z from "zod";
import { Money } from "../domain/money.ts";
import { RequestKind } from "./request-kind.ts";

/** What is asked for. Spending names its amount, and nothing else does: a purchase beside other work is a matter of its own. */
export const AuthorityMatter = z.discriminatedUnion("kind", [
  z.strictObject({ kind: RequestKind.exclude(["spend money"]) }),
  z.strictObject({ kind: z.literal("spend money"), amount: Money }),
]);
export type AuthorityMatter = z.output<typeof AuthorityMatter>;
