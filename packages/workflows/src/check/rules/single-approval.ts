import type { Rule } from "../rule.ts";

/** An approval inside another one would let its own people release what the people around it have not seen. */
export const singleApproval: Rule = function* (_, places) {
  for (const { node, path, inside } of places) {
    if (node.kind !== "approve") continue;
    const around = inside.find((one) => one.node.kind === "approve" && one.role === "body");
    if (around?.node.kind !== "approve") continue;
    yield {
      severity: "error",
      rule: "single-approval",
      path,
      message: `"${path}" is an approval inside the approval "${around.node.name}": a write that only the inner one covers would leave without the outer people's word. Put it after the outer approval, or give the outer one a quorum instead.`,
    };
  }
};
