import type { AnyWorkflow, Tenant } from "@msp/workflows";
import { type Engine, RunRefusedError, runIdOf, type StartOptions } from "@msp/workflows/run";
import { liveRefusal } from "../../live/require-live-permission.ts";
import type { HostLog } from "../host-event.ts";
import type { HostStore } from "./host-store.ts";

/** What starts runs by rule. */
export interface StarterOptions {
  readonly engine: Pick<Engine, "start">;
  readonly store: HostStore;
  readonly tenant: Tenant<never>;
  /** Whether writes reach real customers, so that only companies of the allow list are acted on. */
  readonly isLive: boolean;
  readonly log: HostLog;
  /** A run was started. */
  onProgress(): void;
}

/** What a run would be started for. */
export interface StartCause {
  readonly workflow: AnyWorkflow;
  readonly company: string;
  /** Names it among all causes, for example `4711` or `alert 0d1f`. */
  readonly id: string;
  /** The same for people, for example `ticket T20261130.0001`. */
  readonly name: string;
  readonly facts: { readonly [name: string]: string };
  /** Under any of these keys it is the same run; it is started under the first. */
  readonly keys: readonly [string, ...string[]];
  readonly start: Omit<StartOptions<unknown>, "startKey">;
}

/** What became of a cause: everything was done that is to be done now, or it is held back until the kill switch is off. */
export type StartVerdict = "settled" | "held back";

/** Starts runs by rule within the tenant's limits, each once, and tells why one is not started, once for each reason, also over restarts. */
export function createStarter({ engine, store, tenant, isLive, log, onProgress }: StarterOptions) {
  async function tellOnce(kind: "not started" | "held back", cause: StartCause, why: string): Promise<void> {
    const { workflow, id, name, facts, company } = cause;
    const note = `told:${workflow.id}:${id}`;
    if ((await store.notes(note)).get(note) === why) return;
    await store.keepNotes(new Map([[note, why]]));
    log({
      kind,
      text: `${workflow.id} ${kind === "held back" ? "waits" : "was not started"} for ${name}: ${why}`,
      facts: { workflow: workflow.id, ...facts, company, why },
    });
  }

  async function start(cause: StartCause): Promise<StartVerdict> {
    const { workflow, company, keys, name, facts } = cause;
    for (const key of keys) if (await store.find(runIdOf(tenant.id, workflow.id, key))) return "settled";
    // Read anew for every start: the tenant's limits may have changed a moment ago.
    const live = tenant.live;
    if (live.killSwitch) {
      const why = `the kill switch of "${tenant.title}" is on. It is looked at again once that is off.`;
      await tellOnce("held back", cause, why);
      return "held back";
    }
    const refusal = isLive ? liveRefusal({ ...tenant, live }, { id: company }) : undefined;
    if (refusal !== undefined) {
      await tellOnce("not started", cause, refusal);
      return "settled";
    }
    try {
      await engine.start(workflow, { ...cause.start, startKey: keys[0] });
    } catch (error) {
      if (!(error instanceof RunRefusedError)) throw error;
      await tellOnce("not started", cause, error.message);
      return "settled";
    }
    const runId = runIdOf(tenant.id, workflow.id, keys[0]);
    log({
      kind: "run started",
      text: `Run ${runId} of ${workflow.id} was started for ${name}.`,
      facts: { runId, workflow: workflow.id, ...facts, company },
    });
    onProgress();
    return "settled";
  }

  return { start, tellOnce };
}
