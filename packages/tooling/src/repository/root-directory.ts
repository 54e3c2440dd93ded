import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of the repository. */
export const rootDirectory = resolve(fileURLToPath(import.meta.url), "../../../../..");
