import { adminByRequest } from "@msp/admin-by-request";
import { describeElevationContract } from "@msp/testing/contracts";
import { connect, installer, kim, robin } from "../support/connected.ts";

describeElevationContract("Admin By Request", async () => {
  const { client, fake, clock } = connect();
  const { state, faults } = fake;
  const decision = /\/requests\/\d+\?/;
  return {
    adapter: adminByRequest({}, client),
    clock,
    devices: ["ACME-MAC-01", "ACME-MAC-02"],
    users: ["dana", "lee"],
    deciders: [robin, kim],
    missingId: "999",
    ask: ({ device, user, kind }) =>
      String(state.userAsks({ computer: device, account: user, ...(kind === "file" ? { file: installer.file } : {}) })),
    decideElsewhere: (id, wanted) =>
      state.technicianDecides(Number(id), wanted === "approved" ? "Approved" : "Denied", kim),
    withdraw: (id) => state.userWithdraws(Number(id)),
    applied: () => fake.ledger.filter(({ by }) => by === "api").length,
    loseNextAnswer: () => faults.add({ kind: "lostAnswerAfterCommit", match: { path: decision } }),
    loseNextDecision: () => faults.add({ kind: "lostBeforeCommit", match: { path: decision } }),
  };
});
