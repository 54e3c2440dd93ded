import type { PortAdapter, TicketDraft, Ticketing, TicketingAbilities } from "@msp/workflows/ports";
import { type RecordingCall, type RecordingCallOptions, recordingCall } from "../recording-call.ts";
import type { TicketingSubject } from "./ticketing-subject.ts";

/** One subject on the bench, with the gestures every test needs. */
export interface TicketingBench extends TicketingSubject {
  /** The port during a call that lets nothing be written. */
  readonly reading: Ticketing;
  /** The port during a call of its own. */
  writing(options?: RecordingCallOptions): { readonly ticketing: Ticketing; readonly call: RecordingCall };
  /** Waits until searches see everything written so far. */
  settle(): Promise<void>;
  draft(changes?: Partial<TicketDraft>): TicketDraft;
  /** Opens a ticket and waits until it can be found. */
  openTicket(changes?: Partial<TicketDraft>, options?: RecordingCallOptions): Promise<string>;
}

/** Where the contract puts its tests. */
export interface TicketingSuite {
  group(title: string, body: () => void): void;
  /** Declares one test on a fresh subject. */
  test(title: string, run: (bench: TicketingBench) => Promise<void>): void;
}

/** The port during a call that lets nothing be written. */
export const readingPort = (adapter: PortAdapter<Ticketing, TicketingAbilities>): Ticketing =>
  adapter.on(
    recordingCall({
      beforeWrite: ({ operation }) => Promise.reject(new Error(`a reading method announced ${operation}`)),
    }),
  );

/** Runs one test of the contract on a fresh subject, and closes it whatever happens. */
export async function onFreshSubject(
  create: () => Promise<TicketingSubject>,
  run: (bench: TicketingBench) => Promise<void>,
): Promise<void> {
  const subject = await create();
  try {
    await run(benchOf(subject));
  } finally {
    await subject.close?.();
  }
}

function benchOf(subject: TicketingSubject): TicketingBench {
  const { adapter, clock, world } = subject;
  const writing = (options: RecordingCallOptions = {}) => {
    const call = recordingCall({ marker: "msp-1", notAfter: clock.now() + 60_000, ...options });
    return { ticketing: adapter.on(call), call };
  };
  const settle = () => clock.advance(1 + Math.max(...Object.values(adapter.operations).map((it) => it.searchLagMs)));
  const draft = (changes: Partial<TicketDraft> = {}): TicketDraft => ({
    companyId: world.company.id,
    title: "Remove a user",
    category: world.category.first,
    status: world.status.first,
    priority: world.priority.first,
    queue: world.queue.first,
    contactId: world.company.contact.id,
    ...changes,
  });
  return {
    ...subject,
    reading: readingPort(adapter),
    writing,
    settle,
    draft,
    async openTicket(changes, options = { marker: "msp-of-the-ticket" }) {
      const { ticketId } = await writing(options).ticketing.openTicket(draft(changes));
      await settle();
      return ticketId;
    },
  };
}
