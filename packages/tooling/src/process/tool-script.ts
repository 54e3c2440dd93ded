import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Absolute path of the JavaScript file behind an installed command, so it can be run with `node` on any system
 * instead of through the platform's own launcher.
 * @throws when the package is not installed or has no such command.
 */
export const toolScript = (root: string, packageName: string, command = packageName): string => {
  const directory = join(root, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
  const script = typeof bin === "string" ? bin : bin?.[command];
  if (typeof script !== "string") throw new Error(`${packageName} has no command "${command}"`);
  return join(directory, script);
};
