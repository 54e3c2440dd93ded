import { definitionHash } from "@msp/workflows/run";
import { silentPeople } from "../../src/desk/desk-people.ts";
import type { LocalDesk } from "../../src/desk/local-desk.ts";
import { openLocalDesk } from "../../src/desk/open-local-desk.ts";
import { openRemoteDesk } from "../../src/desk/remote-desk.ts";
import type { RunDesk, RunStart } from "../../src/desk/run-desk.ts";
import { serveDesk } from "../../src/desk/serve-desk.ts";
import { roleHolders } from "../../src/people/role-holders.ts";
import { sandboxPeople } from "../../src/sandbox/sandbox-tenant.ts";
import { errand } from "./errand.ts";
import { saveTicketByHand } from "./live-bench.ts";
import { createSandboxBench, type SandboxBench } from "./sandbox-bench.ts";

/** A desk over a state file of its own, the sandbox behind it, and a ticket to run errands for. */
export interface DeskBench {
  readonly sandbox: SandboxBench;
  /** The owner's own desk. */
  readonly local: LocalDesk;
  /** The desk that is tested: the owner's own, or that of another process over its socket. */
  readonly desk: RunDesk;
  readonly ticketId: string;
  begin(more?: Partial<RunStart>): RunStart;
  close(): Promise<void>;
}

/** Opens a desk, in this process or over the socket. */
export async function createDeskBench(kind: "local" | "remote"): Promise<DeskBench> {
  const sandbox = await createSandboxBench();
  const { session } = sandbox;
  const local = await openLocalDesk({
    file: sandbox.file("runs.sqlite"),
    session,
    workflows: [errand],
    people: silentPeople(roleHolders(session.tenant, sandboxPeople.office)),
    signingKey: "a key that is kept elsewhere",
    isServed: true,
  });
  const served = kind === "remote" ? await serveDesk(local) : undefined;
  if (!session.sandbox) throw new Error("A desk is tested over the sandbox.");
  const ticketId = String(saveTicketByHand(session.sandbox));
  return {
    sandbox,
    local,
    desk: served ? await openRemoteDesk(served.address) : local,
    ticketId,
    begin: (more = {}) => ({
      workflow: errand.id,
      version: errand.version,
      definition: definitionHash(errand),
      input: { ticketId },
      startKey: "errand",
      by: sandboxPeople.senior,
      company: "174",
      ...more,
    }),
    async close() {
      await served?.close();
      await local.close();
      await sandbox.close();
    },
  };
}
