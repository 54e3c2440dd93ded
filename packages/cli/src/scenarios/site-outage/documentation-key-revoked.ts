import type { Scenario } from "../scenario.ts";
import { documentationNotReadable } from "./documentation-not-readable.ts";
import { serverGoesDown } from "./server-goes-down.ts";

/** IT Glue revokes a key that nobody used for 90 days; an outage is worked on all the same. */
export const documentationKeyRevoked: Scenario = {
  ...documentationNotReadable,
  name: "documentation-key-revoked",
  title: "The documentation knows the key no more, so the ticket says so and a person looks there.",
  prepare(sandbox) {
    sandbox.itGlue.faults.add({
      kind: "status",
      code: 401,
      body: { errors: [{ status: 401, title: "Unauthorized" }] },
      times: Number.POSITIVE_INFINITY,
    });
    serverGoesDown(sandbox);
  },
};
