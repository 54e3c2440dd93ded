// Run as a process: opens a store, says which driver it has, and warns of something else.
import { type DriverName, openSqliteStore } from "../../src/index.ts";

const [file = "", driver] = process.argv.slice(2);
const store = await openSqliteStore({ file, driver: driver as DriverName });
console.log(store.driver);
await store.close();
process.emitWarning("something else");
