import {
  type Clock,
  InvalidRequestError,
  type Mail,
  type MailAbilities,
  type OutgoingMail,
  type PortAdapter,
  UnavailableError,
  UnknownOutcomeError,
} from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { type RecordingCallOptions, recordingCall } from "./recording-call.ts";

/** A mail as it lies in mailboxes. */
export interface MailInMailboxes {
  /** The addresses whose mailboxes it is in. */
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** A fresh adapter with a fresh mail service behind it. */
export interface MailContractSubject {
  readonly adapter: PortAdapter<Mail, MailAbilities>;
  readonly clock: Clock;
  /** Two addresses the server takes, and one it refuses. */
  readonly addresses: { readonly taken: string; readonly alsoTaken: string; readonly refused: string };
  /** Every mail that arrived, oldest first. */
  delivered(): Promise<readonly MailInMailboxes[]> | readonly MailInMailboxes[];
  /** The next mail arrives, but the server's last word does not. */
  loseNextAnswer(): void;
  /** The next mail is lost on the way, and so is every word about it. */
  loseNextMail(): void;
  close?(): Promise<void>;
}

/**
 * The promises of the `Mail` port, as tests. Every adapter runs them.
 *
 * @example
 * ```ts
 * import { createFakeClock, createMemoryMail } from "@msp/testing";
 * import { describeMailContract } from "@msp/testing/contracts";
 *
 * describeMailContract("memory", async () => {
 *   const clock = createFakeClock();
 *   const adapter = createMemoryMail({ clock, refuses: (address) => address.startsWith("nobody") });
 *   return {
 *     adapter,
 *     clock,
 *     addresses: { taken: "dana@example.com", alsoTaken: "sam@example.com", refused: "nobody@example.com" },
 *     delivered: () => adapter.delivered.map((mail) => ({ ...mail, recipients: mail.accepted })),
 *     loseNextAnswer: () => adapter.failNext({ kind: "answer lost" }),
 *     loseNextMail: () => adapter.failNext({ kind: "request lost" }),
 *   };
 * });
 * ```
 */
export function describeMailContract(name: string, create: () => Promise<MailContractSubject>): void {
  const test = (title: string, run: (subject: MailContractSubject) => Promise<void>) =>
    it(title, async () => {
      const subject = await create();
      try {
        await run(subject);
      } finally {
        await subject.close?.();
      }
    });

  const mailTo = (...to: string[]): OutgoingMail => ({ to, subject: "Your form", text: "Please fill it in." });

  function send(subject: MailContractSubject, mail: OutgoingMail, options: RecordingCallOptions = {}) {
    const call = recordingCall({ marker: "marker-1", notAfter: subject.clock.now() + 60_000, ...options });
    return { call, sent: subject.adapter.on(call).sendMail(mail) };
  }

  describe(`Mail contract: ${name}`, () => {
    test("delivers a mail to everybody and says who was accepted", async (subject) => {
      const { taken, alsoTaken } = subject.addresses;
      const { sent } = send(subject, { ...mailTo(taken), cc: [alsoTaken] });
      const { messageId, accepted, refused } = await sent;
      expect(messageId).not.toBe("");
      expect([...accepted].sort()).toEqual([taken, alsoTaken].sort());
      expect(refused).toEqual([]);
      const [mail, ...others] = await subject.delivered();
      expect(others).toEqual([]);
      expect(mail?.subject).toBe("Your form");
      expect([...(mail?.recipients ?? [])].sort()).toEqual([taken, alsoTaken].sort());
    });

    test("brings text through as it was written", async (subject) => {
      const text = ["Grüße, 日本 and a lone dot:", ".", "..two", "x".repeat(1_200), "the end"].join("\n");
      await send(subject, { ...mailTo(subject.addresses.taken), subject: "Änderung: Zoë – ✓", text }).sent;
      const [mail] = await subject.delivered();
      expect(mail?.subject).toBe("Änderung: Zoë – ✓");
      expect(plain(mail?.text)).toBe(plain(text));
    });

    test("gives every mail its own id", async (subject) => {
      const first = await send(subject, mailTo(subject.addresses.taken)).sent;
      const second = await send(subject, mailTo(subject.addresses.taken)).sent;
      expect(second.messageId).not.toBe(first.messageId);
    });

    test("names the addresses the server refused, and delivers to the others", async (subject) => {
      const { taken, refused } = subject.addresses;
      const result = await send(subject, mailTo(taken, refused)).sent;
      expect(result).toMatchObject({ accepted: [taken], refused: [refused] });
      expect((await subject.delivered()).map((mail) => mail.recipients)).toEqual([[taken]]);
    });

    test("throws InvalidRequestError when no address was accepted", async (subject) => {
      await expect(send(subject, mailTo(subject.addresses.refused)).sent).rejects.toBeInstanceOf(InvalidRequestError);
      expect(await subject.delivered()).toEqual([]);
    });

    test("throws InvalidRequestError for a mail to nobody, before anything is announced", async (subject) => {
      const { call, sent } = send(subject, mailTo());
      await expect(sent).rejects.toBeInstanceOf(InvalidRequestError);
      expect(call.writes).toEqual([]);
    });

    test("never lets a line break in a subject or an address become a header", async (subject) => {
      const { taken, alsoTaken } = subject.addresses;
      const mail = { ...mailTo(taken), subject: `Hello\r\nBcc: ${alsoTaken}` };
      await send(subject, mail).sent.catch((error: unknown) => expect(error).toBeInstanceOf(InvalidRequestError));
      const inAddress = mailTo(`${taken}\r\nRCPT TO:<${alsoTaken}>`);
      await send(subject, inAddress).sent.catch((error: unknown) => expect(error).toBeInstanceOf(InvalidRequestError));
      expect((await subject.delivered()).flatMap((it) => it.recipients)).not.toContain(alsoTaken);
    });

    test("announces exactly one write, with its facts and without markers or times", async (subject) => {
      const { taken, alsoTaken } = subject.addresses;
      const mail = { ...mailTo(taken), cc: [alsoTaken], replyTo: "desk@example.com" };
      const { call, sent } = send(subject, mail);
      await sent;
      expect(call.writes).toHaveLength(1);
      const [write] = call.writes;
      expect(write).toMatchObject({ system: subject.adapter.system, operation: "sendMail" });
      expect(write?.fields).toMatchObject({ to: [taken], cc: [alsoTaken], subject: mail.subject, text: mail.text });
      expect(write?.facts).toEqual(subject.adapter.operations.sendMail);
      expect(JSON.parse(JSON.stringify(write?.request))).toEqual(write?.request);

      const later = send(subject, mail, { marker: "marker-2", notAfter: subject.clock.now() + 120_000 });
      await later.sent;
      expect(meaningOf(later.call.writes[0])).toEqual(meaningOf(write));
      expect(JSON.stringify(meaningOf(write))).not.toContain("marker-1");
    });

    test("sends nothing when the write is not let through, and passes the reason on unchanged", async (subject) => {
      const reason = new Error("only planned");
      const { sent } = send(subject, mailTo(subject.addresses.taken), {
        beforeWrite: () => Promise.reject(reason),
      });
      await expect(sent).rejects.toBe(reason);
      expect(await subject.delivered()).toEqual([]);
    });

    test("sends nothing when its time is over", async (subject) => {
      const { sent } = send(subject, mailTo(subject.addresses.taken), { notAfter: subject.clock.now() - 1 });
      await expect(sent).rejects.toBeInstanceOf(UnavailableError);
      expect(await subject.delivered()).toEqual([]);
    });

    test("throws UnknownOutcomeError when the server's last word is lost, though the mail arrived", async (subject) => {
      subject.loseNextAnswer();
      await expect(send(subject, mailTo(subject.addresses.taken)).sent).rejects.toBeInstanceOf(UnknownOutcomeError);
      expect(await subject.delivered()).toHaveLength(1);
    });

    test("throws UnknownOutcomeError when the mail is lost on the way", async (subject) => {
      subject.loseNextMail();
      await expect(send(subject, mailTo(subject.addresses.taken)).sent).rejects.toBeInstanceOf(UnknownOutcomeError);
      expect(await subject.delivered()).toEqual([]);
    });

    test("declares facts for its one write, in line with its abilities", async ({ adapter }) => {
      expect(Object.keys(adapter.operations)).toEqual(["sendMail"]);
      const facts = adapter.operations.sendMail;
      expect(facts?.maxInFlightMs).toBeGreaterThan(0);
      expect(facts?.canFind).toBe(adapter.abilities.findsSentMail);
    });
  });
}

const meaningOf = (write: { operation: string; target: string; fields: object } | undefined) =>
  write && { operation: write.operation, target: write.target, fields: write.fields };

const plain = (text: string | undefined): string | undefined => text?.replaceAll("\r\n", "\n").trimEnd();
