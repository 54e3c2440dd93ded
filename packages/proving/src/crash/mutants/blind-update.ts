import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Call, Json, WriteRequest } from "@msp/workflows/ports";
import type { EngineOptions } from "@msp/workflows/run";
import type { Mutant } from "./mutant.ts";

type Prior = { readonly [name: string]: Json };

/** Takes what stood there at the first look for what stands there now, so it never notices that a person changed it meanwhile. */
function blinded(options: EngineOptions, memory: string): EngineOptions {
  const { ticketing } = options.adapters;
  if (!ticketing) return options;
  const first: { [target: string]: Prior } = existsSync(memory) ? JSON.parse(readFileSync(memory, "utf8")) : {};
  const blind = (write: WriteRequest): WriteRequest => {
    if (write.prior === undefined) return write;
    const key = `${write.operation} ${write.target} ${Object.keys(write.fields).join()}`;
    first[key] ??= write.prior;
    writeFileSync(memory, JSON.stringify(first));
    return { ...write, prior: first[key] };
  };
  const on = (call: Call) => ticketing.on({ ...call, beforeWrite: (write) => call.beforeWrite(blind(write)) });
  return { ...options, adapters: { ...options.adapters, ticketing: { ...ticketing, on } } };
}

/** Sends an update again without looking at what stands there now: a person's word is overwritten. */
export const blindUpdate: Mutant = { about: "updates again without looking at what stands there", options: blinded };
