/** The command line as a library: to embed `msp` or its sandbox in your own tools and tests. */
export { demoAnswers } from "./demo/demo-answers.ts";
export type { AnswerScript } from "./people/answer-script.ts";
export { createProgram, type ProgramOptions } from "./program.ts";
export { createSandbox, type Sandbox, type SandboxAccess, type SandboxOptions } from "./sandbox/create-sandbox.ts";
export { sandboxInputs } from "./sandbox/sandbox-input.ts";
export { sandboxStart } from "./sandbox/sandbox-start.ts";
export { sandboxPeople, sandboxTenant } from "./sandbox/sandbox-tenant.ts";
export type { Host, HostAddresses } from "./serve/create-host.ts";
export type { HostEvent, HostLog } from "./serve/host-event.ts";
export type { HostHealth } from "./serve/host-health.ts";
export type { HostOptions } from "./serve/host-options.ts";
export { type SignedForm, signForm } from "./serve/http/form-signature.ts";
export type { ListenAddress } from "./serve/http/parse-address.ts";
export { checkStartRules, type RuleSurroundings } from "./serve/rules/check-start-rules.ts";
export type { StartRule, TicketCondition } from "./serve/rules/start-rule.ts";
export type { StartRuleSettings } from "./serve/serve-settings.ts";
export { startHost } from "./serve/start-host.ts";
export type { Terminal } from "./terminal.ts";
