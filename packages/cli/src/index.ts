/** The command line as a library: to embed `msp` or its sandbox in your own tools and tests. */
export { demoAnswers } from "./demo/demo-answers.ts";
export type { AnswerScript } from "./people/answer-script.ts";
export { createProgram, type ProgramOptions } from "./program.ts";
export { createSandbox, type Sandbox, type SandboxAccess, type SandboxOptions } from "./sandbox/create-sandbox.ts";
export { sandboxInputs } from "./sandbox/sandbox-input.ts";
export { sandboxStart } from "./sandbox/sandbox-start.ts";
export { sandboxPeople, sandboxTenant } from "./sandbox/sandbox-tenant.ts";
export type { Terminal } from "./terminal.ts";
