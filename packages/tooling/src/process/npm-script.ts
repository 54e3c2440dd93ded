import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Absolute path of npm's own JavaScript file: the npm that started us, else the one that came with Node.
 * @throws when neither is found.
 */
export const npmScript = (): string => {
  const directory = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    join(directory, "node_modules/npm/bin/npm-cli.js"),
    join(directory, "../lib/node_modules/npm/bin/npm-cli.js"),
  ];
  const found = candidates.find((file) => file?.endsWith("npm-cli.js") && existsSync(file));
  if (found === undefined) throw new Error("npm was not found: start this through npm, for example `npm run check`");
  return found;
};
