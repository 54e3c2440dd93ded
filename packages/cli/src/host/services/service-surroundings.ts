import type { Clock } from "@msp/workflows/ports";
import type { Environment } from "../../command-context.ts";

/** What every service is connected with. */
export interface ServiceSurroundings {
  readonly clock: Clock;
  /** Where what the settings leave out is looked up. */
  readonly environment: Environment;
}
