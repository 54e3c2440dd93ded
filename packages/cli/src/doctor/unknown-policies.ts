import { autotaskPolicy, type TenantFinding } from "@msp/autotask";
import type { AnyWorkflow, Tenant } from "@msp/workflows";
import { policiesRead } from "../definition/policies-read.ts";
import { likeNames } from "../text/like-names.ts";

/** Policies the host itself reads. */
const ofHost: readonly string[] = [autotaskPolicy.id];

/**
 * Policies of the tenant file that nothing reads, so that they change nothing: a mistyped id is wrong, and one that is like no known id is for a person, because a
 * workflow that is not loaded may read it. `known` are all loaded workflows, not only those that are looked at.
 */
export function unknownPolicies(
  known: readonly AnyWorkflow[],
  { policies }: Pick<Tenant<never>, "policies">,
): readonly TenantFinding[] {
  const read = [...policiesRead(known).keys(), ...ofHost];
  const free = read.filter((id) => !Object.hasOwn(policies, id));
  return Object.keys(policies)
    .filter((id) => !read.includes(id))
    .map((id): TenantFinding => {
      const [meant] = likeNames(id, free);
      const about = `policy:${id}`;
      const what = "no loaded workflow reads a policy of this id, so what it says changes nothing";
      return meant === undefined
        ? { about, verdict: "by hand", what, advice: "Remove it, or load the workflows that read it with --module." }
        : { about, verdict: "wrong", what, advice: `The nearest is "${meant}"; correct the id in the tenant file.` };
    });
}
