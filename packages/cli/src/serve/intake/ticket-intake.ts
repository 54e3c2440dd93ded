import type { Tenant, Ticket } from "@msp/workflows";
import { markerPrefix } from "@msp/workflows/ports";
import { type Engine, RunRefusedError, runIdOf } from "@msp/workflows/run";
import { liveRefusal } from "../../live/require-live-permission.ts";
import type { HostLog } from "../host-event.ts";
import { matchesRule } from "../rules/matches-rule.ts";
import type { StartRule } from "../rules/start-rule.ts";
import type { HostStore } from "./host-store.ts";
import { startKeyOf, startOfRule } from "./start-of-rule.ts";

/** What an intake needs. */
export interface IntakeOptions {
  readonly rules: readonly StartRule[];
  readonly engine: Pick<Engine, "start" | "sighting">;
  readonly store: HostStore;
  /** The service tickets come from, as its adapter names it. */
  readonly system: string;
  readonly tenant: Tenant<never>;
  /** Whether writes reach real customers, so that only companies of the allow list are acted on. */
  readonly isLive: boolean;
  readonly log: HostLog;
  /** A run was started, or an open write of one settled. */
  onProgress(): void;
}

/**
 * What became of a ticket: everything was done that is to be done now, or it is held back until the kill switch is off.
 */
export type TicketVerdict = "settled" | "held back";

/** Decides what a ticket starts. */
export interface TicketIntake {
  /** Looks at a ticket as it is now. May be repeated any number of times: the same ticket starts the same run once. */
  consider(ticket: Ticket): Promise<TicketVerdict>;
}

/** Creates an intake over checked rules. */
export function createTicketIntake({
  rules,
  engine,
  store,
  system,
  tenant,
  isLive,
  log,
  onProgress,
}: IntakeOptions): TicketIntake {
  /** Tells why a ticket starts nothing, once for each reason, also over restarts. */
  async function tellOnce(kind: "not started" | "held back", { workflow }: StartRule, ticket: Ticket, why: string) {
    const name = `told:${workflow.id}:${ticket.id}`;
    if ((await store.notes(name)).get(name) === why) return;
    await store.keepNotes(new Map([[name, why]]));
    log({
      kind,
      text: `${workflow.id} ${kind === "held back" ? "waits" : "was not started"} for ticket ${ticket.number}: ${why}`,
      facts: { workflow: workflow.id, ticket: ticket.id, company: ticket.companyId, why },
    });
  }

  async function start(rule: StartRule, ticket: Ticket): Promise<TicketVerdict> {
    const { workflow } = rule;
    const runId = runIdOf(tenant.id, workflow.id, startKeyOf(ticket.id));
    if (await store.find(runId)) return "settled";
    // Read anew for every start: the tenant's limits may have changed a moment ago.
    const live = tenant.live;
    if (live.killSwitch) {
      await tellOnce(
        "held back",
        rule,
        ticket,
        `the kill switch of "${tenant.title}" is on. It is looked at again once that is off.`,
      );
      return "held back";
    }
    const refusal = isLive ? liveRefusal({ ...tenant, live }, { id: ticket.companyId }) : undefined;
    if (refusal !== undefined) {
      await tellOnce("not started", rule, ticket, refusal);
      return "settled";
    }
    try {
      await engine.start(workflow, startOfRule(rule, ticket));
    } catch (error) {
      if (!(error instanceof RunRefusedError)) throw error;
      await tellOnce("not started", rule, ticket, error.message);
      return "settled";
    }
    log({
      kind: "run started",
      text: `Run ${runId} of ${workflow.id} was started for ticket ${ticket.number}.`,
      facts: { runId, workflow: workflow.id, ticket: ticket.id, company: ticket.companyId },
    });
    onProgress();
    return "settled";
  }

  return {
    async consider(ticket) {
      const { marker } = ticket;
      if (marker?.startsWith(markerPrefix)) {
        // A run of ours opened it, here or on another host: it tells that run something, and starts none.
        if ((await engine.sighting({ system, marker })) === "open") onProgress();
        return "settled";
      }
      const begun = new Set<string>();
      let verdict: TicketVerdict = "settled";
      for (const rule of rules) {
        if (begun.has(rule.workflow.id) || !matchesRule(rule, ticket)) continue;
        begun.add(rule.workflow.id);
        if ((await start(rule, ticket)) === "held back") verdict = "held back";
      }
      return verdict;
    },
  };
}
