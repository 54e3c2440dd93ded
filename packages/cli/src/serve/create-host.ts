import type { Clock } from "@msp/workflows/ports";
import type { LocalDesk } from "../desk/local-desk.ts";
import { serveDesk } from "../desk/serve-desk.ts";
import type { TicketMirror } from "../technicians/ticket-mirror.ts";
import type { Brake } from "./brake.ts";
import type { HostWork } from "./create-work.ts";
import type { HostLog } from "./host-event.ts";
import type { HealthRecord, HostHealth } from "./host-health.ts";
import type { HostOptions } from "./host-options.ts";
import { createHostApp } from "./http/create-host-app.ts";
import { listen } from "./http/listen.ts";
import type { Backlog } from "./intake/backlog.ts";
import { createOtherWebhooks, type OtherWebhookSettings } from "./other-webhooks.ts";
import { reasonOf } from "./reason-of.ts";
import { type HostDuties, startDuties } from "./start-duties.ts";
import { storageTroubleIn } from "./storage-trouble-in.ts";
import { createWebhooks } from "./webhooks.ts";

/** Where a host can be reached. */
export interface HostAddresses {
  /** The local socket (a named pipe on Windows) that other commands act through. */
  readonly socket: string;
  /** Where webhooks and forms are received, if anywhere. */
  readonly url: string | undefined;
}

/** A process that owns a state file and does what is due in it. */
export interface Host {
  /** What commands act through; whatever comes in through it is dealt with at once. The host closes it. */
  readonly desk: LocalDesk;
  /** Resolves when the host has stopped; rejects with the `StorageError` that made it stop. */
  readonly ended: Promise<void>;
  health(): Promise<HostHealth>;
  /** Serves, polls and drives from now on. Throws `UsageError` where it cannot listen; then it has stopped. */
  begin(): Promise<HostAddresses>;
  /** Asks once for tickets that changed since it was last asked, where nothing else does: Autotask sends no call again that nobody took. */
  catchUp(): Promise<void>;
  /** Asks for tickets once and takes everything as far as it goes now. Throws what went wrong, after the rest was done. */
  once(): Promise<void>;
  /** Nothing new begins; resolves when what had begun is over and the file is given back. May be called more than once. */
  stop(): Promise<void>;
}

/** What a host is put together from. */
export interface HostParts extends Pick<HostOptions, "listen" | "formSecret"> {
  readonly desk: LocalDesk;
  readonly work: HostWork;
  readonly backlog: Backlog;
  /** Alerts that were heard of. */
  readonly alerts: Backlog;
  readonly otherWebhooks: OtherWebhookSettings;
  readonly brake: Brake;
  /** Where people are asked on tickets. Default: nowhere. */
  readonly mirror?: Pick<TicketMirror, "hear" | "lookSoon"> | undefined;
  readonly health: HealthRecord;
  readonly log: HostLog;
  readonly clock: Clock;
  readonly pollEveryMs: number | false;
  readonly webhookSecrets: { readonly [name: string]: string };
}

/** Makes a host of its parts. `ring` wakes what it does all the time. */
export function createHost(parts: HostParts): Host & { ring(what: keyof Omit<HostDuties, "stop">): void } {
  const { desk, work, backlog, alerts, brake, health, log, clock, pollEveryMs } = parts;
  let duties: HostDuties | undefined;
  const closing: (() => Promise<void>)[] = [];
  let hasEnded: () => void = () => undefined;
  let hasFailed: (error: unknown) => void = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    hasEnded = resolve;
    hasFailed = reject;
  });
  // Nobody needs to listen for the end of a host.
  ended.catch(() => undefined);
  let stopping: Promise<void> | undefined;
  let trouble: Error | undefined;
  const report = () => health.report(desk.store, backlog.size);
  const ring = (what: keyof Omit<HostDuties, "stop">) => duties?.[what].ring();

  async function shutDown(): Promise<void> {
    brake.pull();
    await duties?.stop();
    // Only now: until here whoever came was told when to come again.
    await Promise.allSettled(closing.map((close) => close()));
    await desk.close();
  }

  function stop(): Promise<void> {
    stopping ??= shutDown().then(
      () => (trouble ? hasFailed(trouble) : hasEnded()),
      (error: unknown) => hasFailed(trouble ?? error),
    );
    return stopping;
  }

  function onStorageTrouble(error: Error): void {
    trouble ??= error;
    // Not awaited: the duty that noticed must end before the host can.
    void stop();
  }

  async function open(): Promise<HostAddresses> {
    const served = await serveDesk(desk);
    closing.push(() => served.close());
    if (parts.listen === undefined) return { socket: served.address, url: undefined };
    const { formSecret: secret, webhookSecrets } = parts;
    const submit = desk.submitForm.bind(desk);
    const app = createHostApp({
      isStopping: () => brake.isPulled,
      health: report,
      webhooks: createWebhooks(webhookSecrets, {
        clock,
        log,
        onStorageTrouble,
        heard: (source) => health.answered(source, clock.now()),
        hearOfNote() {
          parts.mirror?.lookSoon();
          ring("requests");
        },
        async hear(ticketIds) {
          await backlog.add(ticketIds, clock.now());
          ring("tickets");
          parts.mirror?.hear(ticketIds);
          ring("requests");
        },
      }),
      others: createOtherWebhooks({
        ...parts.otherWebhooks,
        ...{ clock, log, onStorageTrouble },
        heard: (source) => health.answered(source, clock.now()),
        hearOfRequest: () => ring("runs"),
        async hearOfAlert(alertId) {
          await alerts.add([alertId], clock.now());
          ring("alerts");
        },
      }),
      forms: secret === undefined ? undefined : { secret, clock, submit, log },
      onFailure(error) {
        const storage = storageTroubleIn(error);
        if (storage) onStorageTrouble(storage);
        else log({ kind: "trouble", text: `Something received was not taken: ${reasonOf(error)}` });
      },
    });
    const listening = await listen(app, parts.listen);
    closing.push(() => listening.close());
    return { socket: served.address, url: listening.url };
  }

  return {
    desk,
    ended,
    ring,
    stop,
    health: report,
    async begin() {
      try {
        const addresses = await open();
        duties = startDuties({ work, clock, log, health, pollEveryMs, onStorageTrouble });
        return addresses;
      } catch (error) {
        await stop();
        throw error;
      }
    },
    async catchUp() {
      await work.poll();
      ring("tickets");
    },
    async once() {
      const troubles: unknown[] = [];
      const attempt = (one: () => Promise<unknown>) => one().catch((error: unknown) => void troubles.push(error));
      if (pollEveryMs !== false) await attempt(work.poll);
      await attempt(work.lookAtTickets);
      await attempt(work.lookAtAlerts);
      // Before, for what people have said, and afterwards, for what they are asked now.
      await attempt(work.askOnTickets);
      await attempt(work.drive);
      await attempt(work.askOnTickets);
      if (troubles.length > 0) throw troubles.find(storageTroubleIn) ?? troubles[0];
    },
  };
}
