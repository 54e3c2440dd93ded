import { adminByRequest } from "@msp/admin-by-request";
import { acmeMacs, createFakeAdminByRequest } from "@msp/admin-by-request/testing";
import { autoelevate } from "@msp/autoelevate";
import { acmeIds, acmeSeed, createFakeAutoelevate } from "@msp/autoelevate/testing";
import { createFakeClock } from "@msp/testing";
import { describeElevationContract, type ElevationContractSubject } from "@msp/testing/contracts";
import { joinElevation } from "@msp/workflows/ports";

const [pc, mac] = ["FRONT-01", "ACME-MAC-01"];
const [robin, kim] = ["robin@example.com", "kim@example.com"];
const [windows, macs] = ["autoelevate", "admin-by-request"];

/** The real adapters over their fakes, as the command joins them: what each does by itself must hold for the whole. */
async function joined(devices: readonly [string, string]): Promise<ElevationContractSubject> {
  const clock = createFakeClock({ at: "2026-11-23T14:00:00Z" });
  const pcs = createFakeAutoelevate({ clock, seed: acmeSeed(clock.now()) });
  const apples = createFakeAdminByRequest({ clock, seed: acmeMacs });
  const common = { clock, environment: {} };
  const adapter = joinElevation({
    [windows]: autoelevate({ ...common, ...pcs.credentials.bearer, fetch: pcs.fetch }),
    [macs]: adminByRequest({ ...common, ...apples.credentials, dataCenter: "dc2", fetch: apples.fetch }),
  });
  const isPc = (id: string) => id.startsWith(`${windows}:`);
  const own = (id: string) => id.slice(id.indexOf(":") + 1);
  const byUs = ({ by }: { readonly by: string }) => by === "api";
  const decision = { path: /\/requests\/\d+\?/ };
  const lose = (kind: "lostAnswerAfterCommit" | "lostBeforeCommit") => {
    pcs.faults.add({ kind, match: { method: "POST" } });
    apples.faults.add({ kind, match: decision });
  };
  return {
    adapter,
    clock,
    devices,
    users: ["dana", "lee"],
    deciders: [robin, kim],
    missingId: `${macs}:999`,
    ask: ({ device, user, kind }) =>
      device === pc
        ? `${windows}:${pcs.state.userAsks({ computerId: acmeIds.computers.frontDesk, user, kind })}`
        : `${macs}:${apples.state.userAsks({
            computer: device,
            account: user,
            ...(kind === "file" ? { file: { file: "Scanner.pkg", sha256: "ab".repeat(32) } } : {}),
          })}`,
    decideElsewhere: (id, wanted) =>
      isPc(id)
        ? pcs.state.technicianDecides(own(id), wanted === "approved" ? "APPROVED" : "DENIED")
        : apples.state.technicianDecides(Number(own(id)), wanted === "approved" ? "Approved" : "Denied", kim),
    withdraw: (id) => (isPc(id) ? pcs.state.userWithdraws(own(id)) : apples.state.userWithdraws(Number(own(id)))),
    applied: () => pcs.ledger.filter(byUs).length + apples.ledger.filter(byUs).length,
    loseNextAnswer: () => lose("lostAnswerAfterCommit"),
    loseNextDecision: () => lose("lostBeforeCommit"),
  };
}

// Most of what a service can do to a decision is tried on the first machine, so each of the two comes first once.
describeElevationContract("AutoElevate joined by Admin By Request", () => joined([pc, mac]));
describeElevationContract("Admin By Request joined by AutoElevate", () => joined([mac, pc]));
