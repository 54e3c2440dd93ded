import type { Ticket } from "@msp/workflows";
import { markerPrefix } from "@msp/workflows/ports";
import type { Engine } from "@msp/workflows/run";
import { matchesRule } from "../rules/matches-rule.ts";
import type { StartRule } from "../rules/start-rule.ts";
import { createStarter, type StarterOptions, type StartVerdict } from "./create-starter.ts";
import { startOfRule } from "./start-of-rule.ts";

/** What an intake needs. */
export interface IntakeOptions extends StarterOptions {
  readonly rules: readonly StartRule[];
  readonly engine: Pick<Engine, "start" | "sighting">;
  /** The service tickets come from, as its adapter names it. */
  readonly system: string;
}

/** Decides what a ticket starts. */
export interface TicketIntake {
  /** Looks at a ticket as it is now. May be repeated any number of times: the same ticket starts the same run once. */
  consider(ticket: Ticket): Promise<StartVerdict>;
}

/** Creates an intake over checked rules. */
export function createTicketIntake(options: IntakeOptions): TicketIntake {
  const { rules, engine, system, onProgress } = options;
  const starter = createStarter(options);
  return {
    async consider(ticket) {
      const { marker } = ticket;
      if (marker?.startsWith(markerPrefix)) {
        // A run of ours opened it, here or on another host: it tells that run something, and starts none.
        if ((await engine.sighting({ system, marker })) === "open") onProgress();
        return "settled";
      }
      const begun = new Set<string>();
      let verdict: StartVerdict = "settled";
      for (const rule of rules) {
        if (begun.has(rule.workflow.id) || !matchesRule(rule, ticket)) continue;
        begun.add(rule.workflow.id);
        if ((await starter.start(startOfRule(rule, ticket))) === "held back") verdict = "held back";
      }
      return verdict;
    },
  };
}
