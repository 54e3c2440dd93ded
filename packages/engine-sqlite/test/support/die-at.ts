// Run as a process: works on a run and kills itself, as kill -9 does, at the boundary that is named. Prints nothing; ends by itself when there is no such
// boundary.
import { createEngine, type RunStore } from "@msp/workflows/run";
import { type DriverName, openSqliteStore } from "../../src/index.ts";
import { callBack, deskOptions, tess } from "./call-desk.ts";
import { goOn } from "./go-on.ts";

const [file = "", ledger = "", driver, start, boundary] = process.argv.slice(2);
let left = Number(boundary);
const reach = () => {
  left -= 1;
  if (left === 0) process.kill(process.pid, "SIGKILL");
};

/** Dies before something is asked of the store, or after it is durable and before anybody heard of it. */
const around =
  <Given extends readonly unknown[], Result>(work: (...given: Given) => Promise<Result>) =>
  async (...given: Given): Promise<Result> => {
    reach();
    const result = await work(...given);
    reach();
    return result;
  };

const store = await openSqliteStore({ file, driver: driver as DriverName });
const dying: RunStore = {
  ...store,
  create: around(store.create),
  append: around(store.append),
  deliver: around(store.deliver),
  park: around(store.park),
};
const time = { now: Number(start) };
const engine = await createEngine(dying, deskOptions({ ledger, now: () => time.now, onSent: reach }));
await engine.start(callBack, { input: { title: "Printer" }, startKey: "k", by: tess });
await goOn(engine, time);
await store.close();
