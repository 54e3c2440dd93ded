// Runs before `npm start`, `npm test` and their siblings, so that a fresh clone needs no separate install command.
// Plain Node without dependencies: it has to work before anything is installed.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean }} LockedPackage */

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Says why the installed packages do not match the lockfile, or undefined when they do.
 * @param {string} folder The folder that holds package-lock.json.
 * @returns {string | undefined}
 */
export const reasonToInstall = (folder) => {
  const wanted = readPackages(join(folder, "package-lock.json"));
  if (wanted === undefined) return undefined; // Nothing to compare with; npm itself will explain.
  const installed = readPackages(join(folder, "node_modules/.package-lock.json"));
  if (installed === undefined) return "dependencies are not installed yet";
  for (const [path, entry] of Object.entries(wanted)) {
    if (!path.startsWith("node_modules/") && !path.includes("/node_modules/")) continue;
    const found = installed[path];
    // Packages for other platforms are in the lockfile and rightly absent from this machine.
    if (found === undefined && (entry.optional || entry.devOptional)) continue;
    if (found === undefined) return `${path.split("node_modules/").pop()} is missing`;
    if (found.version !== entry.version) return `${path.split("node_modules/").pop()} is not version ${entry.version}`;
  }
  return undefined;
};

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
const readPackages = (file) => {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined; // Absent or cut short by an interrupted install: both mean "install again".
  }
};

const install = () => {
  const argumentsOfNpm = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npmScript = process.env.npm_execpath;
  // Output goes to stderr: stdout belongs to the command that was asked for, which may print JSON.
  /** @type {import("node:child_process").StdioOptions} */
  const stdio = ["ignore", 2, 2];
  return npmScript?.endsWith(".js")
    ? spawnSync(process.execPath, [npmScript, ...argumentsOfNpm], { cwd: root, stdio })
    : spawnSync(`npm ${argumentsOfNpm.join(" ")}`, { cwd: root, stdio, shell: true });
};

/** Installs what is missing, saying so on stderr; ends the process when it cannot. */
export const ensureInstalled = () => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node ${process.versions.node} is too old: this project needs Node 20.19 or newer.`);
    process.exit(1);
  }
  const reason = reasonToInstall(root);
  if (reason === undefined) return;
  const started = Date.now();
  console.error(`Installing dependencies with "npm ci" (${reason}); this happens once and takes about half a minute.`);
  const { status } = install();
  if (status !== 0) {
    console.error('Installing failed; the lines above say why. Fix that and run "npm ci" to try again.');
    process.exit(status ?? 1);
  }
  console.error(`Dependencies are installed (${((Date.now() - started) / 1000).toFixed(0)} s).`);
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) ensureInstalled();
