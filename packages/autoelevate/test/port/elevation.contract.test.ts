import { autoelevate } from "@msp/autoelevate";
import { acmeIds } from "@msp/autoelevate/testing";
import { describeElevationContract } from "@msp/testing/contracts";
import { connect } from "../support/connected.ts";

describeElevationContract("AutoElevate", async () => {
  const { client, fake, clock } = connect();
  const { state, faults } = fake;
  const ids: { readonly [name: string]: string } = {
    "FRONT-01": acmeIds.computers.frontDesk,
    "STORE-01": acmeIds.computers.storage,
  };
  return {
    adapter: autoelevate({}, client),
    clock,
    devices: ["FRONT-01", "STORE-01"],
    users: ["dana", "lee"],
    deciders: ["robin@example.com", "kim@example.com"],
    missingId: "99999999-0000-4000-8000-000000000000",
    ask: ({ device, user, kind }) => state.userAsks({ computerId: ids[device] ?? "", user, kind }),
    decideElsewhere: (id, decision) => state.technicianDecides(id, decision === "approved" ? "APPROVED" : "DENIED"),
    withdraw: (id) => state.userWithdraws(id),
    applied: () => fake.ledger.filter(({ by }) => by === "api").length,
    loseNextAnswer: () => faults.add({ kind: "lostAnswerAfterCommit", match: { method: "POST" } }),
    loseNextDecision: () => faults.add({ kind: "lostBeforeCommit", match: { method: "POST" } }),
  };
});
