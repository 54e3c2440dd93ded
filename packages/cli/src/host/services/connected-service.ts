import type { PortName } from "@msp/workflows/ports";

/** A service that stands behind a port of this host. */
export interface ConnectedService {
  readonly port: PortName;
  /** As people call it. */
  readonly name: string;
  /** Asks it one harmless question with the credentials in use, and says in words what came of it. Throws a `SystemError` where it cannot be reached. */
  look(): Promise<string>;
}
