import { once } from "node:events";
import { connect } from "node:net";
import { createTransport } from "nodemailer";
import { describe, expect, onTestFinished, test } from "vitest";
import { createFakeSmtp } from "../src/testing/index.ts";
import { noon, startFake } from "./support/start-fake.ts";

/** A client that is not ours. */
const otherClient = async () => {
  const { fake, settings } = await startFake();
  const { host, port } = settings;
  const transport = createTransport({ host, port, auth: { user: settings.user, pass: settings.password } });
  const envelope = { from: "other@example.com", to: ["dana@example.com"] };
  return {
    fake,
    send: (raw: string) => transport.sendMail({ envelope, raw: raw.replaceAll("\n", "\r\n") }),
    transport,
  };
};

describe("mails of other clients", () => {
  test("with HTML and an attachment show their plain text", async () => {
    const { fake, transport } = await otherClient();
    await transport.sendMail({
      from: { name: "Zoë Brandt", address: "zoe@example.com" },
      to: "dana@example.com",
      bcc: "sam@example.com",
      subject: "Grüße aus der sehr langen Betreffzeile mit Übergröße und noch mehr Wörtern – ✓",
      text: "Grüße\n\nZoë",
      html: "<p>Grüße</p>",
      attachments: [{ filename: "notes.txt", content: "not the text" }],
    });
    expect(fake.mails[0]).toMatchObject({
      from: "zoe@example.com",
      to: ["dana@example.com", "sam@example.com"],
      subject: "Grüße aus der sehr langen Betreffzeile mit Übergröße und noch mehr Wörtern – ✓",
      text: "Grüße\n\nZoë",
      headers: { from: "Zoë Brandt <zoe@example.com>" },
      receivedAt: noon,
    });
  });

  test.each([
    [
      "Base64 in another character set",
      "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: base64\n\nR3L832U=\n",
      "Grüße",
    ],
    [
      "quoted-printable with soft breaks",
      "Content-Transfer-Encoding: quoted-printable\n\nGr=C3=\n=BC=C3=9Fe  \nZoe\n",
      "Grüße\nZoe",
    ],
    ["bytes as they are", "Content-Type: text/plain; charset=unheard-of\n\nGrüße\n", "Grüße"],
    ["no headers of its own", "\nHello\n", "Hello"],
    ["no plain text", "Content-Type: text/html\n\n<p>Hello</p>\n", ""],
    ["parts without a boundary", "Content-Type: multipart/mixed\n\nHello\n", ""],
    [
      "only parts that are not text",
      'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: image/png\n\nx\n--b--\n',
      "",
    ],
    ["headers and nothing else", "Subject: Hello\n", ""],
  ])("%s", async (_, raw, text) => {
    const { fake, send } = await otherClient();
    await send(raw);
    expect(fake.mails[0]?.text).toBe(text);
  });

  test("have their headers unfolded, decoded and joined", async () => {
    const { fake, send } = await otherClient();
    await send(
      "Subject: =?utf-8?B?R3LD?=\n =?utf-8?B?vMOfZQ==?= an =?utf-8?Q?Zo=C3=AB_B?=\nReceived: one\nReceived: two\nnot a header\n\nHello\n",
    );
    expect(fake.mails[0]?.headers).toEqual({ subject: "Grüße an Zoë B", received: "one\ntwo" });
    expect(fake.mails[0]).toMatchObject({ messageId: "", subject: "Grüße an Zoë B" });
  });

  test("without a sender in the envelope are bounces", async () => {
    const { fake, transport } = await otherClient();
    await transport.sendMail({ envelope: { from: "", to: ["dana@example.com"] }, raw: "\r\nBounced\r\n" });
    expect(fake.mails[0]).toMatchObject({ from: "", text: "Bounced" });
  });
});

describe("faults", () => {
  test("befall as many mails as they say, each as a whole", async () => {
    const { fake, send } = await startFake();
    const added = fake.faults.add({ kind: "greylist", times: 2 });
    const mail = { to: ["dana@example.com", "sam@example.com"], subject: "Hello", text: "Hello" };
    await expect(send(mail)).rejects.toThrow("dana@example.com, sam@example.com");
    expect(added.remaining).toBe(1);
    await expect(send(mail)).rejects.toThrow("Greylisted");
    expect(added.remaining).toBe(0);
    await send(mail);
    expect(fake.mails).toHaveLength(1);
  });

  test("can be taken back", async () => {
    const { fake, send } = await startFake();
    const added = fake.faults.add({ kind: "greylist" });
    added.remove();
    expect(added.remaining).toBe(0);
    fake.faults.add({ kind: "lostAnswerAfterCommit" });
    fake.faults.clear();
    await send();
    expect(fake.mails).toHaveLength(1);
  });

  test("that fit another step or address wait for it", async () => {
    const { fake, send } = await startFake();
    const added = fake.faults.add({ kind: "refuseRecipient", address: "SAM@example.com" });
    await send();
    expect(added.remaining).toBe(1);
    await expect(send({ to: ["sam@example.com"], subject: "Hello", text: "Hello" })).rejects.toThrow("No mailbox here");
  });
});

test("a client that breaks off in the middle of a mail leaves nothing behind", async () => {
  const { fake, settings, send } = await startFake({ credentials: "nobody" });
  const socket = connect(settings.port ?? 0, settings.host);
  onTestFinished(() => void socket.destroy());
  for (const line of ["EHLO test", "MAIL FROM:<a@example.com>", "RCPT TO:<b@example.com>", "DATA", undefined]) {
    await once(socket, "data");
    socket.write(line === undefined ? "Subject: half\r\n\r\nhal" : `${line}\r\n`);
  }
  socket.resetAndDestroy();
  await once(socket, "close");
  await send();
  expect(fake.mails.map(({ subject }) => subject)).toEqual(["Hello"]);
});

test("closing ends connections that are still open", async () => {
  const fake = createFakeSmtp({ clock: { now: () => noon } });
  const { host, port, url, close } = await fake.listen();
  expect(url).toBe(`smtp://${host}:${port}`);
  const socket = connect(port, host);
  await once(socket, "data");
  await Promise.all([once(socket, "close"), close()]);
  expect(fake.connections).toBe(1);
});
