import { existsSync } from "node:fs";
import { StorageError } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import { defaultConfigFile, readConfig } from "../host/config.ts";
import { findTelemetry } from "../host/find-telemetry.ts";
import { findJournalKey, obtainJournalKey } from "../host/journal-key.ts";
import { openSession, type Session } from "../host/open-session.ts";
import { operatorOf } from "../people/operator-of.ts";
import { roleHolders } from "../people/role-holders.ts";
import { UsageError } from "../usage-error.ts";
import { addressOf, requirePrivateFolder } from "./address-of.ts";
import { NobodyListens } from "./ask-owner.ts";
import { silentPeople, untoldPeople } from "./desk-people.ts";
import { openLocalDesk } from "./open-local-desk.ts";
import { openRemoteDesk } from "./remote-desk.ts";
import type { RunDesk } from "./run-desk.ts";
import { prepareStateFolder, stateFileOf } from "./state-file.ts";

/** Which runs, as which tenant, and what for. */
export interface RunDeskOptions {
  /** The state file (`--state`). Default: the configuration's, or `.msp/runs.sqlite` in the current folder. */
  readonly state?: string | undefined;
  /** The tenant file (`--tenant`). Default: the configuration's. */
  readonly tenant?: string | undefined;
  /** The file of the key that signs journals (`--key-file`). */
  readonly keyFile?: string | undefined;
  /**
   * `look`: nothing is sent or changed; a tenant file is used when one is named. `change`: answers and the like are kept, nothing is driven. `drive`: runs
   * may be driven here, where no host does it.
   */
  readonly purpose: "look" | "change" | "drive";
  /** Who gives the command (`--as`), as `id` or `id=Name`; operator where the tenant file names none. Default: the user of this computer. */
  readonly as?: string | undefined;
  /** Where to work. Default: a session of its own, closed with the desk. */
  readonly session?: Session;
  /** The only runs that are driven here; more may be added while the desk is open. Default: all. */
  readonly only?: ReadonlySet<string>;
}

/** A desk, and the tenant, time and calendar of whoever sits at it. */
export interface OpenedDesk {
  readonly desk: RunDesk;
  readonly session: Session;
  /** Closes the desk and the session. */
  close(): Promise<void>;
}

/**
 * Opens the desk of the runs: the host's, where one is running, or this process's own once it owns the state file. Nothing is sent to any service, and no
 * credential is needed before something is driven.
 *
 * Throws `StorageError` when another process owns the file and does not answer, or the file cannot be used; `UsageError` when there are no runs to look at.
 */
export async function openRunDesk(context: CommandContext, options: RunDeskOptions): Promise<OpenedDesk> {
  const file = await stateFileOf(context, options.state);
  const session =
    options.session ?? (await openSession(context, { sandbox: false, ...(await tenantOf(context, options)) }));
  const closeSession = async () => {
    if (options.session === undefined) await session.close();
  };
  try {
    const desk = await openAnywhere(context, session, file, options);
    return {
      desk,
      session,
      async close() {
        await desk.close();
        await closeSession();
      },
    };
  } catch (error) {
    await closeSession();
    throw error;
  }
}

/** Looking needs no tenant: without one, roles have no names of people. */
async function tenantOf(context: CommandContext, { tenant, purpose }: RunDeskOptions) {
  if (purpose !== "look" || tenant !== undefined) return { tenant };
  const isNamed = (await readConfig(context.options.config, existsSync)).tenant !== undefined;
  return { tenant, withoutTenant: !isNamed };
}

/** How often, and after how many milliseconds each, an owner that does not answer is asked again: other commands own the file for a moment only. */
const moreTries = 10;
const pauseMs = 200;

/** The host's desk where one answers, otherwise this process's own. */
async function openAnywhere(
  context: CommandContext,
  session: Session,
  file: string,
  options: RunDeskOptions,
): Promise<RunDesk> {
  const { path, privateFolder } = addressOf(file);
  for (let tries = moreTries; ; tries -= 1) {
    try {
      if (privateFolder !== undefined && existsSync(privateFolder)) requirePrivateFolder(privateFolder);
      const desk = await openRemoteDesk(path);
      await requireSameTenant(desk, session, options);
      return desk;
    } catch (error) {
      if (!(error instanceof NobodyListens)) throw error;
    }
    try {
      return await openHere(context, session, file, options);
    } catch (error) {
      if (!StorageError.is(error) || error.trouble !== "owned") throw error;
      if (tries === 0) throw ownedSilently(file, error);
    }
    await context.clock.sleep(pauseMs);
  }
}

async function openHere(
  context: CommandContext,
  session: Session,
  file: string,
  { purpose, keyFile, only, as }: RunDeskOptions,
): Promise<RunDesk> {
  if (purpose === "drive") await prepareStateFolder(file);
  else if (!existsSync(file))
    throw new UsageError(
      `There are no runs here: there is no state file "${file}". Name the one that is meant with --state FILE, or as "state" in ${context.options.config ?? defaultConfigFile}.`,
    );
  const key = { file: keyFile, environment: context.environment };
  const holders = roleHolders(session.tenant, operatorOf(context, as));
  const desk = await openLocalDesk({
    file,
    session,
    people: purpose === "drive" ? untoldPeople(holders) : silentPeople(holders),
    workflows: await context.workflows(),
    signingKey: purpose === "drive" ? await obtainJournalKey(key) : await findJournalKey(key),
    telemetry: await findTelemetry(context),
    ...(only === undefined ? {} : { only }),
  });
  if (purpose !== "drive") await sayNobodyDrives(context, desk);
  return desk;
}

/** A run belongs to its tenant; the same start key at another tenant is another run. */
async function requireSameTenant(desk: RunDesk, { tenant }: Session, { purpose }: RunDeskOptions): Promise<void> {
  if (purpose === "look") return;
  const owner = await desk.owner();
  if (owner.tenant.id === tenant.id) return;
  throw new UsageError(
    `The host of "${desk.file}" runs for tenant "${owner.tenant.id}" (${owner.tenant.title}), and this command was given tenant "${tenant.id}". Name the tenant file of the host, or another state file.`,
  );
}

/** Nothing fires by itself where nobody drives: what is waiting is said, so that nobody relies on it. */
async function sayNobodyDrives({ terminal }: CommandContext, desk: RunDesk): Promise<void> {
  const open = await desk.runs({ isOpen: true });
  if (open.length === 0) return;
  const ready = open.filter(({ isReady }) => isReady).length;
  const waiting = `${open.length} ${open.length === 1 ? "run waits" : "runs wait"}`;
  const due = ready === 0 ? "" : `, ${ready} of them with something to do now`;
  terminal.error(
    `No host is running: ${waiting}${due}. Nothing fires until "msp serve" runs; "msp resume" takes them as far as they go now.`,
  );
}

const ownedSilently = (file: string, cause: StorageError) =>
  new StorageError(
    `"${file}" is owned by another process that does not answer: an msp command that drives a run, a host that is starting or shutting down, or another program. Try again when it is done, or end it; whoever has "${file}-owner" open owns the runs.`,
    "owned",
    { cause },
  );
