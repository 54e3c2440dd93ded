/* Every mistake an author can make in a definition, and the words the compiler must find for it. `declarations.test.ts` compares the words. */
import {
  type Built,
  type Checklist,
  defineAction,
  defineChecklist,
  definePolicy,
  defineRole,
  defineTenant,
  defineTicketTemplate,
  defineWorkflow,
  type Flow,
  loadTenant,
  Secret,
  type Tenant,
  tenantFor,
} from "@msp/workflows";
import { type EngineOptions, runWorkflow } from "@msp/workflows/run";
import * as z from "zod";
import { type Equal, proves } from "./equal.ts";
import {
  addNote,
  administrativeChange,
  agentSeen,
  findDevices,
  handover,
  manager,
  offboardingForm,
  readTicket,
  removalTemplate,
  retireDevice,
  sendMail,
  technician,
} from "./parts.ts";

type Input = { ticketId: string; user: string; word: string; kind: "mac" | "pc" };
// biome-ignore lint/complexity/noBannedTypes: an empty chain.
declare const start: Flow<{ input: Input }, {}, never>;
const flow = start.step("ticket", readTicket, ({ input }) => ({ ticketId: input.ticketId }));
const note = (ticket: { id: string }) => ({ ticketId: ticket.id, text: "" });
const answer = z.object({ ok: z.boolean() });
const work = { role: technician, instructions: "Do it.", answer };
const correlated = { form: offboardingForm, to: () => "", about: () => ({ ticket: "", company: "" }) };
const pause = (flow: Flow<unknown, unknown, never>): Built<unknown, never> => flow;

// The tools of these tests
// @ts-expect-error says: Type 'false' does not satisfy the constraint 'true'
proves<Equal<string, string | number>>();
// @ts-expect-error says: Type 'false' does not satisfy the constraint 'true'
proves<Equal<{ a?: string }, { a?: string | undefined }>>();

// Names
// @ts-expect-error says: The name \"ticket\" is already used here. Choose another.
flow.step("ticket", readTicket, ({ input }) => ({ ticketId: input.ticketId }));
// @ts-expect-error says: The name \"outcome\" is reserved. Choose another.
flow.task("outcome", work);
// @ts-expect-error says: The name \"input\" is already used here. Choose another.
flow.task("input", work);
// @ts-expect-error says: The name \"failure\" is reserved. Choose another.
flow.task("failure", work);
// @ts-expect-error says: The name \"__proto__\" is reserved. Choose another.
flow.task("__proto__", work);
// @ts-expect-error says: The name \"a/b\" may not contain / [ ] @ # ! or ?, because names make up the journal path.
flow.task("a/b", work);
// @ts-expect-error says: The name \"a[1]\" may not contain / [ ] @ # ! or ?
flow.task("a[1]", work);
// @ts-expect-error says: The name \"a@b\" may not contain / [ ] @ # ! or ?
flow.task("a@b", work);
// @ts-expect-error says: The name \"a#2\" may not contain / [ ] @ # ! or ?
flow.task("a#2", work);
// @ts-expect-error says: The name \"really?\" may not contain / [ ] @ # ! or ?
flow.task("really?", work);
// @ts-expect-error says: The name \"now!\" may not contain / [ ] @ # ! or ?
flow.task("now!", work);
// @ts-expect-error says: A name may not be empty.
flow.task("", work);
declare const anyText: string;
// @ts-expect-error says: A name must be fixed text, so that the SOP and the journal can show it.
flow.task(anyText, work);
flow.when(
  "x",
  () => true,
  (flow) =>
    // @ts-expect-error says: The name \"ticket\" is already used here. Choose another.
    flow.step("ticket", readTicket, ({ input }) => ({ ticketId: input.ticketId })),
);
flow.approve("goAhead", { by: manager, ask: () => "" }, (flow) =>
  flow.each("items", "item", { of: () => [1], key: String }, (flow) =>
    // @ts-expect-error says: The name \"ticket\" is already used here. Choose another.
    flow.task("ticket", work),
  ),
);
flow.each("items", "item", { of: () => [1], key: String }, (flow) =>
  // @ts-expect-error says: The name \"item\" is already used here. Choose another.
  flow.task("item", work),
);
flow.within(
  "limited",
  "1 hour",
  (flow) =>
    flow.together("both", {
      // @ts-expect-error says: The name \"ticket\" is already used here. Choose another.
      one: (flow) => flow.task("ticket", work),
    }),
  (flow) => flow,
);
flow.recover(
  "attempt",
  (flow) => flow.task("tried", work),
  (flow) =>
    // @ts-expect-error says: The name \"tried\" is already used here. Choose another.
    flow.task("tried", work),
);
const afterDecision = flow.when(
  "x",
  () => true,
  (flow) => flow.step("inner", readTicket, ({ ticket }) => ({ ticketId: ticket.id })),
);
// @ts-expect-error says: The name \"inner\" is already used here. Choose another.
afterDecision.step("inner", readTicket, ({ ticket }) => ({ ticketId: ticket.id }));

// What is in scope
// @ts-expect-error says: 'inner' is possibly 'undefined'
afterDecision.step("later", readTicket, ({ inner }) => ({ ticketId: inner.id }));
// @ts-expect-error says: Property 'nope' does not exist
flow.step("later", readTicket, ({ nope }) => ({ ticketId: nope }));
const ended = flow.when(
  "x",
  () => true,
  (flow) => flow.stop("one end"),
  (flow) => flow.stop("the other end"),
);
// @ts-expect-error says: Nothing can follow here, because every way to this point ends the run.
ended.task("later", work);

// Mappings
// @ts-expect-error says: Type 'number' is not assignable to type 'string'
flow.step("later", readTicket, () => ({ ticketId: 1 }));
// @ts-expect-error says: Property 'ticketId' is missing
flow.step("later", readTicket, () => ({}));
// @ts-expect-error says: \"visibilty\" is not a field here. Remove it or correct the spelling.
flow.step("later", addNote, ({ ticket }) => ({ ...note(ticket), visibilty: "internal" }));
// @ts-expect-error says: Type '"public"' is not assignable to type
flow.step("later", addNote, ({ ticket }) => ({ ...note(ticket), visibility: "public" }));
// @ts-expect-error says: Property 'ticketId' is missing in type 'Promise<
flow.step("later", readTicket, async ({ ticket }) => ({ ticketId: ticket.id }));
// @ts-expect-error says: Argument of type 'string' is not assignable to parameter of type 'Action<
flow.step("later", "readTicket", () => ({ ticketId: "" }));

// Actions
const fields = { title: "T", input: z.object({}), output: z.object({}), run: async () => ({}) } as const;
// @ts-expect-error says: required in type 'AWriteMustSayHowAnUnknownOutcomeIsSettled'
defineAction({ ...fields, id: "a", effect: "write", uses: [] });
// @ts-expect-error says: required in type 'AWriteMustSayHowAnUnknownOutcomeIsSettled'
defineAction({ ...fields, id: "a", effect: "irreversible", uses: [] });
// @ts-expect-error says: A read leaves nothing behind, so there is nothing to settle: remove `again`.
defineAction({ ...fields, id: "a", effect: "read", uses: [], again: "safe" });
// @ts-expect-error says: A read has nothing to read back: remove `verify`.
defineAction({ ...fields, id: "a", effect: "read", uses: [], verify: async () => ({ seen: false, reason: "" }) });
// @ts-expect-error says: A write is described while planning and never sent: remove `whilePlanning`.
defineAction({ ...fields, id: "a", effect: "write", uses: [], again: "ask", whilePlanning: "skip" });
// @ts-expect-error says: Type '"perhaps"' is not assignable to type 'Again<
defineAction({ ...fields, id: "a", effect: "write", uses: [], again: "perhaps" });
// @ts-expect-error says: Type '"delete"' is not assignable to type 'Effect'
defineAction({ ...fields, id: "a", effect: "delete", uses: [], again: "safe" });
// @ts-expect-error says: Type '"telepathy"' is not assignable to type 'keyof Ports'
defineAction({ ...fields, id: "a", effect: "read", uses: ["telepathy"] });
// @ts-expect-error says: is not assignable to type 'Need'
defineAction({ ...fields, id: "a", effect: "read", uses: [], needs: ["colour:red"] });
defineAction({
  ...fields,
  id: "a",
  effect: "read",
  uses: ["ticketing"],
  // @ts-expect-error says: Property 'mail' does not exist
  run: async ({ ports }) => ({ ...ports.mail }),
});
const secret = z.instanceof(Secret);
defineAction({
  ...fields,
  id: "a",
  effect: "read",
  uses: [],
  // @ts-expect-error says: An action's output is journaled, so it may not hold a Secret. Return a SecretRef instead.
  output: z.object({ user: z.string(), password: secret }),
  run: async () => ({ user: "", password: new Secret("") }),
});
defineAction({
  ...fields,
  id: "a",
  effect: "read",
  uses: [],
  // @ts-expect-error says: An action's output is journaled, so it may not hold a Secret. Return a SecretRef instead.
  output: z.object({ users: z.array(z.object({ password: secret.optional() })) }),
  run: async () => ({ users: [] }),
});
defineAction({
  ...fields,
  id: "a",
  effect: "read",
  uses: [],
  output: z.object({ count: z.int() }),
  // @ts-expect-error says: Property 'count' is missing
  run: async () => ({}),
});

// Tasks
const asked = flow.task("asked", work);
// @ts-expect-error says: Property 'okay' does not exist
asked.step("later", addNote, ({ ticket, asked }) => ({ ...note(ticket), text: String(asked.okay) }));
// @ts-expect-error says: Type 'string' is not assignable to type 'Role
flow.task("asked", { ...work, role: "technician" });
// @ts-expect-error says: Property 'answer' is missing
flow.task("asked", { role: technician, instructions: "" });
// @ts-expect-error says: Type '"3 times"' is not assignable to type
flow.task("asked", { ...work, remind: { after: "1 day", every: "3 times", atMost: 1 } });

// Forms
// @ts-expect-error says: Type '"3 weeks"' is not assignable to type
flow.form("details", { ...correlated, giveUpAfter: "3 weeks" });
// @ts-expect-error says: Property 'giveUpAfter' is missing
flow.form("details", { ...correlated });
// @ts-expect-error says: Property 'company' is missing
flow.form("details", { ...correlated, about: () => ({ ticket: "" }), giveUpAfter: "3 days" });
const givenUp = flow.form("details", { ...correlated, giveUpAfter: "3 days" }, (flow) => flow.task("chased", work));
// @ts-expect-error says: Property 'answer' does not exist on type
givenUp.step("later", findDevices, ({ details }) => ({ user: details.answer.user }));
flow.form("details", {
  ...correlated,
  giveUpAfter: "3 days",
  // @ts-expect-error says: The name \"ticket\" is already used here. Choose another.
  onReminder: (flow) => flow.task("ticket", work),
});
// @ts-expect-error says: Type 'string' is not assignable to type 'Role
flow.form("details", { ...correlated, giveUpAfter: "3 days", closedBy: "office-admin" });

// Checklists
const ticked = flow.checklist("handedOver", { checklist: handover, role: technician });
// @ts-expect-error says: Did you mean 'badge'?
ticked.step("later", addNote, ({ ticket, handedOver }) => ({ ...note(ticket), text: String(handedOver.bagde.done) }));
ticked.step("later", addNote, ({ ticket, handedOver }) => ({
  ...note(ticket),
  // @ts-expect-error says: Property 'evidence' does not exist on type
  text: handedOver.badge.evidence.reference,
}));
ticked.step("later", addNote, ({ ticket, handedOver }) => ({
  ...note(ticket),
  // @ts-expect-error says: 'handedOver.keys.evidence' is possibly 'undefined'
  text: handedOver.keys.evidence.reference,
}));
// @ts-expect-error says: Type '"oath"' is not assignable to type 'EvidenceKind'
defineChecklist({ id: "c", title: "C", items: { one: { title: "One", evidence: "oath" } } });

// Approvals
// @ts-expect-error says: Expected 3-4 arguments, but got 2
flow.approve("goAhead", { by: manager, ask: () => "" });
const approved = flow.approve(
  "goAhead",
  { by: manager, ask: () => "" },
  (flow) => flow.step("gone", retireDevice, () => ({ deviceId: "" })),
  (flow) => flow.task("told", work),
);
// @ts-expect-error says: Property 'gone' does not exist
approved.step("later", addNote, ({ ticket, gone }) => ({ ...note(ticket), text: gone.retired }));
// @ts-expect-error says: Property 'gone' does not exist on type
approved.step("later", addNote, ({ ticket, goAhead }) => ({ ...note(ticket), text: goAhead.gone.retired }));

// Decisions
flow.when(
  "x",
  // @ts-expect-error says: Type 'string' is not assignable to type 'boolean'
  ({ ticket }) => ticket.id,
  (flow) => flow,
);
// @ts-expect-error says: Property 'pc' is missing
flow.choose("machine", ({ input }) => input.kind, { mac: (flow) => flow });
// @ts-expect-error says: The case \"linux\" can never happen. Remove it.
flow.choose("machine", ({ input }) => input.kind, { mac: (flow) => flow, pc: (flow) => flow, linux: (flow) => flow });
// @ts-expect-error says: choose needs a fixed list of words: return a z.enum field or literals, not any string.
flow.choose("machine", ({ input }) => input.word, { mac: (flow) => flow });
flow.choose("machine", ({ input }) => input.kind, {
  mac: (flow) => flow.task("asked", work),
  // @ts-expect-error says: Property 'asked' does not exist
  pc: (flow) => flow.step("later", addNote, ({ ticket, asked }) => ({ ...note(ticket), text: String(asked.ok) })),
});

// Loops
// @ts-expect-error says: The name \"ticket\" is already used here. Choose another.
flow.each("returns", "ticket", { of: () => [1], key: String }, (flow) => flow);
// @ts-expect-error says: Property 'key' is missing
flow.each("returns", "device", { of: () => [1] }, (flow) => flow);
// @ts-expect-error says: Type 'number' is not assignable to type 'string'
flow.each("returns", "device", { of: () => [1], key: (device) => device }, (flow) => flow);
const looped = flow.each("returns", "device", { of: () => [{ id: "a" }], key: (device) => device.id }, (flow) =>
  flow.step("gone", retireDevice, ({ device }) => ({ deviceId: device.id })),
);
// @ts-expect-error says: Property 'gone' does not exist
looped.step("later", addNote, ({ ticket, gone }) => ({ ...note(ticket), text: gone.retired }));
flow.together("checks", {
  one: (flow) => flow.step("a", readTicket, ({ ticket }) => ({ ticketId: ticket.id })),
  // @ts-expect-error says: Property 'a' does not exist
  two: (flow) => flow.step("b", readTicket, ({ a }) => ({ ticketId: a.id })),
});

// Limits
flow.within(
  "call",
  // @ts-expect-error says: Argument of type '"30 mins"' is not assignable to parameter of type
  "30 mins",
  (flow) => flow,
  (flow) => flow,
);
flow.within(
  "call",
  // @ts-expect-error says: Argument of type '"1 hours and a half"' is not assignable to parameter of type
  "1 hours and a half",
  (flow) => flow,
  (flow) => flow,
);
// @ts-expect-error says: Expected 4-5 arguments, but got 3
flow.within("call", "30 minutes", (flow) => flow);
flow.within(
  "call",
  "30 minutes",
  (flow) => flow.task("walked", work),
  // @ts-expect-error says: 'walked' is possibly 'undefined'
  (flow) => flow.step("late", addNote, ({ ticket, walked }) => ({ ...note(ticket), text: String(walked.ok) })),
);
flow.within(
  "call",
  "30 minutes",
  (flow) => flow.task("walked", work),
  // @ts-expect-error says: The name \"walked\" is already used here. Choose another.
  (flow) => flow.task("walked", work),
);
flow.within(
  "call",
  "30 minutes",
  // @ts-expect-error says: Property 'possiblyDone' does not exist
  (flow) => flow.stop(({ possiblyDone }) => String(possiblyDone)),
  (flow) => flow,
);
flow.recover(
  "attempt",
  (flow) => flow.step("gone", retireDevice, () => ({ deviceId: "" })),
  // @ts-expect-error says: 'gone' is possibly 'undefined'
  (flow) => flow.step("told", addNote, ({ ticket, gone }) => ({ ...note(ticket), text: gone.retired })),
);
flow.recover(
  "attempt",
  // @ts-expect-error says: Property 'failure' does not exist
  (flow) => flow.stop(({ failure }) => failure.reason),
  (flow) => flow,
);
// @ts-expect-error says: Expected 3-4 arguments, but got 2
flow.recover("attempt", (flow) => flow);

// Waits
flow.waitUntil("noted", {
  // @ts-expect-error says: waitUntil repeats its check, so the check must be a read action. This one is \"write\".
  check: addNote,
  input: ({ ticket }) => note(ticket),
  until: () => true,
  every: "1 minute",
  giveUpAfter: "1 day",
});
flow.waitUntil("noted", {
  // @ts-expect-error says: waitUntil repeats its check, so the check must be a read action. This one is \"irreversible\".
  check: retireDevice,
  input: () => ({ deviceId: "" }),
  until: () => true,
  every: "1 minute",
  giveUpAfter: "1 day",
});
flow.waitUntil("online", {
  check: findDevices,
  // @ts-expect-error says: \"upn\" is not a field here. Remove it or correct the spelling.
  input: ({ input }) => ({ user: input.user, upn: 1 }),
  until: (found) => found.length > 0,
  every: "1 minute",
  giveUpAfter: "1 day",
});
flow.waitUntil("online", {
  check: findDevices,
  input: ({ input }) => ({ user: input.user }),
  // @ts-expect-error says: Property 'size' does not exist
  until: (found) => found.size > 0,
  every: "1 minute",
  giveUpAfter: "1 day",
});
// @ts-expect-error says: Property 'giveUpAfter' is missing
flow.waitFor("seen", { event: agentSeen, match: () => "" });
// @ts-expect-error says: Type 'string' is not assignable to type 'Event
flow.waitFor("seen", { event: "agent-seen", match: () => "", giveUpAfter: "1 day" });
// @ts-expect-error says: Type 'Date' is not assignable to type 'string'
flow.sleepUntil("monday", () => new Date());

// Ends and nested workflows
flow.when(
  "x",
  () => true,
  // @ts-expect-error says: Property 'step' does not exist on type 'Built<never
  (flow) => flow.stop("end").step("later", readTicket, () => ({ ticketId: "" })),
);
const child = defineWorkflow({
  id: "child",
  title: "Child",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Runs inside another.",
  input: z.object({ user: z.string() }),
  steps: (flow) => flow.step("found", findDevices, ({ input }) => input),
  output: ({ found }) => ({ count: found.length }),
});
// @ts-expect-error says: Property 'user' is missing
flow.run("child", child, () => ({}));
// @ts-expect-error says: \"upn\" is not a field here. Remove it or correct the spelling.
flow.run("child", child, ({ input }) => ({ user: input.user, upn: 1 }));
const ran = flow.run("child", child, ({ input }) => ({ user: input.user }));
// @ts-expect-error says: Property 'total' does not exist
ran.step("later", addNote, ({ ticket, child }) => ({ ...note(ticket), text: String(child.total) }));

// Templates
// @ts-expect-error says: Did you mean to write 'priority'?
defineTicketTemplate({ id: "t", title: "T", category: administrativeChange, fields: { prioritty: "medium" } });
defineTicketTemplate({
  id: "t",
  title: "T",
  category: administrativeChange,
  // @ts-expect-error says: \"prioritty\" is not a field here. Remove it or correct the spelling.
  fields: { priority: "low", prioritty: "medium" },
});
// @ts-expect-error says: Type '"urgent"' is not assignable to type
defineTicketTemplate({ id: "t", title: "T", category: administrativeChange, fields: { priority: "urgent" } });
const opened = { companyId: "1", contactId: "2" };
declare const open: (fields: NonNullable<(typeof removalTemplate)["~needed"]>) => void;
// @ts-expect-error says: Property 'contactId' is missing
open({ companyId: "1" });
// @ts-expect-error says: 'queue' does not exist in type
open({ ...opened, queue: "3" });
declare const anyList: Checklist<"other", object>;
// @ts-expect-error says: Type 'false' is not assignable to type 'true'
defineTicketTemplate({ ...removalTemplate, fields: {}, checklist: { general: anyList, ownPerCustomer: false } });

// Workflows
const described = { id: "w", title: "W", version: "1.0.0", effective: "2026-12-01", purpose: "P", input: z.object({}) };
// @ts-expect-error says: Property 'warned' does not exist
defineWorkflow({ ...described, steps: (flow) => flow.sleepUntil("a", () => ""), output: ({ warned }) => warned });
// @ts-expect-error says: Property 'steps' is missing
defineWorkflow({ ...described, output: () => 1 });
// @ts-expect-error says: Property 'because' is missing
defineWorkflow({ ...described, steps: (flow) => flow, output: () => 1, ordering: [{ earlier: "a", later: "b" }] });
// @ts-expect-error says: is not assignable to parameter of type
flow.when("x", () => true, pause);

// Policies and roles
// @ts-expect-error says: Type 'string' is not assignable to type 'number'
definePolicy({ id: "p", title: "P", schema: z.object({ days: z.int() }), default: { days: "3" } });
// @ts-expect-error says: Type '"robot"' is not assignable to type 'Actor'
defineRole({ id: "r", title: "R", actor: "robot" });

// Tenants
const whole = defineTenant({
  id: "a",
  title: "A",
  bindings: { role: { technician: { label: "T" } }, queue: { onboarding: { label: "Q" } } },
});
const partial = defineTenant({ id: "b", title: "B", bindings: { role: { admin: { label: "A" } } } });
const loaded = loadTenant({});
// @ts-expect-error says: 'colour' does not exist in type
defineTenant({ id: "d", title: "D", bindings: { colour: {} } });
// @ts-expect-error says: Type '"smoke"' is not assignable to type 'NotificationChannel'
defineTenant({ id: "d", title: "D", bindings: { notification: { n: { label: "N", channel: "smoke" } } } });
// @ts-expect-error says: Type '"role:technician"' is not assignable to type '"role:admin"'
export const richer: Tenant<"role:technician"> = partial;
const needy = defineWorkflow({
  ...described,
  steps: (flow) => flow.step("mailed", sendMail, () => ({ to: [], text: "" })).task("asked", work),
  output: () => 1,
});
// @ts-expect-error says: Type '"queue:other"' is not assignable to type
export const promised: Tenant<"queue:onboarding" | "role:technician" | "queue:other"> = tenantFor(needy, loaded);

// Running
declare const host: Omit<EngineOptions, "workflows" | "adapters" | "tenant">;
declare const adapters: Required<EngineOptions["adapters"]>;
const begin = { ...host, input: {}, startKey: "1", by: { id: "1", name: "One" } };
export const attempts = () => [
  runWorkflow(needy, { ...begin, adapters, tenant: whole }),
  runWorkflow(needy, { ...begin, adapters, tenant: tenantFor(needy, loaded) }),
  // @ts-expect-error says: The tenant lacks role:technician. Add it to defineTenant, or check a loaded tenant with tenantFor.
  runWorkflow(needy, { ...begin, adapters, tenant: partial }),
  // @ts-expect-error says: The tenant lacks queue:onboarding.
  runWorkflow(needy, { ...begin, adapters, tenant: loaded }),
  // @ts-expect-error says: Property 'mail' is missing
  runWorkflow(needy, { ...begin, adapters: { ticketing: adapters.ticketing }, tenant: whole }),
  // @ts-expect-error says: Type 'number' is not assignable to type 'string'
  runWorkflow(child, { ...begin, input: { user: 1 }, adapters, tenant: whole }),
  // @ts-expect-error says: Property 'startKey' is missing
  runWorkflow(needy, { ...host, input: {}, by: begin.by, adapters, tenant: whole }),
];
