import { acmeIds } from "@msp/autotask/testing";
import { createSandbox, type Sandbox, sandboxStart } from "@msp/cli";
import type { CommittedWrite } from "../judge/committed-write.ts";
import { type Gate, type GateKeeper, openGate } from "./open-gate.ts";
import { createSimulatedTime, type SimulatedTime } from "./simulated-time.ts";

/** Everything around the processes of one trial. */
export interface World {
  readonly time: SimulatedTime;
  readonly sandbox: Sandbox;
  readonly gate: Gate;
  /** What the services' private books have of ours, in order. */
  writes(): readonly CommittedWrite[];
  /** What people changed by hand. */
  edits(): readonly { readonly record: string; readonly fields: readonly string[]; readonly at: number }[];
  close(): Promise<void>;
}

const { companies, resources, categories, queues, contacts } = acmeIds;

/** Starts the services of one trial, with a ticket and a note of an earlier run in them: a look-up that finds nothing means something only beside them. */
export async function openWorld(replicationLagMs: number, keeper: (world: () => World) => GateKeeper): Promise<World> {
  const time = createSimulatedTime(sandboxStart);
  const sandbox = await createSandbox({ clock: time, replicationLagMs });
  await plantEarlierRun(sandbox, time);
  const { autotask, smtp } = sandbox;
  const before = autotask.ledger.length;
  let world: World | undefined;
  const gate = await openGate(
    autotask,
    keeper(() => world as World),
  );
  world = {
    time,
    sandbox,
    gate,
    writes() {
      const entries = autotask.ledger.slice(before).filter(({ by }) => by.via === "api");
      const written = entries.map((entry): CommittedWrite => ({ system: "autotask", at: entry.at, entry }));
      const mailed = smtp.mails.map((mail): CommittedWrite => ({ system: "smtp", at: mail.receivedAt, mail }));
      return [...written, ...mailed];
    },
    edits: () =>
      autotask.ledger.flatMap(({ by, entity, id, body, at }) =>
        by.via === "ui" ? [{ record: `${entity} ${id}`, fields: Object.keys((body ?? {}) as object), at }] : [],
      ),
    async close() {
      await Promise.all([gate.close(), sandbox.close()]);
    },
  };
  return world;
}

async function plantEarlierRun({ autotask, access }: Sandbox, time: SimulatedTime): Promise<void> {
  const { userName, secret, integrationCode, zoneUrl } = access.autotask;
  const headers = {
    UserName: userName,
    Secret: secret,
    ApiIntegrationCode: integrationCode,
    "content-type": "application/json",
  };
  const post = async (path: string, body: object) => {
    const answer = await autotask.fetch(new URL(`v1.0/${path}`, zoneUrl), {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`The earlier run could not be planted: ${await answer.text()}`);
    return ((await answer.json()) as { readonly itemId: number }).itemId;
  };
  const ticketID = await post("Tickets", {
    companyID: companies.birchLegal,
    contactID: contacts.lawyer,
    title: "An earlier run",
    status: acmeIds.statuses.complete,
    priority: acmeIds.priorities.low,
    queueID: queues.administration,
    ticketCategory: categories.administrativeChange,
    assignedResourceID: resources.technician,
    assignedResourceRoleID: acmeIds.roles.helpDesk,
    externalID: "msp-earlier",
    dueDateTime: new Date(time.now()).toISOString(),
  });
  await post(`Tickets/${ticketID}/Notes`, {
    ticketID,
    title: "Earlier",
    description: "Done before.\n\n[written by msp-workflows, msp-earlier-note]",
    noteType: 1,
    publish: 2,
  });
}
