import type { AnyWorkflow } from "@msp/workflows";
import type { Json, PersonRequest } from "@msp/workflows/ports";
import type { Answer, Engine, RunOutcome, Sighting } from "@msp/workflows/run";
import type { EngineBench } from "../engine-bench.ts";

/** A workflow with everything that happens around it, so that it can be played to its end, and played again with a kill in it. */
export interface Shape {
  readonly name: string;
  /** The one that is started. */
  readonly workflow: AnyWorkflow;
  readonly input: Json;
  readonly outcome: RunOutcome;
  /** What stands at the desk before, and what will go wrong there. */
  prepare?(bench: EngineBench): void;
  /** What comes in before the run begins. */
  readonly events?: readonly Parameters<Engine["deliver"]>[0][];
  /** What people do at the desk as time goes by. Called at every turn. */
  byHand?(bench: EngineBench): void;
  /** What the desk tells of by itself. Called at every turn, so everything is told many times. */
  sightings?(bench: EngineBench): readonly Sighting[];
  /** What somebody answers a request as things stand; nothing yet when `undefined`. */
  answer?(request: PersonRequest, bench: EngineBench): Answer | undefined;
}

/** What every workflow of the contract says about itself. */
export const about = { title: "Contract", version: "1.0.0", effective: "2026-11-01", purpose: "Held to the contract." };

/** A ticket that stands at the desk before the run begins. */
export const standing = (bench: EngineBench, id: string, status = "new"): void => {
  bench.desk.rows.push({ id, marker: "", companyId: "c1", title: id, status, at: bench.now });
};
