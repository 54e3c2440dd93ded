import { type Action, defineAction, type Policy } from "@msp/workflows";
import * as z from "zod";

type PolicyReader<Value> = Action<Record<string, never>, Value, "read", never>;

/** A read action that gives the tenant's value of a policy, so that a workflow decides by it and its journal shows it. */
export const readPolicy = <Value>(policy: Policy<Value>): PolicyReader<Value> =>
  defineAction({
    id: `policy.${policy.id}`,
    title: `Read the policy "${policy.title}"`,
    effect: "read",
    uses: [],
    policies: [policy],
    input: z.strictObject({}),
    // The tenant has checked the value against the policy's schema already; the note lets the printed page say what the policy sets.
    output: z.unknown().meta({ "x-policy": policy.id, default: policy.default }),
    run: async ({ tenant }) => tenant.policy(policy),
  }) as PolicyReader<Value>;
