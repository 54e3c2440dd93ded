import { InvalidRequestError, type OutgoingMail } from "@msp/workflows/ports";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { startFake } from "./support/start-fake.ts";

const nasty = fc.constantFrom(
  "\r\n",
  "\n",
  "\r",
  "\r\n\r\n",
  "\r\n.\r\n",
  "\r.\r",
  "\n.\n",
  ".",
  "..",
  "\0",
  "\t",
  "\u2028",
  "<",
  ">",
  ",",
  ";",
  ":",
  '"',
  "\\",
  "@",
  "=?utf-8?Q?=0D=0ABcc:_eve=40evil.example?=",
  "Bcc: eve@evil.example",
  "MAIL FROM:<eve@evil.example>",
  "RCPT TO:<eve@evil.example>",
  "QUIT",
);
const words = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), nasty);
/** Text in which what is dangerous comes often. */
const hostile = fc.array(words, { maxLength: 6 }).map((parts) => parts.join(""));
const plainAddress = fc.constantFrom("dana@example.com", "o'brien+x@acme-dental.example.com");
const address = fc.oneof(
  { weight: 3, arbitrary: plainAddress },
  { weight: 1, arbitrary: fc.tuple(hostile, plainAddress).map(([evil, good]) => evil + good) },
  { weight: 1, arbitrary: fc.tuple(plainAddress, hostile).map(([good, evil]) => good + evil) },
  { weight: 1, arbitrary: fc.emailAddress() },
);
const mails: fc.Arbitrary<OutgoingMail> = fc.record({
  to: fc.array(address, { minLength: 1, maxLength: 3 }),
  cc: fc.option(fc.array(address, { maxLength: 2 }), { nil: undefined }),
  subject: hostile,
  text: hostile,
  replyTo: fc.option(address, { nil: undefined }),
});

const knownHeaders = [
  "cc",
  "content-transfer-encoding",
  "content-type",
  "date",
  "from",
  "message-id",
  "mime-version",
  "reply-to",
  "subject",
  "to",
  "x-msp-marker",
];
const lines = (text: string) => text.replace(/\r\n?/g, "\n");

test("whatever a mail holds, it arrives as exactly that one mail or is refused before it is announced", async () => {
  const { fake, send } = await startFake();
  const outcomes = { sent: 0, refused: 0 };

  const attempt = async (mail: OutgoingMail, marker: string) => {
    let isAnnounced = false;
    const beforeWrite = async () => {
      isAnnounced = true;
    };
    try {
      const { messageId } = await send(mail, {}, { marker, beforeWrite });
      outcomes.sent += 1;
      return messageId;
    } catch (error) {
      if (!(error instanceof InvalidRequestError)) throw error;
      expect(isAnnounced).toBe(false);
      outcomes.refused += 1;
      return undefined;
    }
  };

  await fc.assert(
    // A connection costs the fake a tenth of a second, so mails are sent side by side.
    fc.asyncProperty(fc.array(fc.tuple(mails, hostile), { minLength: 8, maxLength: 8 }), async (drawn) => {
      const before = fake.mails.length;
      const ids = await Promise.all(drawn.map(([mail], index) => attempt(mail, `${index}|${drawn[index]?.[1]}`)));
      const sent = drawn.flatMap(([mail], index) => (ids[index] === undefined ? [] : [{ mail, id: ids[index] }]));
      expect(fake.mails.length - before).toBe(sent.length);
      for (const { mail, id } of sent) {
        const received = fake.mails.slice(before).filter(({ messageId }) => messageId === id);
        expect(received).toHaveLength(1);
        const [{ to = [], text = "", subject = "", headers = {} } = {}] = received;
        const unique = (list: readonly string[]) => [...new Set(list.map((it) => it.toLowerCase()))].sort();
        expect(unique(to)).toEqual(unique([...mail.to, ...(mail.cc ?? [])]));
        expect(text).toBe(lines(mail.text).replace(/\n$/, ""));
        // Folding a header may change the kind of its spaces, never its words.
        expect(subject.split(/\s+/).join(" ").trim()).toBe(mail.subject.split(/\s+/).join(" ").trim());
        expect(knownHeaders).toEqual(expect.arrayContaining(Object.keys(headers)));
        expect(Object.values(headers).filter((value) => value.includes("\n"))).toEqual([]);
      }
    }),
    { numRuns: 25 },
  );
  expect(outcomes.sent).toBeGreaterThan(10);
  expect(outcomes.refused).toBeGreaterThan(10);
}, 60_000);
