/* Every inference an author relies on, compared by identity. Compiled by `declarations.test.ts` and by the type check of the package. */
import {
  type Action,
  type AnyWorkflow,
  type Checklist,
  defineAction,
  defineChecklist,
  defineEvent,
  defineForm,
  definePolicy,
  type defineRole,
  defineTenant,
  defineTicketTemplate,
  defineWorkflow,
  type Event,
  type Form,
  loadTenant,
  type Policy,
  type Role,
  type Tenant,
  type TicketTemplate,
  tenantFor,
  type Workflow,
} from "@msp/workflows";
import * as z from "zod";
import { type Equal, proves } from "./equal.ts";
import {
  addNote,
  administrativeChange,
  agentSeen,
  findDevices,
  formMail,
  handover,
  manager,
  offboardingForm,
  officeAdmin,
  readTicket,
  type removalTemplate,
  retireDevice,
  sendMail,
  technician,
} from "./parts.ts";

type InputOf<W> = W extends { "~types"?: { input: infer In } } ? In : never;
type OutputOf<W> = W extends { "~types"?: { output: infer Out } } ? Out : never;
type NeedsOf<W> = W extends { "~types"?: { needs: infer U } } ? U : never;

type Ticket = { id: string; companyId: string; contactEmail?: string | undefined };
type Device = { id: string; name: string; online: boolean };
type Answered = { outcome: "answered"; by: string; answer: { user: string; mailbox: "keep" | "convert" | "delete" } };

const about = {
  title: "A workflow of the type tests",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Only its types matter.",
} as const;
const input = z.object({ ticketId: z.string(), user: z.string(), kind: z.enum(["tower", "laptop", "phone"]) });
const correlated = { to: () => "tess@example.com", about: () => ({ ticket: "T1", company: "1" }) };

/* An action carries its plain input and output, its effect, and its ports and tenant needs as one union of words. */
proves<Equal<typeof readTicket, Action<{ ticketId: string }, Ticket, "read", "port:ticketing">>>();
proves<
  Equal<
    typeof sendMail,
    Action<{ to: string[]; text: string }, { messageId: string }, "write", "port:mail" | "queue:onboarding">
  >
>();
proves<Equal<NeedsOf<typeof findDevices>, never>>();
proves<Equal<(typeof retireDevice)["effect"], "irreversible">>();

/* What `run`, `again` and `verify` are called with. */
defineAction({
  id: "every-argument",
  title: "See every argument",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ count: z.coerce.number().default(1) }),
  output: z.object({ at: z.string().transform((text) => text.length) }),
  run: async (call) => {
    proves<Equal<typeof call.input, { count: number }>>();
    proves<Equal<keyof typeof call.ports, "ticketing">>();
    return { at: "what the schema takes" };
  },
  again: {
    lookUp: async (call) => {
      proves<Equal<typeof call.input, { count: number }>>();
      proves<Equal<typeof call.marker, string>>();
      return { matches: [{ at: 3 }], controlSeen: true };
    },
  },
  verify: async (call) => {
    proves<Equal<typeof call.output, { at: number }>>();
    return { seen: true, evidence: call.output.at };
  },
});

/* Small definitions keep their ids and shapes. */
proves<Equal<typeof technician, Role<"technician">>>();
proves<Equal<typeof agentSeen, Event<{ deviceId: string }>>>();
proves<
  Equal<typeof offboardingForm, Form<"user-offboarding", { user: string; mailbox: "keep" | "convert" | "delete" }>>
>();
proves<
  Equal<
    typeof handover,
    Checklist<
      "handover",
      {
        readonly badge: { readonly title: "Badge returned"; readonly important: true };
        readonly wipe: { readonly title: "Laptop wiped"; readonly important: true; readonly evidence: "certificate" };
        readonly desk: { readonly title: "Desk cleared" };
        readonly keys: { readonly title: "Keys photographed"; readonly evidence: "photo" };
      }
    >
  >
>();
const limits = definePolicy({
  id: "limits",
  title: "Limits",
  schema: z.object({ days: z.int() }),
  default: { days: 3 },
});
proves<Equal<typeof limits, Policy<{ days: number }>>>();

/* A template: what it presets becomes optional, the rest is still needed, and it needs whatever it is made of. */
proves<
  Equal<
    typeof removalTemplate,
    TicketTemplate<
      "remove-contact",
      {
        companyId: string;
        contactId: string;
        summary?: string | undefined;
        priority?: "low" | "medium" | "high";
      },
      | "template:remove-contact"
      | "category:administrative-change"
      | "notification:offboarding-mail"
      | "checklist:handover"
    >
  >
>();
const plainTemplate = defineTicketTemplate({ id: "plain", title: "Plain", category: administrativeChange, fields: {} });
proves<
  Equal<NonNullable<(typeof plainTemplate)["needs"]>[number], "template:plain" | "category:administrative-change">
>();

/* step; when with and without its second branch; one name in both branches; a branch that stops the run */
const decisions = defineWorkflow({
  ...about,
  id: "decisions",
  input,
  steps: (flow) =>
    flow
      .step("ticket", readTicket, ({ input }) => ({ ticketId: input.ticketId }))
      .when(
        "a",
        ({ input }) => input.user === "a",
        (flow) => flow.step("warning", addNote, ({ ticket }) => ({ ticketId: ticket.id, text: "x" })),
      )
      .when(
        "b",
        ({ input }) => input.user === "b",
        (flow) =>
          flow
            .step("found", findDevices, ({ input }) => ({ user: input.user }))
            .step("only", readTicket, ({ ticket }) => ({ ticketId: ticket.id })),
        (flow) => flow.step("found", addNote, ({ ticket }) => ({ ticketId: ticket.id, text: "x" })),
      )
      .when(
        "c",
        ({ ticket }) => ticket.contactEmail === undefined,
        (flow) =>
          flow.step("told", addNote, ({ ticket }) => ({ ticketId: ticket.id, text: "nobody" })).stop("Nobody to ask."),
        (flow) => flow.step("certain", readTicket, ({ ticket }) => ({ ticketId: ticket.id })),
      )
      .when(
        "d",
        ({ certain }) => certain.id === "",
        (flow) =>
          flow.when(
            "e",
            () => true,
            (flow) => flow.step("deep", readTicket, ({ ticket }) => ({ ticketId: ticket.id })),
          ),
      ),
  output: (scope) => scope,
});
proves<
  Equal<
    OutputOf<typeof decisions>,
    {
      input: { ticketId: string; user: string; kind: "tower" | "laptop" | "phone" };
      ticket: Ticket;
      warning?: { noteId: string };
      found: Device[] | { noteId: string };
      only?: Ticket;
      certain: Ticket;
      deep?: Ticket;
    }
  >
>();
proves<Equal<InputOf<typeof decisions>, { ticketId: string; user: string; kind: "tower" | "laptop" | "phone" }>>();
proves<Equal<NeedsOf<typeof decisions>, "port:ticketing">>();

/* choose: a name of every case is certain, one of some cases may be missing, a case that stops does not count */
const choices = defineWorkflow({
  ...about,
  id: "choices",
  input,
  steps: (flow) =>
    flow.choose("the kind of machine", ({ input }) => input.kind, {
      tower: (flow) =>
        flow
          .step("visit", readTicket, ({ input }) => ({ ticketId: input.ticketId }))
          .task("who", { role: technician, instructions: "Go.", answer: z.object({ who: z.string() }) }),
      laptop: (flow) =>
        flow
          .step("visit", readTicket, ({ input }) => ({ ticketId: input.ticketId }))
          .step("note", addNote, ({ visit }) => ({ ticketId: visit.id, text: "" })),
      phone: (flow) => flow.stop(({ input }) => `Nothing to do for ${input.user}.`),
    }),
  output: ({ visit, who, note }) => ({ visit, who, note }),
});
proves<
  Equal<
    OutputOf<typeof choices>,
    { visit: Ticket; who: { who: string } | undefined; note: { noteId: string } | undefined }
  >
>();
proves<Equal<NeedsOf<typeof choices>, "port:ticketing" | "role:technician">>();

/* task, form with everything it can have, checklist */
const people = defineWorkflow({
  ...about,
  id: "people",
  input,
  steps: (flow) =>
    flow
      .task("called", {
        role: technician,
        instructions: ({ input }) => `Call ${input.user}`,
        answer: z.object({ reached: z.boolean(), on: z.iso.date().optional() }),
        remind: { after: "1 day", every: "1 day", atMost: 3 },
        ticket: ({ input }) => input.ticketId,
      })
      .form("details", { ...correlated, form: offboardingForm, giveUpAfter: "30 days" })
      .form(
        "second",
        {
          ...correlated,
          form: offboardingForm,
          remind: () => ({ after: "2 business days", every: "5 business days", atMost: 5 }),
          onReminder: (flow) =>
            flow.step("told", sendMail, ({ input }) => ({ to: [input.user], text: "Please answer." })),
          afterLastReminder: (flow) =>
            flow.task("phoned", { role: manager, instructions: "Call.", answer: z.object({ said: z.string() }) }),
          closedBy: officeAdmin,
          giveUpAfter: () => "60 days",
          why: "The answer says what to do.",
          source: "customer",
        },
        (flow) => flow.step("chased", addNote, ({ input }) => ({ ticketId: input.ticketId, text: "No answer" })),
      )
      .checklist("handedOver", { checklist: handover, role: technician, ticket: ({ input }) => input.ticketId }),
  output: ({ called, details, second, handedOver }) => ({ called, details, second, handedOver }),
});
type Ticks = {
  readonly badge: { done: true };
  readonly wipe: { done: true; evidence: { kind: "certificate"; reference: string } };
  readonly desk: { done: boolean };
  readonly keys: { done: boolean; evidence?: { kind: "photo"; reference: string } };
};
proves<
  Equal<
    OutputOf<typeof people>,
    {
      called: { reached: boolean; on?: string | undefined };
      details: Answered;
      second: Answered | { outcome: "gave up"; reason: string; chased: { noteId: string } };
      handedOver: Ticks;
    }
  >
>();
proves<
  Equal<
    NeedsOf<typeof people>,
    | "port:ticketing"
    | "port:mail"
    | "queue:onboarding"
    | "role:technician"
    | "role:manager"
    | "role:office-admin"
    | "form:user-offboarding"
    | "checklist:handover"
  >
>();

/* approve without and with whenDeclined; each inside it; a declined branch that stops; together */
const guarded = defineWorkflow({
  ...about,
  id: "guarded",
  input,
  steps: (flow) =>
    flow
      .step("devices", findDevices, ({ input }) => ({ user: input.user }))
      .approve(
        "goAhead",
        {
          by: manager,
          ask: ({ devices }) => `Retire ${devices.length}?`,
          quorum: 2,
          requester: ({ input }) => input.user,
        },
        (flow) =>
          flow.each("retired", "device", { of: ({ devices }) => devices, key: (device) => device.id }, (flow) =>
            flow.step("gone", retireDevice, ({ device }) => ({ deviceId: device.id })),
          ),
      )
      .approve(
        "maybe",
        { by: manager, ask: () => "Tell the customer too?", requester: () => ["a", "b"] },
        (flow) => flow.step("told", sendMail, ({ input }) => ({ to: [input.user], text: "" })),
        (flow) => flow.step("why", addNote, ({ input }) => ({ ticketId: input.ticketId, text: "declined" })),
      )
      .approve(
        "strict",
        { by: manager, ask: () => "Sure?" },
        (flow) => flow.step("last", readTicket, ({ input }) => ({ ticketId: input.ticketId })),
        (flow) => flow.stop("Declined."),
      )
      .together("checks", {
        devices: (flow) => flow.step("left", findDevices, ({ input }) => ({ user: input.user })),
        ticket: (flow) => flow.step("now", readTicket, ({ input }) => ({ ticketId: input.ticketId })),
        nothing: (flow) => flow,
      }),
  output: ({ goAhead, maybe, strict, checks }) => ({ goAhead, maybe, strict, checks }),
});
proves<
  Equal<
    OutputOf<typeof guarded>,
    {
      goAhead: { outcome: "approved"; by: readonly string[]; retired: readonly { gone: { retired: string } }[] };
      maybe:
        | { outcome: "approved"; by: readonly string[]; told: { messageId: string } }
        | { outcome: "declined"; by: readonly string[]; why: { noteId: string } };
      strict: { outcome: "approved"; by: readonly string[]; last: Ticket };
      // biome-ignore lint/complexity/noBannedTypes: a branch without steps has no results.
      checks: { readonly devices: { left: Device[] }; readonly ticket: { now: Ticket }; readonly nothing: {} };
    }
  >
>();
proves<Equal<NeedsOf<typeof guarded>, "port:ticketing" | "port:mail" | "queue:onboarding" | "role:manager">>();

/* within and possiblyDone, waitUntil, waitFor, sleepUntil, run, recover and what it reached */
const waiting = defineWorkflow({
  ...about,
  id: "waiting",
  input,
  steps: (flow) =>
    flow
      .within(
        "call",
        "30 minutes",
        (flow) =>
          flow.task("walked", { role: technician, instructions: "Walk.", answer: z.object({ fixed: z.boolean() }) }),
        (flow) =>
          flow.step("late", addNote, ({ walked, possiblyDone, input }) => {
            proves<Equal<typeof walked, { fixed: boolean } | undefined>>();
            proves<Equal<typeof possiblyDone, readonly string[]>>();
            return { ticketId: input.ticketId, text: `${walked?.fixed}, perhaps ${possiblyDone.join()}` };
          }),
      )
      .within(
        "strict",
        () => "1 hour",
        (flow) => flow.step("quick", findDevices, ({ input }) => ({ user: input.user })),
        (flow) => flow.stop("Too slow."),
      )
      .waitUntil("online", {
        check: findDevices,
        input: ({ input }) => ({ user: input.user }),
        until: (found) => found.every((device) => device.online),
        every: "5 minutes",
        giveUpAfter: "2 business days",
      })
      .waitFor(
        "seen",
        { event: agentSeen, match: ({ online }) => String(online.result.length), giveUpAfter: "1 day" },
        (flow) => flow.step("asked", readTicket, ({ input }) => ({ ticketId: input.ticketId })),
      )
      .sleepUntil("monday", () => "2026-11-30T08:00:00Z")
      .run("sub", choices, ({ input }) => input)
      .recover(
        "attempt",
        (flow) =>
          flow
            .step("first", readTicket, ({ input }) => ({ ticketId: input.ticketId }))
            .step("second", addNote, ({ first }) => ({ ticketId: first.id, text: "" })),
        (flow) =>
          flow.step("undone", addNote, ({ first, second, failure, input }) => {
            proves<Equal<typeof first, Ticket | undefined>>();
            proves<Equal<typeof second, { noteId: string } | undefined>>();
            proves<Equal<typeof failure, { readonly step: string; readonly reason: string }>>();
            return { ticketId: first?.id ?? input.ticketId, text: failure.reason };
          }),
      )
      .recover(
        "orEnd",
        (flow) => flow.step("third", readTicket, ({ input }) => ({ ticketId: input.ticketId })),
        (flow) => flow.stop(({ failure }) => `${failure.step} failed.`),
      ),
  output: ({ call, strict, online, seen, monday, sub, attempt, orEnd }) => ({
    call,
    strict,
    online,
    seen,
    monday,
    sub,
    attempt,
    orEnd,
  }),
});
proves<
  Equal<
    OutputOf<typeof waiting>,
    {
      call:
        | { outcome: "in time"; walked: { fixed: boolean } }
        | { outcome: "over"; possiblyDone: readonly string[]; walked?: { fixed: boolean }; late: { noteId: string } };
      strict: { outcome: "in time"; quick: Device[] };
      online: { outcome: "met"; result: Device[] };
      seen: { outcome: "came"; event: { deviceId: string } } | { outcome: "gave up"; reason: string; asked: Ticket };
      monday: { at: string };
      sub: { visit: Ticket; who: { who: string } | undefined; note: { noteId: string } | undefined };
      attempt:
        | { outcome: "succeeded"; first: Ticket; second: { noteId: string } }
        | {
            outcome: "failed";
            reason: string;
            first?: Ticket;
            second?: { noteId: string };
            undone: { noteId: string };
          };
      orEnd: { outcome: "succeeded"; third: Ticket };
    }
  >
>();
proves<Equal<NeedsOf<typeof waiting>, "port:ticketing" | "role:technician">>();

/* What a body leaves out adds no need, and somebody else who may answer adds one. */
const leftOut = defineWorkflow({
  ...about,
  id: "left-out",
  input,
  steps: (flow) =>
    flow
      .choose("which", ({ input }) => input.kind, {
        tower: (way) => way.approve("goAhead", { by: officeAdmin, ask: () => "Go?" }, (body) => body.stop("no")),
        laptop: (way) => way.waitFor("seen", { event: agentSeen, match: () => "7", giveUpAfter: "1 day" }),
        phone: (way) =>
          way.task("called", {
            role: technician,
            instructions: "Call.",
            answer: z.object({}),
            escalate: { after: "60 minutes", to: manager },
          }),
      })
      .together("both", {
        form: (one) => one.form("asked", { form: offboardingForm, ...correlated, giveUpAfter: "1 day" }),
        test: (one) =>
          one.when(
            "it is a tower",
            ({ input }) => input.kind === "tower",
            (yes) => yes,
          ),
      }),
  output: () => null,
});
proves<
  Equal<NeedsOf<typeof leftOut>, "role:office-admin" | "role:technician" | "role:manager" | "form:user-offboarding">
>();

/* A mapping's words stay words of their list, and its lists may be read-only. */
declare const readOnly: readonly string[];
defineWorkflow({
  ...about,
  id: "literals",
  input,
  steps: (flow) =>
    flow
      .step("plain", addNote, ({ input }) => ({ ticketId: input.ticketId, text: "", visibility: "internal" }))
      .step("decided", addNote, ({ input }) => ({
        ticketId: input.ticketId,
        text: "",
        visibility: input.kind === "phone" ? "customer" : "internal",
      }))
      .step("fixed", sendMail, () => ({ to: ["tess@example.com"], text: "" }))
      .step("given", sendMail, () => ({ to: readOnly, text: "" }))
      .step("leftOut", addNote, ({ input, decided }) => ({
        ticketId: input.ticketId,
        text: "",
        visibility: decided.noteId === "" ? "customer" : undefined,
      }))
      .run("nested", choices, ({ input }) => ({ ticketId: input.ticketId, user: "", kind: "phone" })),
  output: () => ({}),
});

/* Schemas that say little about their values */
const loose = defineAction({
  id: "loose",
  title: "Loose",
  effect: "read",
  uses: [],
  input: z.object({ any: z.any(), unknown: z.unknown(), json: z.json(), record: z.record(z.string(), z.number()) }),
  output: z.object({ any: z.any(), unknown: z.unknown(), json: z.json(), nothing: z.null() }),
  run: async () => ({ any: 1, unknown: 2, json: [], nothing: null }),
});
defineWorkflow({
  ...about,
  id: "loose",
  input: z.void(),
  steps: (flow) =>
    flow
      .step("one", loose, () => ({ any: 1, unknown: [1], json: { a: [1] }, record: { a: 1 } }))
      .step("two", loose, ({ one }) => ({ any: one.any, unknown: one.unknown, json: one.json, record: {} })),
  output: ({ two }) => two.json,
});

/* A schema that contains itself */
const Tree = z.object({
  name: z.string(),
  get children() {
    return z.array(Tree);
  },
});
const grow = defineAction({
  id: "grow",
  title: "Grow",
  effect: "read",
  uses: [],
  input: Tree,
  output: Tree,
  run: async ({ input }) => input,
});
const grown = defineWorkflow({
  ...about,
  id: "grown",
  input: Tree,
  steps: (flow) => flow.step("tree", grow, ({ input }) => ({ name: "more", children: [input] })),
  output: ({ tree }) => tree.children[0]?.children[0]?.name,
});
proves<Equal<OutputOf<typeof grown>, string | undefined>>();

/* Every workflow is one of unknown types. */
export const workflows: readonly AnyWorkflow[] = [decisions, choices, people, guarded, waiting, grown];

/* Tenant: what it binds is in its type, a richer one may stand in for a poorer one, a loaded one must be looked at first. */
const tenant = defineTenant({
  id: "example-msp",
  title: "Example MSP",
  bindings: {
    role: { technician: { label: "Technician" }, manager: { label: "Manager" } },
    queue: { onboarding: { label: "Onboarding" } },
  },
});
proves<Equal<typeof tenant, Tenant<"role:technician" | "role:manager" | "queue:onboarding">>>();
export const poorer: Tenant<"role:manager"> = tenant;
const loaded = loadTenant({});
proves<Equal<typeof loaded, Tenant<never>>>();
const fitting = tenantFor(guarded, loaded);
proves<Equal<typeof fitting, Tenant<"queue:onboarding" | "role:manager">>>();
proves<Equal<ReturnType<typeof tenantFor<"port:mail" | "role:manager">>, Tenant<"role:manager">>>();

/* The types of values that are not defined with a builder */
proves<Equal<ReturnType<typeof defineRole<"a">>, Role<"a">>>();
const oneItem = defineChecklist({ id: "one", title: "One", items: { only: { title: "Only" } } });
proves<Equal<keyof (typeof oneItem)["items"], "only">>();
const bare = defineForm({ id: "bare", title: "Bare", answer: z.string() });
proves<Equal<typeof bare, Form<"bare", string>>>();
const signal = defineEvent({ id: "signal", title: "Signal", body: z.void() });
proves<Equal<typeof signal, Event<void>>>();
proves<
  Equal<typeof decisions extends Workflow<infer In, unknown, "port:ticketing"> ? In : never, InputOf<typeof decisions>>
>();
void formMail;
