// A process that owns a state file and answers at its socket, until it is ended or killed: `own-runs.ts FILE`.
import { createCalendar } from "@msp/calendar";
import { definitionHash, systemClock } from "@msp/workflows/run";
import { silentPeople } from "../../src/desk/desk-people.ts";
import { openLocalDesk } from "../../src/desk/open-local-desk.ts";
import { serveDesk } from "../../src/desk/serve-desk.ts";
import { officeHours } from "../../src/host/config.ts";
import { connect } from "../../src/host/connect.ts";
import { roleHolders } from "../../src/people/role-holders.ts";
import { sandboxPeople, sandboxTenant as tenant } from "../../src/sandbox/sandbox-tenant.ts";
import { askOnce } from "./ask-once.ts";

const [file = ""] = process.argv.slice(2);
const clock = systemClock;
const { adapters } = connect({ tenant, clock, autotask: {}, smtp: {} });
const calendar = createCalendar(officeHours);
const desk = await openLocalDesk({
  file,
  session: { adapters, tenant, clock, calendar, sandbox: undefined },
  workflows: [askOnce],
  people: silentPeople(roleHolders(tenant, sandboxPeople.office)),
  isServed: true,
});
const { id, version } = askOnce;
const definition = definitionHash(askOnce);
const by = sandboxPeople.senior;
const runId = await desk.start({ workflow: id, version, definition, input: {}, startKey: "one", by, company: "174" });
await desk.resume({}, () => undefined);
const served = await serveDesk(desk);
process.on("SIGTERM", async () => {
  await served.close();
  await desk.close();
});
process.stdout.write(`${JSON.stringify({ runId, address: served.address })}\n`);
