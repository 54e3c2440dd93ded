import { removeContact } from "@msp/catalog";
import { silentPeople } from "../../src/desk/desk-people.ts";
import { openLocalDesk } from "../../src/desk/open-local-desk.ts";
import { serveDesk } from "../../src/desk/serve-desk.ts";
import { openSession } from "../../src/host/open-session.ts";
import { roleHolders } from "../../src/people/role-holders.ts";
import type { LiveBench } from "./live-bench.ts";
import { createMemoryTerminal } from "./memory-terminal.ts";

/** A host that owns the state file of a bench and answers over its socket, until it is closed. */
export async function holdState(bench: LiveBench): Promise<{ close(): Promise<void> }> {
  const context = {
    terminal: createMemoryTerminal(),
    clock: bench.clock,
    environment: bench.environment,
    options: { json: false, config: bench.file("msp.config.json"), module: [] },
    workflows: async () => [removeContact],
  };
  const session = await openSession(context, { sandbox: false });
  const desk = await openLocalDesk({
    file: bench.file("runs.sqlite"),
    session,
    workflows: [removeContact],
    people: silentPeople(roleHolders(session.tenant, { id: "tess", name: "Tess" })),
    signingKey: bench.environment.MSP_JOURNAL_KEY,
    isServed: true,
  });
  const served = await serveDesk(desk);
  return {
    async close() {
      await served.close();
      await desk.close();
      await session.close();
    },
  };
}
