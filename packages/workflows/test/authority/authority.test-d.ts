import { expectTypeOf, it } from "vitest";
import * as z from "zod";
import {
  type AuthorityAnswer,
  type AuthorityMatter,
  type AuthorityQuestion,
  type AuthorityRules,
  defineAction,
  defineRole,
  defineWorkflow,
  type RequestKind,
} from "../../src/index.ts";

it("spending names its amount, and nothing else does", () => {
  expectTypeOf<{ kind: "spend money"; amount: { amount: number; currency: string } }>().toExtend<AuthorityMatter>();
  expectTypeOf<{ kind: "remove a person" }>().toExtend<AuthorityMatter>();
  expectTypeOf<{ kind: "spend money" }>().not.toExtend<AuthorityMatter>();
  expectTypeOf<{ kind: "buy a house" }>().not.toExtend<AuthorityMatter>();
  // @ts-expect-error a removal has no amount
  const matter: AuthorityMatter = { kind: "remove a person", amount: { amount: 1, currency: "USD" } };
  expectTypeOf(matter).toExtend<AuthorityMatter>();
});

it("a provider's rules leave out no kind of request", () => {
  expectTypeOf<keyof AuthorityRules["kinds"]>().toEqualTypeOf<RequestKind>();
  expectTypeOf<Omit<AuthorityRules["kinds"], "project work">>().not.toExtend<AuthorityRules["kinds"]>();
});

it("only `allowed` carries somebody who decided alone, and only `needs approval` what is required", () => {
  expectTypeOf<Extract<AuthorityAnswer, { by: unknown }>["outcome"]>().toEqualTypeOf<"allowed">();
  expectTypeOf<Extract<AuthorityAnswer, { required: unknown }>["outcome"]>().toEqualTypeOf<"needs approval">();
  expectTypeOf<AuthorityAnswer["outcome"]>().toEqualTypeOf<
    "allowed" | "needs approval" | "not possible" | "ask a person"
  >();
});

it("a question cannot leave out what the answer rests on", () => {
  expectTypeOf<Omit<AuthorityQuestion, "now">>().not.toExtend<AuthorityQuestion>();
  expectTypeOf<Omit<AuthorityQuestion, "onFile">>().not.toExtend<AuthorityQuestion>();
  expectTypeOf<Omit<AuthorityQuestion, "concerns">>().toExtend<AuthorityQuestion>();
});

it("an approval names persons by id, from what is in scope", () => {
  const role = defineRole({ id: "customer", title: "Customer", actor: "customer" });
  const look = defineAction({
    id: "look",
    title: "Look",
    effect: "read",
    uses: [],
    input: z.object({}),
    output: z.object({}),
    run: async () => ({}),
  });
  defineWorkflow({
    id: "w",
    title: "W",
    version: "1.0.0",
    effective: "2026-12-01",
    purpose: "P",
    input: z.object({ approvers: z.array(z.string()) }),
    steps: (flow) =>
      flow
        .approve("one", { by: role, ask: () => "?", among: ({ input }) => input.approvers }, (flow) =>
          flow.step("looked", look, () => ({})),
        )
        // @ts-expect-error one id is not a list of ids
        .approve("two", { by: role, ask: () => "?", among: ({ input }) => input.approvers[0] ?? "" }, (flow) =>
          flow.step("looked", look, () => ({})),
        ),
    output: () => ({}),
  });
});
