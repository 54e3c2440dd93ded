import { loadSecret, type Secret } from "@msp/adapter-kit";
import { AuthenticationError } from "@msp/workflows/ports";
import type { UnitHost } from "./unit-host.ts";
import type { UnitLogin } from "./unit-login.ts";

/** A login that is read when a unit first asks for it. */
export interface Login {
  /** Throws `AuthenticationError` when there is none. */
  userName(): string;
  readonly password: Secret;
  /** What to do about a part that cannot be had, in whole sentences; `undefined` while both are there. */
  trouble(): string | undefined;
  /** Tells this login apart from others without showing it. */
  fingerprint(): string;
}

/** The login of a unit, from its settings or the environment. */
export function createLogin(system: string, settings: UnitLogin, host: UnitHost, usualName?: string): Login {
  const { name = "unit", environment } = host;
  const prefix = `POWER_${name.toUpperCase().replace(/[^A-Z0-9]+/g, "_")}`;
  const { userNameVariable = `${prefix}_USER_NAME`, passwordVariable = `${prefix}_PASSWORD` } = settings;
  const source = { system, name: "password", variable: passwordVariable };
  const password = loadSecret({ ...source, value: settings.password, environment });

  function userName(): string {
    const found = (settings.userName ?? (environment ?? process.env)[userNameVariable])?.trim() || usualName;
    if (found !== undefined && /^[\x20-\x7e\x80-\xff]+$/.test(found) && !found.includes(":")) return found;
    const trouble = found === undefined ? "is missing" : "holds a colon or a character that cannot be sent";
    throw new AuthenticationError(
      `${system}: the user name ${trouble}. Set the environment variable ${userNameVariable} or \`userName\` of the unit.`,
      { system, operation: "load the user name" },
    );
  }

  function trouble(): string | undefined {
    try {
      userName();
      password.reveal();
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  return {
    userName,
    password,
    trouble,
    fingerprint: () => (trouble() === undefined ? `${userName()} ${password.fingerprint()}` : "nobody"),
  };
}
