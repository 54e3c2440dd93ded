import type { Person } from "@msp/workflows";
import type { People } from "@msp/workflows/ports";
import type { LocalDesk } from "../desk/local-desk.ts";
import { openLocalDesk } from "../desk/open-local-desk.ts";
import { readOnlyDevices } from "../host/read-only-devices.ts";
import { readOnlyTicketing } from "../host/read-only-ticketing.ts";
import { openTicketMirror, type TicketMirror } from "../technicians/ticket-mirror.ts";
import { createAlertIntake } from "./alerts/alert-intake.ts";
import { type Brake, createBrake } from "./brake.ts";
import { createHost, type Host } from "./create-host.ts";
import { createWork, pollSource } from "./create-work.ts";
import { createHealthRecord, type HealthRecord } from "./host-health.ts";
import type { HostOptions } from "./host-options.ts";
import { createHostPeople } from "./host-people.ts";
import { openBacklog } from "./intake/backlog.ts";
import { createTicketIntake } from "./intake/ticket-intake.ts";
import { workBacklog } from "./intake/work-backlog.ts";
import { namesOfWebhooks } from "./other-webhooks.ts";
import { wakingDesk } from "./waking-desk.ts";
import { webhookSource } from "./webhooks.ts";

/** How often tickets are asked for unless somebody says otherwise, in milliseconds. */
const usualPollMs = 60_000;

/**
 * Takes ownership of a state file and makes a host of this process. Nothing is driven before `begin` or `once`.
 *
 * Throws `StorageError`, with the trouble `owned` where another process owns the file.
 */
export async function openHost(options: HostOptions): Promise<Host> {
  const { rules = [], session, log = () => undefined } = options;
  const { tenant, clock, adapters, sandbox } = session;
  const pollEveryMs = rules.length === 0 ? false : (options.pollEveryMs ?? usualPollMs);
  const brake = createBrake();
  const webhooks = options.listen === undefined ? [] : Object.keys(options.webhookSecrets ?? {}).map(webhookSource);
  const others = options.listen === undefined ? [] : namesOfWebhooks(options.otherWebhooks ?? {});
  const health = createHealthRecord(clock.now(), [
    ...(pollEveryMs === false ? [] : [pollSource]),
    ...webhooks,
    ...others,
  ]);
  let mirror: TicketMirror | undefined;
  const holders = holdersOf(options);
  const people = createHostPeople(
    holders,
    (role) => tenant.bindings.role?.[role]?.label ?? role,
    log,
    () => mirror,
  );
  const own = await openOwnDesk(options, brake, health, people);
  try {
    const { store, engine } = own;
    const backlog = await openBacklog(store, "ticket:");
    const wakeRuns = () => host.ring("runs");
    if (options.technicians?.onTickets ?? sandbox === undefined)
      mirror = await openTicketMirror({
        ...{ engine, store, tenant, clock, holders, log, onAnswer: wakeRuns },
        adapter: adapters.ticketing,
        isLive: sandbox === undefined,
        lookEveryMs: options.pollEveryMs ?? usualPollMs,
        isStopping: () => brake.isPulled,
      });
    const intake = createTicketIntake({
      ...{ rules, engine, store, tenant, log, onProgress: wakeRuns },
      system: adapters.ticketing.system,
      isLive: sandbox === undefined,
    });
    const ticketing = readOnlyTicketing(adapters);
    const categories = [...new Set(rules.map(({ when }) => when.category))];
    const alerts = await openBacklog(store, "alert:");
    const alertIntake = createAlertIntake({
      ...{ engine, store, tenant, log, clock, ticketing, onProgress: wakeRuns },
      ...(options.alerts ?? { rules: [], ticketWithinMs: 0 }),
      devices: readOnlyDevices(adapters),
      isLive: sandbox === undefined,
    });
    const work = createWork({
      alerts: () => workBacklog({ backlog: alerts, what: "Alert", look: alertIntake.consider, clock, log }),
      desk: own,
      brake,
      clock,
      health,
      log,
      backlog,
      intake,
      ticketing,
      categories,
      store,
      mirror,
    });
    const host = createHost({
      ...{ desk: wakingDesk(own, wakeRuns), work, backlog, brake, mirror, health, log, clock, pollEveryMs },
      ...{ alerts, otherWebhooks: options.otherWebhooks ?? {} },
      ...{ listen: options.listen, formSecret: options.formSecret, webhookSecrets: options.webhookSecrets ?? {} },
    });
    return host;
  } catch (error) {
    await own.close();
    throw error;
  }
}

const holdersOf =
  ({ session, operator }: HostOptions) =>
  (role: string): readonly Person[] =>
    session.tenant.bindings.role?.[role]?.people ?? (operator !== undefined && role === "operator" ? [operator] : []);

function openOwnDesk(options: HostOptions, brake: Brake, health: HealthRecord, people: People): Promise<LocalDesk> {
  const { file, session, workflows, signingKey, telemetry, maxBytes, log = () => undefined } = options;
  return openLocalDesk({
    file,
    session,
    workflows,
    signingKey,
    telemetry,
    people,
    isServed: true,
    engine: {
      ...options.engine,
      aroundExecution: brake.aroundExecution,
      onEntry(runId, entry, journal) {
        options.engine?.onEntry?.(runId, entry, journal);
        if (entry.kind !== "ended") return;
        if (entry.outcome === "failed") health.runFailed();
        log({ kind: "run ended", text: `Run ${runId}: ${entry.outcome}.`, facts: { runId, outcome: entry.outcome } });
      },
    },
    ...(maxBytes === undefined ? {} : { maxBytes }),
  });
}
