/** The command line as a library: to embed `msp` or its sandbox in your own tools and tests. */
export { createProgram, type ProgramOptions } from "./program.ts";
export { createSandbox, type Sandbox, type SandboxAccess } from "./sandbox/create-sandbox.ts";
export { sandboxTenant } from "./sandbox/sandbox-tenant.ts";
export type { Terminal } from "./terminal.ts";
