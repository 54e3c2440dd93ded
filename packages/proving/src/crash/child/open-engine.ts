import { autotask } from "@msp/autotask";
import { createCalendar } from "@msp/calendar";
import { removeContact } from "@msp/catalog";
import { loadDriver, openSqliteStore, type SqliteStore } from "@msp/engine-sqlite";
import { smtp } from "@msp/smtp";
import { type AnyWorkflow, loadTenant } from "@msp/workflows";
import { notConnected } from "@msp/workflows/ports";
import { createEngine, type Engine, type EngineOptions, type RunStore } from "@msp/workflows/run";
import { at } from "../all-cells.ts";
import type { Mutant } from "../mutants/mutant.ts";
import { mutants } from "../mutants/mutants.ts";
import type { Setup } from "../setup.ts";
import { buildTree } from "../workflow/build-tree.ts";
import { createAnnouncedWrites } from "./announced-writes.ts";
import type { Busy } from "./busy.ts";
import type { ParentClock } from "./parent-clock.ts";
import type { Reach } from "./reach.ts";
import { tell } from "./tell.ts";
import { toldPeople } from "./told-people.ts";
import { watchedDriver } from "./watched-driver.ts";
import { watchedFetch } from "./watched-fetch.ts";
import { watchedMail } from "./watched-mail.ts";
import { watchedStore } from "./watched-store.ts";

/** An engine over the file, everything around it watched. */
export interface Opened {
  readonly engine: Engine;
  readonly store: SqliteStore;
  readonly workflow: AnyWorkflow;
}

/** Opens the file, migrates it where it is older, and creates the engine a process works with. */
export async function openEngine(setup: Setup, clock: ParentClock, reach: Reach, busy: Busy): Promise<Opened> {
  reach(at.before, "opening and migrating");
  const store = await openSqliteStore({ file: setup.file, driver: watchedDriver(loadDriver(), reach) });
  reach(at.after, "opening and migrating");
  const workflow: AnyWorkflow = setup.tree === undefined ? removeContact : buildTree(setup.tree);
  const mutant: Mutant = setup.mutant === undefined ? { about: "nothing" } : mutants[setup.mutant];
  const memory = `${setup.file}.mutant.json`;
  const watched: RunStore = watchedStore(store, reach, busy);
  const options = optionsOf(setup, workflow, clock, reach, busy);
  const engine = await createEngine(
    mutant.store?.(watched, memory) ?? watched,
    mutant.options?.(options, memory) ?? options,
  );
  return { engine, store, workflow };
}

function optionsOf(setup: Setup, workflow: AnyWorkflow, clock: ParentClock, reach: Reach, busy: Busy): EngineOptions {
  const tenant = loadTenant(setup.tenant);
  const writes = createAnnouncedWrites();
  const settings = { ...setup.autotask, clock, fetch: watchedFetch(writes, reach, busy) };
  return {
    workflows: [workflow],
    adapters: {
      ticketing: writes.watching(autotask({ tenant, clock, settings })),
      mail: watchedMail(smtp({ ...setup.smtp, clock }), reach, busy),
      // The ledger that judges is the service desk's; what other systems would do, people are asked to do.
      devices: notConnected("devices"),
      documentation: notConnected("documentation"),
      elevation: notConnected("elevation"),
    },
    tenant,
    clock,
    calendar: createCalendar({
      zone: setup.zone,
      openingHours: Object.fromEntries(
        ["monday", "tuesday", "wednesday", "thursday", "friday"].map((day) => [day, ["08:00-17:00"]]),
      ),
    }),
    people: toldPeople(tenant),
    signingKey: setup.signingKey,
    lookFirst: setup.lookFirst,
    onEntry: (_runId, entry) => tell({ kind: "entries", isAll: false, entries: [entry] }),
  };
}
