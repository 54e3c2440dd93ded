import type { SettingFinding } from "@msp/it-glue";
import type { PortName } from "@msp/workflows/ports";

/** A service that stands behind a port of this host. */
export interface ConnectedService {
  readonly port: PortName;
  /** As people call it. */
  readonly name: string;
  /** Asks it one harmless question with the credentials in use, and says in words what came of it. Throws a `SystemError` where it cannot be reached. */
  look(): Promise<string>;
  /** Looks, read only, whether what the settings name is there: kinds of records, fields, components. Throws as `look` does. Default: they name nothing. */
  examine?(): Promise<readonly SettingFinding[]>;
}
